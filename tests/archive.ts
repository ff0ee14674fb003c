// What every browser test needs: builds of archives, a host that can really be stopped, phones.

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { test as base, expect, type Page } from '@playwright/test'
import { type Entry, entriesOf } from '../src/core/catalogue/catalogue.ts'
import { openCatalogue } from '../src/core/catalogue/open-catalogue.ts'
import { LastingPhone, Phone, type Size } from './phone.ts'

export const root = fileURLToPath(new URL('..', import.meta.url))
const builds = path.join(root, '.cache/builds')

interface BuildOptions {
  /** With compressed files beside the others. */
  readonly isForHosts?: boolean
  /** The app's own configuration unless another is named. */
  readonly config?: string
}

/** Builds an archive from a folder of stories; answers the folder of the build. */
export async function buildArchive(
  name: string,
  stories: string,
  { isForHosts = false, config = 'vite.config.ts' }: BuildOptions = {},
): Promise<string> {
  const out = path.join(builds, name)
  mkdirSync(builds, { recursive: true })
  await buildIn(root, out, { STORIES_DIR: stories, PRECOMPRESS: isForHosts ? 'yes' : 'no' }, config)
  return out
}

/** Builds the project that stands in a folder, this one or a copy. */
export async function buildIn(
  project: string,
  out: string,
  env: Readonly<Record<string, string>>,
  config = 'vite.config.ts',
): Promise<void> {
  const building = spawn(
    path.join(root, 'node_modules/.bin/vite'),
    ['build', '--config', config, '--outDir', out, '--emptyOutDir', '--logLevel', 'error'],
    {
      cwd: project,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  )
  const [code] = await once(building, 'exit')
  if (code !== 0) throw new Error(`The build into ${out} has failed.`)
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
  #isTouched = false

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
    await host.#serve(dir)
    return host
  }

  /** Whether it serves as it did when it came to be: nobody has stopped it, or started it anew. */
  get isUntouched(): boolean {
    return !this.#isTouched && this.#process?.exitCode === null
  }

  async start(dir: string = this.#dir): Promise<void> {
    this.#isTouched = true
    this.#dir = dir
    await this.#serve(dir)
  }

  async #serve(dir: string): Promise<void> {
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
    this.#isTouched = true
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

interface Fixtures {
  /** In the browser that all tests of a worker share. */
  readonly phone: Phone
  readonly phoneOf: (size?: Size) => Phone
  readonly lastingPhone: LastingPhone
  /** Hosts a build until the test ends; where nobody has stopped or started it, its host may serve a later test. */
  readonly hostOf: (dir: string, basePath?: string, cacheControl?: string) => Promise<Host>
  /** A folder that a test may fill and spoil, with built archives in it by path. */
  readonly folderOf: (archives: Readonly<Record<string, string>>) => string
}

interface WorkerFixtures {
  /** Hosts that wait for a worker's next test, by what they serve. */
  readonly idleHosts: Map<string, Host[]>
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  phone: async ({ phoneOf }, use) => use(phoneOf()),
  phoneOf: async ({ browser }, use) => {
    const phones: Phone[] = []
    await use((size) => {
      const phone = new Phone((options) => browser.newContext(options), size)
      phones.push(phone)
      return phone
    })
    for (const phone of phones) await phone.remove()
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's shape.
  lastingPhone: async ({}, use) => {
    const phone = new LastingPhone()
    await use(phone)
    await phone.remove()
  },
  idleHosts: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's shape.
    async ({}, use) => {
      const idle = new Map<string, Host[]>()
      await use(idle)
      for (const host of [...idle.values()].flat()) await host.stop()
    },
    { scope: 'worker' },
  ],
  hostOf: async ({ idleHosts }, use) => {
    const taken: { readonly host: Host; readonly served: string }[] = []
    await use(async (...given) => {
      const served = given.join(' ')
      const host = idleHosts.get(served)?.pop() ?? (await Host.of(...given))
      taken.push({ host, served })
      return host
    })
    for (const { host, served } of taken) {
      // A folder of a test's own goes with the test.
      if (!host.isUntouched || !served.startsWith(builds)) await host.stop()
      else idleHosts.set(served, [...(idleHosts.get(served) ?? []), host])
    }
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
  let listed: string | undefined
  let wanted: readonly string[] = []
  const isAllHere = async () => {
    const here = await page.evaluate(async () => {
      const { active, scope } = await navigator.serviceWorker.ready
      const catalogue = document.querySelector<HTMLMetaElement>('meta[name="dogear-catalogue"]')?.content
      return active?.state === 'activated' ? { scope, catalogue: catalogue ?? '' } : null
    })
    if (here === null) return false
    // A page that an update has loaded anew has another one.
    if (here.catalogue !== listed) {
      wanted = (await storiesOf(page)).flatMap(({ files }) => files.map(({ hash }) => hash))
      listed = here.catalogue
    }
    const kept = new Set(await keptFiles(page, new URL(here.scope).pathname))
    return wanted.length > 0 && wanted.every((hash) => kept.has(hash))
  }
  await expect.poll(isAllHere, { timeout: 20_000, intervals: [100] }).toBe(true)
}

/** Files of a build that hold several stories each, as a download asks for them; relative to the build. */
export function packsIn(dist: string, stories: readonly Entry[]): readonly string[] {
  const single = new Set(stories.flatMap(({ files }) => files.map(({ hash }) => `${hash}.json`)))
  return readdirSync(path.join(dist, 'stories'))
    .filter((name) => name.endsWith('.json') && !single.has(name))
    .map((name) => `stories/${name}`)
}
