// Vite plugin: a missing file is missing. `npm start` serves the page for every view's address, but never in place
// of a script, a story or an image: a page that stands where a file should be would be kept as one.

import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Plugin } from 'vite'

export function missingFiles(): Plugin {
  return {
    name: 'dogear-missing-files',
    configurePreviewServer(server) {
      const dist = path.resolve(server.config.root, server.config.build.outDir)
      server.middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost')
        const file = path.join(dist, path.normalize(decodeURIComponent(pathname)))
        const isFileAddress = /\.[a-z0-9]+$/i.test(pathname)
        if (!isFileAddress || (file.startsWith(dist) && existsSync(file) && statSync(file).isFile()))
          return next()
        response.statusCode = 404
        response.end('There is no such file.')
      })
    },
  }
}
