// What a rig asks of the page: which words are read next, and what the database holds. It only reads, and asks the
// browser (boxes of letters, IndexedDB), never the app. Letters are counted, not characters: quotation marks and dashes
// may be shown otherwise than they were written.

/** A paragraph of the story: the index of its part, and of the block in it. */
export interface Paragraph {
  readonly part: number
  readonly block: number
}

/** A letter of the open text. */
export interface Spot extends Paragraph {
  /** How many letters of the block stand before it. */
  readonly letters: number
  /** The number that its paragraph begins with. */
  readonly mark: number
}

/** A stored reading, as far as a rig needs it. */
export interface Stored extends Paragraph {
  readonly sequence: number
  /** The place that the last jump left. */
  readonly left: Paragraph | null
  /** The words that were stored with the place. */
  readonly words: string
  /** The place as it stands in the database, but for its share of the part, which follows from it. */
  readonly anchor: string
  /** The whole record, to be compared byte for byte. */
  readonly bytes: string
}

interface Probe {
  /** The first letter that is read next; null while there is no text. */
  readonly top: () => Spot | null
  /**
   * How far a letter stands from where it is read next, in lines of its paragraph; on pages 0 for every letter of the
   * page in sight, and infinitely far for every other. Null where its part is not open.
   */
  readonly away: (spot: Spot) => number | null
  /** Whether the page can go no further, and the letter is in sight. */
  readonly isHeldByEnd: (spot: Spot) => boolean
  /** The letter nearest to another of the same block from which on some words stand; null where there is none. */
  readonly find: (words: string, near: Spot) => Spot | null
  /** The stored reading of the rig's story; null where there is none. */
  readonly stored: () => Promise<Stored | null>
}

declare global {
  interface Window {
    rigProbe: Probe
  }
}

interface Options {
  readonly story: string
  /** Height of the reading line below the top of the window. */
  readonly line: number
}

