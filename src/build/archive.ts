// Vite plugin: the stories folder as published files. Dev and build serve the same addresses, `stories/<hash>.json`, with
// the hashes of the catalogue and its index written into the page; only the indices of texts are a build's alone.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import type { Plugin, ViteDevServer } from 'vite'
import { fileAddress, hashInAddress } from '../core/catalogue/published.ts'
import { publish } from './publish.ts'
import { type Searchable, withSearch } from './search-index.ts'
import {
  folderProblem,
  type ReadFolder,
  readStoriesFolder,
  storiesFolder,
  UNNAMED,
} from './stories-folder.ts'
import { keptStories } from './story-cache.ts'
import { reportOf } from './table.ts'

const SETTLE = 80

/** Publishes `STORIES_DIR` (or `stories`). In dev, a file that is edited, added or deleted updates the open page. */
export function archive(): Plugin {
  let root = ''
  let folder = ''
  let published: Searchable | null = null
  /** What a build has read before it began, so that it need not begin at all. */
  let first: ReadFolder | null = null
  let isBuild = false
  const readStories = () => readStoriesFolder(folder, keptStories(root, folder))
  const prepare = (): Searchable => {
    const read = first ?? readStories()
    first = null
    published = withSearch(publish(read.stories, read.archive), read.stories, isBuild)
    console.log(`\n${reportOf(read)}\n`)
    return published
  }
  return {
    name: 'dogear-archive',
    config(given, { command, isPreview }) {
      isBuild = command === 'build'
      root = path.resolve(given.root ?? process.cwd())
      folder = storiesFolder(root)
      const problem = isPreview ? null : folderProblem(folder)
      if (problem) throw sentenceAlone(problem)
      // Where it is not sure what the keeper holds back, no build is better than one with too much in it.
      if (isBuild) first = readStories()
      if (first?.doubt) throw sentenceAlone(first.doubt)
    },
    buildStart() {
      prepare()
    },
    // Not through the bundle: handing thousands of files to the bundler takes longer than writing them.
    writeBundle({ dir = '' }) {
      if (!published) return
      nameManifest(path.join(dir, 'manifest.webmanifest'), published.name)
      mkdirSync(path.join(dir, path.dirname(fileAddress(''))), { recursive: true })
      for (const [address, content] of published.files) writeFileSync(path.join(dir, address), content)
    },
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { name: 'dogear-catalogue', content: published?.catalogue ?? '' },
        injectTo: 'head',
      },
      {
        tag: 'meta',
        attrs: { name: 'dogear-search', content: published?.search ?? '' },
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

/** An installed archive has its own name. */
function nameManifest(file: string, name: string): void {
  if (name === UNNAMED || !existsSync(file)) return
  const manifest: object = JSON.parse(readFileSync(file, 'utf8'))
  writeFileSync(file, JSON.stringify({ ...manifest, name, short_name: name }, null, 2))
}

function answer(published: Searchable | null, request: IncomingMessage, response: ServerResponse): boolean {
  const [address = ''] = (request.url ?? '').split('?')
  if (hashInAddress(address) === null) return false
  const content = published?.files.get(address.slice(1))
  response.statusCode = content === undefined ? 404 : 200
  response.setHeader(
    'content-type',
    address.endsWith('.json') ? 'application/json' : 'application/octet-stream',
  )
  response.end(content)
  return true
}

/** A keeper's mistake is no fault in our code: the sentence alone, without where it was found. */
function sentenceAlone(sentence: string): Error {
  return Object.assign(new Error(sentence), { stack: sentence })
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
