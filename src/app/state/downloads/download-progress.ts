// Counts while stories come: from the files that are kept, never from what was asked for.

import type { Catalogue } from '../../../core/catalogue/catalogue.ts'
import { type ToCome, toCome } from '../../../core/offline/deliveries.ts'
import { type Mark, secondsLeft, withMark } from '../../../core/offline/download-pace.ts'
import type { Wish } from '../../../core/offline/download-wish.ts'
import { isFetchingInBackground } from '../../device/files/background-fetch.ts'
import { readWish } from '../../device/storage/wish-store.ts'
import { type Download, nothing, publish, useDownload } from './download-state.ts'
import { useHere } from './here.ts'
import { firstWish, isHeld, met, missing } from './wish.ts'

/** Says how far it is, here and in the other tabs. */
export class Progress {
  trouble: Download['trouble'] = null
  readonly #catalogue: Catalogue
  /** Ordinals of what is being fetched: of a wish that is paused, only what was asked for since. */
  readonly #goal = new Set<number>()
  #began: ToCome = nothing
  #marks: readonly Mark[] = []

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue
  }

  /** More is being fetched: stories by their ordinals. */
  add(ordinals: Iterable<number>): void {
    const more = [...ordinals].filter((ordinal) => !this.#goal.has(ordinal))
    const { stories, bytes } = toCome(this.#catalogue, more, useHere.getState().files)
    for (const ordinal of more) this.#goal.add(ordinal)
    this.#began = { stories: this.#began.stories + stories, bytes: this.#began.bytes + bytes }
  }

  show({ isByItself }: Wish, phase: 'coming' | 'waiting' = 'coming'): void {
    const { ordinals: _, ...rest } = toCome(this.#catalogue, this.#goal, useHere.getState().files)
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
      isByItself,
    })
  }

  /** What remains when it is over. */
  async end(): Promise<void> {
    const wish = await readWish()
    const first = await firstWish(this.#catalogue)
    const { ordinals, ...rest } = missing(first, this.#catalogue)
    const isMet = rest.stories === 0
    const isLeft = !isMet && !wish.isPaused && (await isFetchingInBackground())
    const stays = new Set(ordinals)
    publish({
      phase: isMet ? 'idle' : isLeft ? 'background' : wish.isPaused ? 'paused' : isHeld() ? 'held' : 'idle',
      toCome: rest,
      secondsLeft: null,
      trouble: isMet ? null : this.trouble,
      lost: useDownload.getState().lost.filter((ordinal) => stays.has(ordinal)),
    })
    if (isMet) await met(first)
  }
}
