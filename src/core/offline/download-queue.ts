// What is to be fetched, in which order, and what becomes of what fails. It fetches nothing itself and keeps nothing: what
// is here is asked anew each time, so that after any end the next beginning needs no more than the files that are kept.

import type { Catalogue, FileReference } from '../catalogue/catalogue.ts'
import { type Delivery, deliveriesOf, singly } from './deliveries.ts'

export class DownloadQueue {
  readonly #catalogue: Catalogue
  readonly #isKept: (hash: string) => boolean
  /** The latest is served first: somebody waits for it. */
  readonly #asks: Iterator<Delivery>[] = []
  /** Deliveries that are to be tried before all others. */
  #again: Delivery[] = []
  readonly #coming = new Set<string>()
  /** Files that the server does not have, or sends damaged. */
  readonly #lacking = new Set<string>()

  constructor(catalogue: Catalogue, isKept: (hash: string) => boolean) {
    this.#catalogue = catalogue
    this.#isKept = isKept
  }

  /** Asks for all files of some stories; their ordinals rise. */
  ask(ordinals: Iterable<number>): void {
    const isHere = (hash: string) => this.#isKept(hash) || this.#coming.has(hash) || this.#lacking.has(hash)
    this.#asks.push(deliveriesOf(this.#catalogue, ordinals, isHere))
  }

  /** The next request, which is then on its way; null where there is nothing to ask for now. */
  next(): Delivery | null {
    for (;;) {
      const delivery = this.#again.shift() ?? this.#planned()
      if (!delivery) return null
      const files = delivery.files.filter(({ hash }) => !this.#isKept(hash) && !this.#coming.has(hash))
      if (files.length === 0) continue
      for (const { hash } of files) this.#coming.add(hash)
      return { ...delivery, files }
    }
  }

  #planned(): Delivery | undefined {
    for (let ask = this.#asks.at(-1); ask; ask = this.#asks.at(-1)) {
      const { value, done } = ask.next()
      if (!done) return value
      this.#asks.pop()
    }
    return undefined
  }

  /** An answer came: what of it was not kept is fetched file by file, or, if it was a file, is lacking. */
  came(delivery: Delivery): void {
    const rest = this.#landed(delivery)
    if (delivery.isPack) this.#again.push(...singly(rest))
    else for (const { hash } of rest) this.#lacking.add(hash)
  }

  /** Nothing came, or could be kept: the same is asked again. */
  failed(delivery: Delivery): void {
    const rest = this.#landed(delivery)
    if (rest.length > 0) this.#again.unshift({ ...delivery, files: rest })
  }

  #landed({ files }: Delivery): readonly FileReference[] {
    for (const { hash } of files) this.#coming.delete(hash)
    return files.filter(({ hash }) => !this.#isKept(hash))
  }

  /** Whether some files could not be had at all. */
  get isLacking(): boolean {
    return this.#lacking.size > 0
  }
}
