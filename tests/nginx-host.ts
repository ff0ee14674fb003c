// An nginx of a test's own, with the file of `hosting/nginx` as a keeper would use it: on a port, with a root, and with
// nothing of the machine's.

import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { type IncomingHttpHeaders, request } from 'node:http'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { root } from './archive.ts'

/** The one that `npm test` has found, else Debian's; empty where there is none. */
const DEBIANS = '/usr/sbin/nginx'
export const nginx = process.env.NGINX_PATH ?? (existsSync(DEBIANS) ? DEBIANS : '')

/** Debian's place for modules of its own. */
const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so'
export const hasBrotli = existsSync(BROTLI)

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  /** As it came, not decompressed. */
  readonly body: Buffer
}

export class NginxHost {
  readonly origin: string
  readonly #place = mkdtempSync(path.join(tmpdir(), 'dogear-nginx-'))
  readonly #port: number
  #process: ChildProcess | null = null

  private constructor(port: number) {
    this.#port = port
    this.origin = `http://127.0.0.1:${port}`
  }

  /** Starts `nginx` on the folder `served`. */
  static async of(nginx: string, served: string): Promise<NginxHost> {
    const host = new NginxHost(await freePort())
    await host.#start(nginx, served)
    return host
  }

  async #start(nginx: string, served: string): Promise<void> {
    const given = readFileSync(path.join(root, 'hosting/nginx/dogear.conf'), 'utf8')
    const site = given
      .replace('listen 80;', `listen 127.0.0.1:${this.#port};`)
      .replace('root /var/www/dogear;', `root ${served};`)
      .replace('#brotli_static on;', hasBrotli ? 'brotli_static on;' : '#brotli_static on;')
    writeFileSync(path.join(this.#place, 'dogear.conf'), site)
    const stores = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (name) => `${name}_temp_path ${this.#place}/${name};`,
    )
    writeFileSync(
      path.join(this.#place, 'nginx.conf'),
      [
        ...(hasBrotli ? [`load_module ${BROTLI};`] : []),
        // One process, which ends with its signal and reads what this user may read.
        'daemon off; master_process off;',
        `pid ${this.#place}/pid; error_log stderr warn;`,
        `events {} http { access_log off; ${stores.join(' ')} include ${this.#place}/dogear.conf; }`,
      ].join('\n'),
    )
    const child = spawn(nginx, ['-c', path.join(this.#place, 'nginx.conf'), '-p', this.#place], {
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    this.#process = child
    const ended = new Promise<never>((_resolve, reject) => {
      child.once('error', reject)
      child.once('exit', (code) => reject(new Error(`nginx ended with ${code}.`)))
    })
    ended.catch(() => undefined)
    await Promise.race([this.#answers(), ended])
  }

  async #answers(): Promise<void> {
    for (let attempt = 0; attempt < 200; attempt++) {
      const isThere = await this.get('/').then(
        () => true,
        () => false,
      )
      if (isThere) return
      await new Promise((resolve) => setTimeout(resolve, 25))
    }
    throw new Error('nginx does not answer.')
  }

  /** Asks as a browser does that takes these encodings. */
  get(address: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const asked = request(`${this.origin}${address}`, { headers, agent: false }, (answer) => {
        const pieces: Buffer[] = []
        answer.on('data', (piece: Buffer) => pieces.push(piece))
        answer.on('error', reject)
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(pieces) }),
        )
      })
      asked.on('error', reject)
      asked.end()
    })
  }

  async stop(): Promise<void> {
    const child = this.#process
    this.#process = null
    if (child && child.exitCode === null) {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGKILL')
      await ended
    }
    rmSync(this.#place, { recursive: true, force: true })
  }
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
