// What every browser test needs: builds of archives, a host that can really be stopped, a browser that can be
// restarted on the same profile.

import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BrowserContext, test as base, chromium, expect, type Page } from '@playwright/test'
import { type Entry, entriesOf } from '../src/core/catalogue.ts'
import { openCatalogue } from '../src/core/open-catalogue.ts'

export const root = fileURLToPath(new URL('..', import.meta.url))
const builds = path.join(root, '.cache/builds')

interface BuildOptions {
  /** With compressed files beside the others. */
  readonly isForHosts?: boolean
  /** The app's own configuration unless another is named. */
  readonly config?: string
}

/** Builds an archive from a folder of stories; answers the folder of the build. */
export function buildArchive(
  name: string,
  stories: string,
  { isForHosts = false, config = 'vite.config.ts' }: BuildOptions = {},
): string {
  const out = path.join(builds, name)
  mkdirSync(builds, { recursive: true })
  buildIn(root, out, { STORIES_DIR: stories, PRECOMPRESS: isForHosts ? 'yes' : 'no' }, config)
  return out
}

/** Builds the project that stands in a folder, this one or a copy. */
export function buildIn(
  project: string,
  out: string,
  env: Readonly<Record<string, string>>,
  config = 'vite.config.ts',
): void {
  execFileSync(
    path.join(root, 'node_modules/.bin/vite'),
    ['build', '--config', config, '--outDir', out, '--emptyOutDir', '--logLevel', 'error'],
    {
      cwd: project,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  )
}

/** A static host on a port of its own. */
export class Host {
  readonly origin: string
  readonly url: string
  #dir: string
  readonly #base: string
  readonly #port: number
  readonly #cacheControl: string
  #process: ChildProcess | null = null

  private constructor(dir: string, port: number, basePath: string, cacheControl: string) {
    this.#dir = dir
    this.#port = port
    this.#base = basePath
    this.#cacheControl = cacheControl
    this.origin = `http://127.0.0.1:${port}`
    this.url = this.origin + basePath
  }

  static async of(dir: string, basePath = '/', cacheControl = 'no-cache'): Promise<Host> {
    const host = new Host(dir, await freePort(), basePath, cacheControl)
    await host.start()
    return host
  }

  async start(dir: string = this.#dir): Promise<void> {
    this.#dir = dir
    const script = path.join(root, 'tests/static-host.mjs')
    const child = spawn(process.execPath, [script, dir, String(this.#port), this.#base, this.#cacheControl], {
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

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
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
  readonly profile = mkdtempSync(path.join(tmpdir(), 'dogear-phone-'))
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
    const context = await chromium.launchPersistentContext(this.profile, {
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
    rmSync(this.profile, { recursive: true, force: true })
  }
}

/** What went wrong on a phone's pages; a host of files alone answers a view's own address with the page, and 404. */
export function faultsOf({ errors }: Phone): readonly string[] {
  return errors.filter((error) => !error.includes('status of 404'))
}

interface Fixtures {
  readonly phone: Phone
  /** Hosts a build until the test ends. */
  readonly hostOf: (dir: string, basePath?: string, cacheControl?: string) => Promise<Host>
  /** A folder that a test may fill and spoil, with built archives in it by path. */
  readonly folderOf: (archives: Readonly<Record<string, string>>) => string
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
    await use(async (...given) => {
      const host = await Host.of(...given)
      hosts.push(host)
      return host
    })
    for (const host of hosts) await host.stop()
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's shape.
  folderOf: async ({}, use) => {
    const folders: string[] = []
    await use((archives) => {
      const folder = mkdtempSync(path.join(tmpdir(), 'dogear-host-'))
      folders.push(folder)
      for (const [at, archive] of Object.entries(archives))
        cpSync(archive, path.join(folder, at), { recursive: true })
      return folder
    })
    for (const folder of folders) rmSync(folder, { recursive: true })
  },
})

/** The stories of the page's own catalogue. */
export async function storiesOf(page: Page): Promise<readonly Entry[]> {
  const bytes = await page.evaluate(async () => {
    const script = document.querySelector<HTMLScriptElement>('head script[src]')
    const hash = document.querySelector<HTMLMetaElement>('meta[name="dogear-catalogue"]')?.content
    const response = await fetch(new URL(`../stories/${hash}.bin`, script?.src))
    return [...new Uint8Array(await response.arrayBuffer())]
  })
  const read = openCatalogue(Uint8Array.from(bytes), (text) => new TextDecoder().decode(text))
  if (read.kind === 'refused') throw new Error(`The catalogue is ${read.reason}.`)
  return entriesOf(read.value)
}

/** Hashes of the files that an archive's cache holds, asked of the browser. */
export async function keptFiles(page: Page, base = '/'): Promise<readonly string[]> {
  return page.evaluate(async (name) => {
    const requests = await (await caches.open(name)).keys()
    return requests.map((request) => /([0-9a-f]+)\.json$/.exec(request.url)?.[1] ?? '')
  }, `dogear${base}stories`)
}

/** Waits until the worker serves this page's version and all of its stories are on this device: asked of the browser. */
export async function untilAllIsHere(page: Page): Promise<void> {
  const isAllHere = async () => {
    const scope = await page.evaluate(async () => {
      const { active, scope } = await navigator.serviceWorker.ready
      return active?.state === 'activated' ? scope : null
    })
    if (scope === null) return false
    const wanted = (await storiesOf(page)).flatMap(({ files }) => files.map(({ hash }) => hash))
    const kept = await keptFiles(page, new URL(scope).pathname)
    return wanted.length > 0 && wanted.every((hash) => kept.includes(hash))
  }
  await expect.poll(isAllHere, { timeout: 20_000 }).toBe(true)
}

/** Files of a build that hold several stories each, as a download asks for them; relative to the build. */
export function packsIn(dist: string, stories: readonly Entry[]): readonly string[] {
  const single = new Set(stories.flatMap(({ files }) => files.map(({ hash }) => `${hash}.json`)))
  return readdirSync(path.join(dist, 'stories'))
    .filter((name) => name.endsWith('.json') && !single.has(name))
    .map((name) => `stories/${name}`)
}
