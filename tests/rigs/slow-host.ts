// A host at the end of a slow line: every request waits, and all answers share one narrow line, a few bytes each in turn.
// It counts what it was asked for and what it has sent to the end, and can spoil an answer on the way.

import { existsSync, readFileSync } from 'node:fs'
import { createServer, type Server, type ServerResponse } from 'node:http'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

export interface Line {
  /** Milliseconds before an answer begins: drawn between the two. */
  readonly latency: readonly [least: number, most: number]
  /** Of all answers together; `null` for a line that is as fast as it can be. */
  readonly bitsPerSecond: number | null
}

/** What is sent in place of a file. */
export interface Answer {
  readonly status?: number
  readonly type?: string
  readonly body: Uint8Array
}

interface Options {
  readonly dir: string
  readonly line: Line
  /** Numbers from 0 to 1. */
  readonly chance: () => number
  /** Beside what is in the folder, by address. */
  readonly pages?: Readonly<Record<string, string>>
  /** What is sent in place of a file; null leaves it as it is. */
  readonly spoil?: (address: string, body: Uint8Array) => Answer | null
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
}

/** How often the line is shared out, in milliseconds. */
const TICK = 20

export class SlowHost {
  readonly #options: Options
  readonly #server: Server
  #queue: Sending[] = []
  readonly #ticking: NodeJS.Timeout
  /** How often each file was asked for, and how often it was sent to its end. */
  readonly asked = new Map<string, number>()
  readonly sent = new Map<string, number>()
  /** Of bodies, over the line. */
  bytes = 0

  private constructor(options: Options) {
    this.#options = options
    this.#server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost')
      const packed = String(request.headers['accept-encoding']).includes('gzip')
      const [least, most] = options.line.latency
      const wait = least + options.chance() * (most - least)
      count(this.asked, pathname)
      setTimeout(() => this.#answer(pathname, packed, response), wait)
    })
    this.#ticking = setInterval(() => this.#share(), TICK)
  }

  static async of(options: Options): Promise<SlowHost> {
    const host = new SlowHost(options)
    await new Promise<void>((resolve) => host.#server.listen(0, '127.0.0.1', resolve))
    return host
  }

  get url(): string {
    const address = this.#server.address()
    return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`
  }

  async stop(): Promise<void> {
    clearInterval(this.#ticking)
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  #answer(address: string, mayPack: boolean, response: ServerResponse): void {
    const file = path.join(this.#options.dir, path.normalize(address))
    const page = this.#options.pages?.[address]
    const isFile = page === undefined && path.extname(file) !== '' && existsSync(file)
    const view = path.extname(file) === '' ? path.join(this.#options.dir, 'index.html') : null
    const found = page ?? (isFile ? readFileSync(file) : view && existsSync(view) ? readFileSync(view) : null)
    const body = Buffer.from(found ?? 'There is no such file.')
    const spoiled = this.#options.spoil?.(address, body)
    const type = spoiled?.type ?? types[path.extname(address) || '.html'] ?? 'application/octet-stream'
    const isText = !/octet|image\/png|font/.test(type)
    const content = spoiled?.body ?? body
    const sent = mayPack && isText ? gzipSync(content, { level: 6 }) : content
    response.writeHead(spoiled?.status ?? (found === null ? 404 : 200), {
      'content-type': type,
      'cache-control': 'no-cache',
      'content-length': sent.length,
      ...(sent !== content && { 'content-encoding': 'gzip' }),
    })
    if (this.#options.line.bitsPerSecond === null) this.#end(address, sent, response)
    else this.#queue.push({ address, response, rest: sent })
  }

  #end(address: string, body: Uint8Array, response: ServerResponse): void {
    this.bytes += body.length
    response.end(body, () => {
      if (!response.destroyed) count(this.sent, address)
    })
  }

  /** Each answer has its share of what the line carries in one tick. */
  #share(): void {
    this.#queue = this.#queue.filter(({ response }) => !response.destroyed)
    let room = ((this.#options.line.bitsPerSecond ?? 0) / 8 / 1000) * TICK
    while (room >= 1 && this.#queue.length > 0) {
      const share = Math.max(1, Math.floor(room / this.#queue.length))
      for (const sending of this.#queue) {
        const piece = sending.rest.subarray(0, share)
        sending.rest = sending.rest.subarray(share)
        room -= piece.length
        if (sending.rest.length === 0) this.#end(sending.address, piece, sending.response)
        else {
          this.bytes += piece.length
          sending.response.write(piece)
        }
      }
      this.#queue = this.#queue.filter(({ rest }) => rest.length > 0)
    }
  }
}

interface Sending {
  readonly address: string
  readonly response: ServerResponse
  rest: Uint8Array
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
