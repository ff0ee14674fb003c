// A file of the shell, from its cache or, where the browser has damaged that or it does not answer, from the network. A
// broken cache must never stand between a reader and a server that has everything, and browsers give out what their disk
// has damaged as if it were whole: a file is proved before it is handed out, once in a worker's life.

import { cacheNames } from 'workbox-core'
import type { PrecacheController } from 'workbox-precaching'
import { firstGiven } from '../core/offline/first-given.ts'
import { isProved } from './proof.ts'

/** What the build says of the file. */
export interface ShellFile {
  /** Relative to the base. */
  readonly url: string
  /** Null where the name already holds the content's hash. */
  readonly revision: string | null
  readonly integrity: string
}

/** Milliseconds that the cache has before the network is asked; a phone that is only slow is quicker than that. */
const PATIENCE = 1200
/** Once it was silent, no file waits for it longer than this. */
const LEAST = 100

export class ShellFiles {
  readonly #controller: PrecacheController
  readonly #integrities: ReadonlyMap<string, string>
  readonly #proved = new Set<string>()
  #patience = PATIENCE

  constructor(base: string, controller: PrecacheController, files: readonly ShellFile[]) {
    controller.addToCacheList([...files])
    this.#controller = controller
    this.#integrities = new Map(files.map(({ url, integrity }) => [base + url, integrity]))
  }

  /** Whether a path on this origin is one of them. */
  has(path: string): boolean {
    return this.#integrities.has(path)
  }

  /** Rejects where neither the cache nor the network has it as it should be. */
  async answer(path: string): Promise<Response> {
    const integrity = this.#integrities.get(path) ?? ''
    const kept = this.#whole(path, integrity).catch(() => undefined)
    const began = performance.now()
    const soon = await inTime(kept, this.#patience)
    if (soon) return soon
    if (performance.now() - began >= this.#patience) this.#patience = LEAST
    // A line may be silent for ever, and a cache that was only slow has it meanwhile.
    const found = await firstGiven(kept, this.#fetched(path, integrity))
    if (!found) throw new Error(`${path} is neither kept nor to be had.`)
    return found
  }

  async #fetched(path: string, integrity: string): Promise<Response | undefined> {
    const fetched = await fetch(path, { integrity, cache: 'no-cache' }).catch(() => undefined)
    if (!fetched?.ok) return undefined
    // What had gone is mended; where the cache cannot take it, it is still an answer.
    void this.#keep(path, fetched.clone()).catch(() => undefined)
    return fetched
  }

  /** The kept file itself, of which the browser may have compiled something, once it is proved; else nothing. */
  async #whole(path: string, integrity: string): Promise<Response | undefined> {
    // Who reads the lists of stories proves them, and they may be large.
    if (!path.endsWith('.bin') && !this.#proved.has(path)) {
      if (!(await this.#isWhole(path, integrity))) return undefined
      this.#proved.add(path)
    }
    return this.#controller.matchPrecache(path)
  }

  /**
   * Reads every file that is kept, and fetches anew what is not as the build has written it. Answers how many were
   * mended, which is believed when they are read again.
   */
  async mend(): Promise<number> {
    let mended = 0
    const isWhole = (path: string, integrity: string) => inTime(this.#isWhole(path, integrity), PATIENCE)
    for (const [path, integrity] of this.#integrities) {
      if (await isWhole(path, integrity)) continue
      const fetched = await fetch(path, { integrity, cache: 'reload' }).catch(() => undefined)
      if (!fetched?.ok) continue
      await this.#keep(path, fetched).catch(() => undefined)
      if (await isWhole(path, integrity)) mended++
    }
    return mended
  }

  async #isWhole(path: string, integrity: string): Promise<boolean> {
    const bytes = await (await this.#controller.matchPrecache(path))?.arrayBuffer()
    return bytes !== undefined && (await isProved(bytes, integrity))
  }

  async #keep(path: string, response: Response): Promise<void> {
    const cache = await caches.open(cacheNames.precache)
    await cache.put(this.#controller.getCacheKeyForURL(path) ?? path, response)
  }
}

/** What comes of a promise, or undefined where it fails or takes longer than so many milliseconds. */
export function inTime<T>(promise: Promise<T>, patience: number): Promise<T | undefined> {
  return new Promise((resolve) => {
    setTimeout(resolve, patience)
    promise.then(resolve, () => resolve(undefined))
  })
}
