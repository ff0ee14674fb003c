// Vite plugin: the stories folder as published files. Dev and build serve the same addresses, so the app cannot
// tell them apart: `stories/<hash>.json`, with the catalogue's hash written into the page.

import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import type { Plugin, ViteDevServer } from 'vite'
import { fileAddress, hashInAddress } from '../core/published.ts'
import { type Published, publish } from './publish.ts'
import { folderProblem, readStoriesFolder, storiesFolder } from './stories-folder.ts'
import { tableOf } from './table.ts'

const SETTLE = 80

/** Publishes `STORIES_DIR` (or `stories`). In dev, a file that is edited, added or deleted updates the open page. */
export function archive(): Plugin {
  let folder = ''
  let published: Published | null = null
  const prepare = (): Published => {
    const read = readStoriesFolder(folder)
    published = publish(
      read.stories.map(({ story }) => story),
      'Dogear',
    )
    console.log(`\n${tableOf(read, published)}\n`)
    return published
  }
  return {
    name: 'dogear-archive',
    config({ root }, { isPreview }) {
      folder = storiesFolder(root ?? process.cwd())
      const problem = isPreview ? null : folderProblem(folder)
      // A keeper's mistake is no fault in our code: the sentence alone, without where it was found.
      if (problem) throw Object.assign(new Error(problem), { stack: problem })
    },
    buildStart() {
      prepare()
    },
    generateBundle() {
      for (const [hash, source] of published?.files ?? []) {
        this.emitFile({ type: 'asset', fileName: fileAddress(hash), source })
      }
    },
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { name: 'dogear-catalogue', content: published?.catalogue ?? '' },
        injectTo: 'head',
      },
    ],
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        if (!answer(published, request, response)) next()
      })
      watchFolder(server, folder, () => {
        try {
          prepare()
          server.ws.send({ type: 'full-reload' })
        } catch (fault) {
          server.config.logger.error(fault instanceof Error ? fault.message : String(fault))
        }
      })
    },
  }
}

function answer(published: Published | null, request: IncomingMessage, response: ServerResponse): boolean {
  const hash = hashInAddress(request.url ?? '')
  if (hash === null) return false
  const text = published?.files.get(hash)
  response.statusCode = text === undefined ? 404 : 200
  response.setHeader('content-type', 'application/json')
  response.end(text)
  return true
}

function watchFolder(server: ViteDevServer, folder: string, onChange: () => void): void {
  let timer: NodeJS.Timeout | undefined
  server.watcher.add(folder)
  server.watcher.on('all', (_event, file) => {
    if (!path.resolve(file).startsWith(folder + path.sep)) return
    clearTimeout(timer)
    timer = setTimeout(onChange, SETTLE)
  })
}
