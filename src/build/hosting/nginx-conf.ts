// `hosting/nginx/dogear.conf`: the archive under nginx. One file for any number of archives at any path below the root,
// since where an archive stands is told from the address of its views, as the app itself does.

import { VIEW } from '../../core/base.ts'
import { CACHE_AND_ASK, CACHE_FOR_EVER, compressible, contentTypes, headers, scriptHeader } from './rules.ts'

/** Names that hold the hash of their content: Vite's, and those of docs/format.md. */
const NAMED_BY_CONTENT = '/(?:assets/.+-[\\w-]{8}\\.\\w+|stories/[0-9a-f]{20}\\.\\w+)$'
const SCRIPT = '/(?:assets/.+\\.js|sw\\.js)$'

/** The whole file. Where to listen, and the folder, are for the keeper to change. */
export function nginxConf(): string {
  const types = Object.entries(contentTypes).map(([ending, type]) => `    ${type} ${ending};`)
  const compressed = [...compressible].flatMap((ending) => contentTypes[ending] ?? [])
  const view = VIEW.source.replace('^(', '^(?<base>')
  return `# Dogear under nginx: copy to /etc/nginx/conf.d/ and change the three lines marked HERE. docs/publishing.md says more.
# Written from src/build/hosting, as _headers is: change it there, then run \`npx vitest run src/build/hosting -u\`.

# For ever only what is there, under a name that holds its hash; a file that is missing today may come tomorrow.
map "$status $uri" $dogear_cache_control {
  default "${CACHE_AND_ASK}";
  "~^(?:200|206|304) .*${NAMED_BY_CONTENT}" "${CACHE_FOR_EVER}";
}

# A worker is bound by the policy of its own file.
map $uri $dogear_script_policy {
  default "";
  "~${SCRIPT}" "${scriptHeader[1]}";
}

server {
  listen 80; # HERE: readers need https, so \`listen 443 ssl http2;\` with a certificate, or a proxy before this that has one
  server_name _; # HERE: the name of the site
  root /var/www/dogear; # HERE: the folder that \`dist\` was copied to, or one with archives in folders below it

  server_tokens off;
  absolute_redirect off;

  types {
${types.join('\n')}
  }
  default_type application/octet-stream;

  # What the build compressed is sent as it lies there. Debian: libnginx-mod-http-brotli-static, then take the # away.
  gzip_static on;
  #brotli_static on;
  # What it did not, for builds with PRECOMPRESS=no.
  gzip on;
  gzip_vary on;
  gzip_min_length 1024;
  gzip_types ${compressed.filter((type) => type !== 'text/html').join(' ')};

${headers.map(([name, value]) => `  add_header ${name} "${value}" always;`).join('\n')}
  add_header ${scriptHeader[0]} $dogear_script_policy always;
  add_header Cache-Control $dogear_cache_control always;

  error_page 404 @missing;

  # A name with an ending is a file: there, or missing. Never a page in its place, which would be kept as if it were one.
  location ~ "\\.\\w+$" {
    try_files $uri =404;
  }

  # Every view is the page of the archive that it belongs to.
  location ~ "${view}" {
    try_files \${base}index.html =404;
  }

  location / {
    try_files $uri $uri/ =404;
  }

  location @missing {
    types {}
    default_type text/plain;
    return 404 "There is nothing at this address.\\n";
  }
}
`
}
