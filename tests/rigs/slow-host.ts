// A host at the end of a slow line: every request waits, and all answers share one narrow line, a few bytes each in turn.
// It counts what it was asked for and what it has sent to the end, and can spoil an answer on the way.

import { existsSync, readFileSync } from 'node:fs'
import { createServer, type Server, type ServerResponse } from 'node:http'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

interface Line {
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
  /** Whether an address is sent over the slow line; all are, where it is not said. */
  readonly isSlow?: (address: string) => boolean
  /** Whether text is sent compressed, as most hosts do; it is, where it is not said. */
  readonly isCompressed?: boolean
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
  #ticking: NodeJS.Timeout | undefined
  #port = 0
  #open = 0
  #bitsPerSecond: number | null
  /** Addresses over the slow line, in order: what was asked for, and what was sent to its end. */
  readonly asked: string[] = []
  readonly sent: string[] = []
  /** Of bodies, over the slow line. */
  bytes = 0
  /** Answers that were spoiled. */
  spoiled = 0

  private constructor(options: Options) {
    this.#options = options
    this.#bitsPerSecond = options.line.bitsPerSecond
    this.#server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost')
      const packed = String(request.headers['accept-encoding']).includes('gzip')
      const isSlow = options.isSlow?.(pathname) ?? true
      const [least, most] = isSlow ? options.line.latency : [0, 0]
      const wait = least + options.chance() * (most - least)
      if (isSlow) {
        this.asked.push(pathname)
        this.#open++
        response.once('close', () => this.#open--)
      }
      setTimeout(
        () => this.#answer(pathname, packed && options.isCompressed !== false, isSlow, response),
        wait,
      )
    })
  }

  static async of(options: Options): Promise<SlowHost> {
    const host = new SlowHost(options)
    await host.start()
    return host
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}/`
  }

  /** Listens, also again where it was stopped. */
  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(this.#port, '127.0.0.1', resolve))
    const address = this.#server.address()
    this.#port = typeof address === 'object' && address ? address.port : 0
    this.#ticking = setInterval(() => this.#share(), TICK)
  }

  /** From here on the line is as fast as it can be. */
  hurry(): void {
    this.#bitsPerSecond = null
  }

  /** Whether anything over the slow line was asked for and has neither come nor broken off. */
  get isBusy(): boolean {
    return this.#open > 0
  }

  /** From here on nothing answers. */
  async stop(): Promise<void> {
    clearInterval(this.#ticking)
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  #answer(address: string, mayPack: boolean, isSlow: boolean, response: ServerResponse): void {
    const file = path.join(this.#options.dir, path.normalize(address))
    const page = this.#options.pages?.[address]
    const isFile = page === undefined && path.extname(file) !== '' && existsSync(file)
    const view = path.extname(file) === '' ? path.join(this.#options.dir, 'index.html') : null
    const found = page ?? (isFile ? readFileSync(file) : view && existsSync(view) ? readFileSync(view) : null)
    const body = Buffer.from(found ?? 'There is no such file.')
    const spoiled = this.#options.spoil?.(address, body)
    if (spoiled) this.spoiled++
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
    if (!isSlow) response.end(sent)
    else if (this.#bitsPerSecond === null) this.#end(address, sent, response)
    else this.#queue.push({ address, response, rest: sent })
  }

  #end(address: string, body: Uint8Array, response: ServerResponse): void {
    this.bytes += body.length
    response.end(body, () => {
      if (!response.destroyed) this.sent.push(address)
    })
  }

  /** Each answer has its share of what the line carries in one tick. */
  #share(): void {
    this.#queue = this.#queue.filter(({ response }) => !response.destroyed)
    let room = ((this.#bitsPerSecond ?? Number.POSITIVE_INFINITY) / 8 / 1000) * TICK
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
