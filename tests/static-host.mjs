// A plain static host, as a process of its own that a test can really stop: `node static-host.mjs DIR PORT [BASE
// [CACHE_CONTROL]]`; the last is said of files that are named by their hash. `_headers` in its place stands for what the
// folder's own file of that name says, as Netlify and Cloudflare Pages read it.
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

/** Rules of `_headers`: a path with at most one `*`, and what is said of it. Values of one name are joined by a comma. */
const rules = cacheControl === '_headers' ? readRules(readFileSync(path.join(dir, '_headers'), 'utf8')) : []

function readRules(text) {
  return text
    .trim()
    .split(/\n\n+/)
    .map((rule) => {
      const [at, ...said] = rule.split('\n')
      return { at, said: said.map((line) => /^\s+([^:]+):\s*(.*)$/.exec(line).slice(1)) }
    })
}

function matches({ at }, pathname) {
  const [begin, end] = at.split('*')
  return end === undefined ? pathname === at : pathname.startsWith(begin) && pathname.endsWith(end)
}

function sayRules(pathname, response) {
  for (const { said } of rules.filter((rule) => matches(rule, pathname)))
    for (const [name, value] of said) {
      const before = name.toLowerCase() === 'content-type' ? undefined : response.getHeader(name)
      response.setHeader(name, before === undefined ? value : `${before}, ${value}`)
    }
}

const notFoundPage = path.join(dir, '404.html')
const notFound = () => (existsSync(notFoundPage) ? readFileSync(notFoundPage) : 'nothing here')

const server = createServer((request, response) => {
  const { pathname } = new URL(request.url, 'http://localhost')
  const below = pathname.startsWith(base) ? decodeURIComponent(pathname.slice(base.length)) : '../'
  let file = path.join(dir, path.normalize(`/${below}`))
  if (existsSync(file) && statSync(file).isDirectory()) file = path.join(file, 'index.html')
  if (rules.length === 0)
    response.setHeader('cache-control', /^(assets|stories)\//.test(below) ? cacheControl : 'no-cache')
  if (below !== '../' && existsSync(file)) {
    response.setHeader('content-type', types[path.extname(file)] ?? 'application/octet-stream')
    sayRules(pathname, response)
    createReadStream(file)
      .on('error', (fault) => {
        // A test may be writing the file anew just now.
        if (fault.code !== 'ENOENT') throw fault
        response.destroy()
      })
      .pipe(response)
    return
  }
  response.statusCode = 404
  response.setHeader('content-type', types['.html'])
  sayRules(pathname, response)
  response.end(below === '../' ? 'nothing here' : notFound())
})
server.listen(Number(port), '127.0.0.1', () => console.log('listening'))
