// `_headers`, as Netlify and Cloudflare Pages read it. Rules add up there, and values of one name are joined by a comma,
// so no two rules may say how long a file is kept.

import { CACHE_AND_ASK, CACHE_FOR_EVER, headers, scriptHeader } from './rules.ts'

type Header = readonly [name: string, value: string]

/** Only an archive at the top of its site: a `_headers` file in a folder below is not read. */
export function headersFile(): string {
  const rules: readonly (readonly [path: string, headers: readonly Header[]])[] = [
    ['/*', headers],
    ...['/', '/index.html', '/404.html', '/manifest.webmanifest'].map(
      (path) => [path, [['Cache-Control', CACHE_AND_ASK]]] as const,
    ),
    ['/sw.js', [scriptHeader, ['Cache-Control', CACHE_AND_ASK]]],
    ['/assets/*', [scriptHeader, ['Cache-Control', CACHE_FOR_EVER]]],
    ['/stories/*', [['Cache-Control', CACHE_FOR_EVER]]],
    // These hosts compress by content type, and pass bytes on as they are; a catalogue is then four times as long.
    ['/stories/*.bin', [['Content-Type', 'text/plain']]],
  ]
  return rules
    .map(([path, said]) => [path, ...said.map(([name, value]) => `  ${name}: ${value}`), ''].join('\n'))
    .join('\n')
}