/** Run in the page before its own scripts: `context.addInitScript(installProbe, …)`. */
export function installProbe({ story, line }: Options): void {
  interface Run {
    readonly node: Text
    readonly start: number
  }

  const isLetter = /[\p{L}\p{N}]/u
  const noLetters = /[^\p{L}\p{N}]+/gu
  const lettersIn = (text: string) => text.replace(noLetters, '')

  const runsOf = (block: Element): readonly Run[] => {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
    const runs: Run[] = []
    let start = 0
    for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
      runs.push({ node, start })
      start += node.length
    }
    return runs
  }

  // A space that ends a line has no box: the next character speaks for it.
  const boxAt = (runs: readonly Run[], offset: number): DOMRect | null => {
    for (let at = offset; at < offset + 8; at++) {
      const run = runs.findLast(({ start }) => start <= at)
      if (!run || at - run.start >= run.node.length) return null
      const range = document.createRange()
      range.setStart(run.node, at - run.start)
      range.setEnd(run.node, at - run.start + 1)
      const box = range.getClientRects()[0]
      if (box && box.height > 0) return box
    }
    return null
  }

  /** The window of the pages; null where the text is one scroll. */
  const pageWindow = () => {
    const found = document.querySelector('.page-window')
    return found && getComputedStyle(found).columnWidth !== 'auto' ? found.getBoundingClientRect() : null
  }

  // A line that the reading line cuts belongs to the side that most of it is on.
  const isAhead = (box: DOMRect, pages: DOMRect | null) =>
    pages ? box.right > pages.left + 1 : (box.top + box.bottom) / 2 > line

  const firstAhead = (block: Element, pages: DOMRect | null): number | null => {
    const runs = runsOf(block)
    const last = runs.at(-1)
    if (!last) return null
    const fits = (at: number) => {
      const box = boxAt(runs, at)
      return box === null || isAhead(box, pages)
    }
    let low = 0
    let high = last.start + last.node.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (fits(middle)) high = middle
      else low = middle + 1
    }
    const box = boxAt(runs, low)
    return box && isAhead(box, pages) ? low : null
  }

  const top = (): Spot | null => {
    const pages = pageWindow()
    for (const block of document.querySelectorAll<HTMLElement>('[data-part] p[data-block]')) {
      const boxes = block.getClientRects()
      const lastBox = boxes[boxes.length - 1]
      if (!lastBox || (pages ? lastBox.right <= pages.left + 1 : lastBox.bottom <= line)) continue
      const offset = firstAhead(block, pages)
      if (offset === null) continue
      return {
        part: Number(block.closest<HTMLElement>('[data-part]')?.dataset.part),
        block: Number(block.dataset.block),
        letters: lettersIn(block.textContent.slice(0, offset)).length,
        mark: Number(/^Mark (\d+)/.exec(block.textContent)?.[1] ?? 0),
      }
    }
    return null
  }

  const blockOf = ({ part, block }: Spot) =>
    document.querySelector(`[data-part="${part}"] [data-block="${block}"]`)

  const offsetOf = (text: string, letters: number) => {
    let left = letters
    for (let at = 0; at < text.length; at++) {
      if (isLetter.test(text[at] ?? '') && left-- === 0) return at
    }
    return Math.max(0, text.length - 1)
  }

  const boxOf = (spot: Spot): DOMRect | null => {
    const block = blockOf(spot)
    return block && boxAt(runsOf(block), offsetOf(block.textContent, spot.letters))
  }

  const isInSight = ({ left, right, top: above, bottom }: DOMRect, pages: DOMRect | null) =>
    pages ? right > pages.left + 1 && left < pages.right : bottom > 0 && above < window.innerHeight

  const away = (spot: Spot): number | null => {
    const block = blockOf(spot)
    const box = boxOf(spot)
    if (!block || !box) return null
    const pages = pageWindow()
    if (pages) return isInSight(box, pages) ? 0 : Number.POSITIVE_INFINITY
    return (box.top - line) / Number.parseFloat(getComputedStyle(block).lineHeight)
  }

  const isHeldByEnd = (spot: Spot) => {
    const box = boxOf(spot)
    const rest = document.documentElement.scrollHeight - window.innerHeight - window.scrollY
    return !pageWindow() && rest <= 1 && box !== null && isInSight(box, null)
  }

  const find = (words: string, near: Spot): Spot | null => {
    const all = lettersIn(blockOf(near)?.textContent ?? '')
    const wanted = lettersIn(words)
    if (wanted === '') return null
    let best: number | null = null
    for (let at = all.indexOf(wanted); at >= 0; at = all.indexOf(wanted, at + 1)) {
      if (best === null || Math.abs(at - near.letters) < Math.abs(best - near.letters)) best = at
    }
    return best === null ? null : { ...near, letters: best }
  }

  let opened: IDBDatabase | null = null
  // Opened only where it is there: opening would make it, and the app would find an empty one.
  const readerDatabase = async () => {
    if (opened) return opened
    const name = (await indexedDB.databases()).find((database) => database.name?.endsWith('reader'))?.name
    if (!name) return null
    const database = await new Promise<IDBDatabase | null>((resolve) => {
      const opening = indexedDB.open(name)
      opening.onsuccess = () => resolve(opening.result)
      opening.onerror = () => resolve(null)
    })
    const leave = () => {
      database?.close()
      opened = null
    }
    database?.addEventListener('versionchange', leave)
    database?.addEventListener('close', leave)
    opened = database
    return database
  }

  interface Reading {
    readonly sequence: number
    readonly place: Paragraph & { readonly quote: { readonly exact: string } }
    readonly left: Paragraph | null
  }

  const stored = async (): Promise<Stored | null> => {
    const database = await readerDatabase()
    if (!database?.objectStoreNames.contains('readings')) return null
    const reading = await new Promise<Reading | undefined>((resolve) => {
      const request = database.transaction('readings').objectStore('readings').get(story)
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => resolve(undefined)
    })
    if (!reading) return null
    const { part, block, quote } = reading.place
    const anchor = JSON.stringify({ ...reading.place, share: undefined })
    const bytes = JSON.stringify(reading)
    return { sequence: reading.sequence, left: reading.left, part, block, words: quote.exact, anchor, bytes }
  }

  window.rigProbe = { top, away, isHeldByEnd, find, stored }
}
