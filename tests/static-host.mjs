// A plain static host, as a process of its own that a test can really stop: `node static-host.mjs DIR PORT [BASE
// [CACHE_CONTROL]]`; the last is said of files that are named by their hash.
// It knows files and nothing else: a missing one is 404 with the folder's 404.html, as GitHub Pages does.

import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import path from 'node:path'

const [dir, port, base = '/', cacheControl = 'no-cache'] = process.argv.slice(2)
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

const notFoundPage = path.join(dir, '404.html')
const notFound = () => (existsSync(notFoundPage) ? readFileSync(notFoundPage) : 'nothing here')

const server = createServer((request, response) => {
  const { pathname } = new URL(request.url, 'http://localhost')
  const below = pathname.startsWith(base) ? decodeURIComponent(pathname.slice(base.length)) : '../'
  let file = path.join(dir, path.normalize(`/${below}`))
  if (existsSync(file) && statSync(file).isDirectory()) file = path.join(file, 'index.html')
  response.setHeader('cache-control', /^(assets|stories)\//.test(below) ? cacheControl : 'no-cache')
  if (below !== '../' && existsSync(file)) {
    response.setHeader('content-type', types[path.extname(file)] ?? 'application/octet-stream')
    createReadStream(file).pipe(response)
    return
  }
  response.statusCode = 404
  response.setHeader('content-type', types['.html'])
  response.end(below === '../' ? 'nothing here' : notFound())
})
server.listen(Number(port), '127.0.0.1', () => console.log('listening'))
