// A host in the middle of a deploy, or broken: each address answers with what a rig has laid there.

import { readdirSync, readFileSync } from 'node:fs'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import path from 'node:path'

/** What an address answers. */
export type Answer =
  | { readonly kind: 'file'; readonly bytes: Uint8Array }
  /** The beginning of a file, as if it were all of it; or, `isCut`, with the connection lost in its middle. */
  | { readonly kind: 'truncated'; readonly bytes: Uint8Array; readonly isCut: boolean }
  /** A page of HTML with success, where another file should be. */
  | { readonly kind: 'html' }
  | { readonly kind: 'status'; readonly status: 404 | 500 }
  | { readonly kind: 'redirect' }

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

const MISTAKEN = '<!doctype html><title>Some host</title><p>There is something else here.</p>'

export class FaultyHost {
  readonly url: string
  readonly #server: Server
  readonly #sockets = new Set<Socket>()
  /** By path without its first slash. */
  files: ReadonlyMap<string, Answer> = new Map()
  /** Nothing answers while this is so: every connection is lost. */
  isDown = false

  private constructor(server: Server, port: number) {
    this.#server = server
    this.url = `http://127.0.0.1:${port}/`
    server.on('connection', (socket) => {
      this.#sockets.add(socket)
      socket.once('close', () => this.#sockets.delete(socket))
    })
  }

  static async start(): Promise<FaultyHost> {
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    const host = new FaultyHost(server, typeof address === 'object' && address ? address.port : 0)
    server.on('request', (request, response) => {
      if (host.isDown) request.socket.destroy()
      else host.#answer(new URL(request.url ?? '/', host.url).pathname.slice(1), response)
    })
    return host
  }

  #answer(asked: string, response: ServerResponse): void {
    const file = asked === '' ? 'index.html' : decodeURIComponent(asked)
    // As hosts of plain files do: an address that is no file is the page, and not found.
    const answer = this.files.get(file) ?? { kind: 'status', status: 404 }
    response.setHeader('cache-control', 'no-cache')
    switch (answer.kind) {
      case 'file':
        response.setHeader('content-type', types[path.extname(file)] ?? 'application/octet-stream')
        response.end(answer.bytes)
        return
      case 'truncated':
        response.setHeader('content-type', types[path.extname(file)] ?? 'application/octet-stream')
        if (!answer.isCut) {
          response.end(answer.bytes)
          return
        }
        response.setHeader('content-length', answer.bytes.length + 1000)
        response.write(answer.bytes, () => response.destroy())
        return
      case 'html':
        response.setHeader('content-type', types['.html'] ?? '')
        response.end(MISTAKEN)
        return
      case 'redirect':
        response.statusCode = 302
        response.setHeader('location', '/somewhere-else')
        response.end()
        return
      case 'status': {
        response.statusCode = answer.status
        response.setHeader('content-type', types['.html'] ?? '')
        const page = this.files.get('404.html')
        response.end(answer.status === 404 && page?.kind === 'file' ? page.bytes : 'Nothing here.')
      }
    }
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy()
    await new Promise((resolve) => this.#server.close(resolve))
  }
}

/** All files of a build. */
export function filesOf(dir: string): ReadonlyMap<string, Uint8Array> {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return new Map(
    files.map((entry) => {
      const file = path.join(entry.parentPath, entry.name)
      return [path.relative(dir, file).replaceAll(path.sep, '/'), readFileSync(file)]
    }),
  )
}
