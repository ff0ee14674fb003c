// Counts while stories come: from the files that are kept, never from what was asked for.

import type { Catalogue } from '../../core/catalogue.ts'
import type { ToCome } from '../../core/deliveries.ts'
import { type Mark, secondsLeft, withMark } from '../../core/download-pace.ts'
import type { Wish } from '../../core/download-wish.ts'
import { isFetchingInBackground } from '../device/background-fetch.ts'
import { readWish } from '../device/wish-store.ts'
import { type Download, publish, useDownload } from './download-state.ts'
import { firstWish, isHeld, met, missing } from './wish.ts'

/** Says how far it is, here and in the other tabs. */
export class Progress {
  trouble: Download['trouble'] = null
  readonly #catalogue: Catalogue
  #wish: Wish
  readonly #began: ToCome
  #marks: readonly Mark[] = []

  constructor(catalogue: Catalogue, wish: Wish) {
    this.#catalogue = catalogue
    this.#wish = wish
    this.#began = missing(wish, catalogue)
  }

  show(phase: 'coming' | 'waiting' = 'coming'): void {
    const { ordinals: _, ...rest } = missing(this.#wish, this.#catalogue)
    const came = {
      stories: Math.max(0, this.#began.stories - rest.stories),
      bytes: Math.max(0, this.#began.bytes - rest.bytes),
    }
    this.#marks =
      phase === 'coming' ? withMark(this.#marks, { at: performance.now(), bytes: came.bytes }) : []
    publish({
      phase: rest.stories === 0 ? 'idle' : phase,
      toCome: rest,
      came,
      secondsLeft: secondsLeft(this.#marks, rest.bytes),
      trouble: null,
      isByItself: this.#wish.isByItself,
    })
  }

  /** What remains when it is over. */
  async end(): Promise<void> {
    const wish = await readWish()
    const first = await firstWish(this.#catalogue)
    this.#wish = first
    const { ordinals, ...rest } = missing(first, this.#catalogue)
    const isMet = rest.stories === 0
    const isLeft = !isMet && !wish.isPaused && (await isFetchingInBackground())
    const stays = new Set(ordinals)
    publish({
      phase: isMet ? 'idle' : isLeft ? 'background' : wish.isPaused ? 'paused' : isHeld() ? 'held' : 'idle',
      toCome: rest,
      secondsLeft: null,
      trouble: isMet || wish.isPaused ? null : this.trouble,
      lost: useDownload.getState().lost.filter((ordinal) => stays.has(ordinal)),
    })
    if (isMet) await met(first)
  }
}
