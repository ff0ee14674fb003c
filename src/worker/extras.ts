// Files that only some readers need: the letters of a face that must be chosen first, what reads the reader's own files.
// They are no part of the shell: each is kept when it is first asked for, proved by its hash, and answered from here ever
// after.

import { extrasCacheName, nameWithoutHash } from '../core/offline/extras.ts'
import { fetchProved, isProved } from './proof.ts'

/** An extra file: its address relative to the base, and the hash that proves it, as in `integrity`. */
export interface Extra {
  readonly file: string
  readonly integrity: string
}

export class Extras {
  readonly #base: string
  readonly #byAddress: ReadonlyMap<string, Extra>

  constructor(base: string, extras: readonly Extra[]) {
    this.#base = base
    this.#byAddress = new Map(extras.map((extra) => [base + extra.file, extra]))
  }

  /** Whether a path on this origin is one of them. */
  has(path: string): boolean {
    return this.#byAddress.has(path)
  }

  /** The file, from what is kept or else from the network. Rejects where neither has it as it should be. */
  async answer(path: string): Promise<Response> {
    const extra = this.#byAddress.get(path)
    if (!extra) throw new Error(`${path} is no file of this version.`)
    const cache = await caches.open(extrasCacheName(this.#base))
    const kept = await cache.match(path)
    const bytes = await kept
      ?.clone()
      .arrayBuffer()
      .catch(() => undefined)
    if (kept && bytes && (await isProved(bytes, extra.integrity))) return kept
    const response = await fetchExtra(path, extra)
    // Without room to keep it, it is still an answer.
    await cache.put(path, response.clone()).catch(() => undefined)
    return response
  }

  /**
   * Brings files here, addresses relative to the base, with their hash or without it. Answers whether all of them are
   * kept.
   */
  async keep(files: readonly string[]): Promise<boolean> {
    try {
      const paths = files.map((file) => this.#pathOf(this.#base + file))
      for (const path of paths) await this.answer(path)
      const cache = await caches.open(extrasCacheName(this.#base))
      for (const path of paths) if (!(await cache.match(path))) return false
      return true
    } catch {
      return false
    }
  }

  #pathOf(path: string): string {
    return [...this.#byAddress.keys()].find((one) => one === path || nameWithoutHash(one) === path) ?? path
  }

  /** While an update installs: what was kept in the older version is brought here as it is in this one. */
  async bringChanged(): Promise<void> {
    const cache = await caches.open(extrasCacheName(this.#base))
    const kept = (await cache.keys()).map((request) => nameWithoutHash(new URL(request.url).pathname))
    const changed = [...this.#byAddress.keys()].filter((path) => kept.includes(nameWithoutHash(path)))
    await Promise.all(changed.map((path) => this.answer(path)))
  }

  /** Lets go of what this version does not name. */
  async dropOld(): Promise<void> {
    const cache = await caches.open(extrasCacheName(this.#base))
    const old = (await cache.keys()).filter((request) => !this.has(new URL(request.url).pathname))
    await Promise.all(old.map((request) => cache.delete(request)))
  }
}

async function fetchExtra(path: string, { integrity }: Extra): Promise<Response> {
  const bytes = await fetchProved(path, (bytes) => isProved(bytes, integrity))
  return new Response(bytes, { headers: { 'content-type': typeOf(path) } })
}

function typeOf(path: string): string {
  return path.endsWith('.js') ? 'text/javascript' : 'font/woff2'
}
