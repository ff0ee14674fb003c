// One run of the download: what is asked for comes, a few requests at a time, until all of it is here or what is not here
// cannot come.

import type { Catalogue } from '../../../core/catalogue/catalogue.ts'
import { waitAfter } from '../../../core/offline/download-pace.ts'
import { DownloadQueue } from '../../../core/offline/download-queue.ts'
import type { Wish } from '../../../core/offline/download-wish.ts'
import { tellTabs } from '../../device/files/download-turn.ts'
import { useVersion } from '../version.ts'
import { deliver } from './deliver.ts'
import { Progress } from './download-progress.ts'
import { haveCome, isKept, keepUp } from './fresh-files.ts'
import { lookWhatIsHere, useHere } from './here.ts'

const AT_ONCE = 3

type Trouble = 'no-network' | 'no-room'

export class DownloadRun {
  readonly #queue: DownloadQueue
  readonly #progress: Progress
  readonly #ending = new AbortController()
  #wake: () => void = () => undefined

  constructor(catalogue: Catalogue) {
    this.#queue = new DownloadQueue(catalogue, isKept)
    this.#progress = new Progress(catalogue)
  }

  /** More is to come: stories by their ordinals, before those that were asked for earlier. */
  ask(ordinals: Iterable<number>): void {
    const all = [...ordinals]
    this.#queue.ask(all)
    this.#progress.add(all)
  }

  /** Ends what is on its way, and what waits. */
  stop(): void {
    this.#ending.abort()
    this.#wake()
  }

  get isStopped(): boolean {
    return this.#ending.signal.aborted
  }

  /** Where it waits for the network, it tries again at once. */
  wake(): void {
    this.#wake()
  }

  /** Brings it, and says how far it is; then see `close`. */
  async bring(wish: Wish): Promise<void> {
    const stopUpdating = keepUp((files) => {
      tellTabs({ kind: 'kept', files })
      this.#progress.show(wish)
    })
    try {
      await this.#bringAll(wish)
    } finally {
      stopUpdating()
    }
  }

  /** Says what remains to be brought. */
  async close(): Promise<void> {
    await lookWhatIsHere()
    await this.#progress.end()
  }

  async #bringAll(wish: Wish): Promise<void> {
    for (let failures = 0; !this.isStopped; ) {
      this.#progress.show(wish)
      const before = useHere.getState().files.size
      const trouble = await this.#drain()
      haveCome()
      if (trouble === 'no-room') this.#progress.trouble = 'no-room'
      if (trouble !== 'no-network' || this.isStopped) break
      failures = useHere.getState().files.size > before ? 1 : failures + 1
      this.#progress.show(wish, 'waiting')
      await this.#rest(waitAfter(failures, Math.random()))
    }
    if (this.#queue.isLacking) this.#progress.trouble ??= 'missing'
  }

  /** Some requests at a time, until there is nothing to ask for, or one meets trouble. */
  async #drain(): Promise<Trouble | null> {
    let trouble: Trouble | null = null
    const worker = async () => {
      for (let delivery = this.#queue.next(); delivery; delivery = this.#queue.next()) {
        const shortfall = await deliver(delivery, this.#ending.signal)
        if (shortfall) this.#queue.failed(delivery)
        else this.#queue.came(delivery)
        trouble = shortfall ?? trouble
        if (trouble || this.isStopped || useVersion.getState().isReplaced) return
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, worker))
    return trouble
  }

  /** Waits so many milliseconds, or until somebody wants it sooner. */
  #rest(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds)
      this.#wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }
}
