// What every browser test needs: builds of archives, a host that can really be stopped, a browser that can be
// restarted on the same profile.

import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BrowserContext, test as base, chromium, expect, type Page } from '@playwright/test'

export const root = fileURLToPath(new URL('..', import.meta.url))
const builds = path.join(root, '.cache/builds')

/** Builds an archive from a folder of stories; answers the folder of the build. */
export function buildArchive(name: string, stories: string): string {
  const out = path.join(builds, name)
  mkdirSync(builds, { recursive: true })
  execFileSync(
    path.join(root, 'node_modules/.bin/vite'),
    ['build', '--outDir', out, '--emptyOutDir', '--logLevel', 'error'],
    {
      cwd: root,
      env: { ...process.env, STORIES_DIR: stories },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  )
  return out
}

/** A static host on a port of its own. */
class Host {
  readonly origin: string
  readonly url: string
  #dir: string
  #base: string
  #port: number
  #process: ChildProcess | null = null

  private constructor(dir: string, port: number, basePath: string) {
    this.#dir = dir
    this.#port = port
    this.#base = basePath
    this.origin = `http://127.0.0.1:${port}`
    this.url = this.origin + basePath
  }

  static async of(dir: string, basePath = '/'): Promise<Host> {
    const host = new Host(dir, await freePort(), basePath)
    await host.start()
    return host
  }

  async start(dir: string = this.#dir): Promise<void> {
    this.#dir = dir
    const script = path.join(root, 'tests/static-host.mjs')
    const child = spawn(process.execPath, [script, dir, String(this.#port), this.#base], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    this.#process = child
    await new Promise((resolve, reject) => {
      child.stdout?.once('data', resolve)
      child.once('exit', reject)
    })
  }

  /** Ends the server process: from here on nothing answers at this address. */
  async stop(): Promise<void> {
    const child = this.#process
    this.#process = null
    if (!child || child.exitCode !== null) return
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGKILL')
    await ended
  }
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address ? address.port : 0
      server.close(() => resolve(port))
    })
  })
}

const DESK = 1000

/** A phone: one browser profile that can be closed and opened again. */
export class Phone {
  readonly #profile = mkdtempSync(path.join(tmpdir(), 'dogear-phone-'))
  readonly #size: { readonly width: number; readonly height: number }
  #context: BrowserContext | null = null
  /** Every address that any page asked for. */
  readonly requests: string[] = []
  /** Everything that went wrong on any page. */
  readonly errors: string[] = []

  constructor(size = { width: 412, height: 915 }) {
    this.#size = size
  }

  /** A fresh page, in a browser that is started if it is not running. */
  async page(address?: string): Promise<Page> {
    const context = this.#context ?? (await this.#open())
    const page = await context.newPage()
    if (address) await page.goto(address)
    return page
  }

  async #open(): Promise<BrowserContext> {
    const context = await chromium.launchPersistentContext(this.#profile, {
      ...(process.env.CHROMIUM_PATH && { executablePath: process.env.CHROMIUM_PATH }),
      args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
      viewport: this.#size,
      // What is narrower than a desk is held in the hand: no mouse, no scrollbar of its own.
      ...(this.#size.width < DESK && { isMobile: true, hasTouch: true, deviceScaleFactor: 1 }),
    })
    context.on('request', (request) => this.requests.push(request.url()))
    context.on('weberror', (fault) => this.errors.push(String(fault.error())))
    context.on('console', (message) => {
      if (message.type() === 'error') this.errors.push(message.text())
    })
    this.#context = context
    return context
  }

  /** Closes the browser; the profile stays, as on a phone that was switched off. */
  async close(): Promise<void> {
    await this.#context?.close()
    this.#context = null
  }

  async remove(): Promise<void> {
    await this.close()
    rmSync(this.#profile, { recursive: true, force: true })
  }
}

interface Fixtures {
  readonly phone: Phone
  /** Hosts a build until the test ends. */
  readonly hostOf: (dir: string, basePath?: string) => Promise<Host>
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's shape.
  phone: async ({}, use) => {
    const phone = new Phone()
    await use(phone)
    await phone.remove()
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's shape.
  hostOf: async ({}, use) => {
    const hosts: Host[] = []
    await use(async (dir, basePath) => {
      const host = await Host.of(dir, basePath)
      hosts.push(host)
      return host
    })
    for (const host of hosts) await host.stop()
  },
})

/** Waits until the worker serves this page's version and all of its stories are on this device: asked of the browser. */
export async function untilAllIsHere(page: Page): Promise<void> {
  const isAllHere = () =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready
      const catalogue = document.querySelector<HTMLMetaElement>('meta[name="dogear-catalogue"]')?.content
      const { stories } = await (await fetch(`${registration.scope}stories/${catalogue}.json`)).json()
      const cache = await caches.open(`dogear${new URL(registration.scope).pathname}stories`)
      const kept = new Set((await cache.keys()).map((request) => /([0-9a-f]+)\.json$/.exec(request.url)?.[1]))
      const wanted: string[] = stories.flatMap((story: { files: { hash: string }[] }) =>
        story.files.map((file) => file.hash),
      )
      return (
        registration.active?.state === 'activated' &&
        wanted.length > 0 &&
        wanted.every((hash) => kept.has(hash))
      )
    })
  await expect.poll(isAllHere, { timeout: 20_000 }).toBe(true)
}
