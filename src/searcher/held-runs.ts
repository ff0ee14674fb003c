// The indices of texts that were searched lately, as many as there is room for: the next letter asks for the same ones.

import type { SearchIndex } from '../core/search/index-bytes.ts'

/** Bytes of files; opened they take about twice that. */
const ROOM = 32_000_000

export class HeldRuns {
  /** The one that was asked for longest ago comes first. */
  readonly #held = new Map<string, { readonly index: SearchIndex; readonly bytes: number }>()
  #bytes = 0

  get(run: string): SearchIndex | null {
    const held = this.#held.get(run)
    if (!held) return null
    this.#held.delete(run)
    this.#held.set(run, held)
    return held.index
  }

  hold(run: string, index: SearchIndex, bytes: number): void {
    this.#drop(run)
    this.#held.set(run, { index, bytes })
    this.#bytes += bytes
    for (const oldest of this.#held.keys()) {
      if (this.#bytes <= ROOM || oldest === run) break
      this.#drop(oldest)
    }
  }

  #drop(run: string): void {
    this.#bytes -= this.#held.get(run)?.bytes ?? 0
    this.#held.delete(run)
  }
}
