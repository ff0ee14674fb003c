// Between positions and pixels: which character is read next, and where a character stands on the page.
// With flow.ts the only code that measures where a place stands.

import type { Flow } from './flow.ts'

/** A character of an open part: the block it is in and its UTF-16 offset in the block's text as it is shown. */
export interface Position {
  readonly part: number
  readonly block: number
  readonly offset: number
}

/** The first character that is read next; the last one where all is read; null where there is no text. */
export function positionInSight(page: HTMLElement, flow: Flow): Position | null {
  // The letters of close lines overlap: where a line stands, the foot of the one before it is still in sight. So it is
  // the upper half of letters that says whether they are read next.
  const isReached = ({ x, y, width, height }: DOMRect) => flow.isReached(new DOMRect(x, y, width, height / 2))
  return firstPosition(page, (box) => flow.isReached(box), isReached)
}

/** The first character after what is in sight; null where the end of the text is in sight. */
export function positionBeyond(page: HTMLElement, flow: Flow): Position | null {
  const blocks = blocksOf(page)
  const last = blocks.at(-1)
  if (!last || !isBeyond(last, flow)) return null
  const isBelow = (box: DOMRect) => flow.isBeyond(box)
  return firstPosition(page, isBelow, isBelow)
}

/** The line of the first character after what is in sight. */
export function lineBeyond(page: HTMLElement, flow: Flow): DOMRect | null {
  const position = positionBeyond(page, flow)
  return position && boxAt(page, position)
}

/** Where to stand so that a position is read next; null where its block is not open. */
export function standFor(page: HTMLElement, flow: Flow, position: Position): number | null {
  const box = boxAt(page, position)
  return box && flow.standFor(box)
}

/** The element of a block; null where it is not open. */
export function blockElement(page: HTMLElement, part: number, block: number): HTMLElement | null {
  return page.querySelector<HTMLElement>(`[data-part="${part}"] [data-block="${block}"]`)
}

/** The characters from `from` to `to` of a block's shown text; null where the block is not open. */
export function rangeOnPage(
  page: HTMLElement,
  part: number,
  block: number,
  from: number,
  to: number,
): Range | null {
  const element = blockElement(page, part, block)
  const runs = element ? runsOf(element) : []
  const first = runs.find(({ end }) => from < end)
  const last = runs.find(({ end }) => to <= end)
  if (!first || !last) return null
  const range = document.createRange()
  range.setStart(first.node, from - first.start)
  range.setEnd(last.node, to - last.start)
  return range
}

function boxAt(page: HTMLElement, { part, block, offset }: Position): DOMRect | null {
  const element = blockElement(page, part, block)
  if (!element) return null
  const box = offset > 0 ? characterBox(runsOf(element), offset) : undefined
  return box ?? element.getClientRects()[0] ?? element.getBoundingClientRect()
}

function blocksOf(page: HTMLElement): readonly HTMLElement[] {
  return [...page.querySelectorAll<HTMLElement>('[data-block]')]
}

function isBeyond(block: HTMLElement, flow: Flow): boolean {
  const box = lastBox(block)
  return box !== undefined && flow.isBeyond(box)
}

/** A block that goes on over pages has a box on each. */
function lastBox(block: HTMLElement): DOMRect | undefined {
  const boxes = block.getClientRects()
  return boxes[boxes.length - 1]
}

/** The first character that fits, in the first block of which the end fits. */
function firstPosition(
  page: HTMLElement,
  endFits: (box: DOMRect) => boolean,
  fits: (box: DOMRect) => boolean,
): Position | null {
  const blocks = blocksOf(page)
  const at = firstIndex(blocks.length, (index) => {
    const box = blocks[index] && lastBox(blocks[index])
    return box !== undefined && endFits(box)
  })
  const element = blocks[at]
  if (!element) {
    const last = blocks.at(-1)
    return last ? { ...placeOf(last), offset: 0 } : null
  }
  const runs = runsOf(element)
  const length = runs.at(-1)?.end ?? 0
  const offset = firstIndex(length, (index) => {
    const box = characterBox(runs, index)
    return box !== undefined && fits(box)
  })
  if (offset < length) return { ...placeOf(element), offset }
  // Below the last letters of a block there is still its last line's air, and a break has no letters at all: what is
  // read is the next block with words.
  const next = blocks.find((other, index) => index > at && other.textContent !== '')
  return next ? { ...placeOf(next), offset: 0 } : { ...placeOf(element), offset: Math.max(0, length - 1) }
}

function placeOf(block: HTMLElement): { readonly part: number; readonly block: number } {
  const section = block.closest<HTMLElement>('[data-part]')
  return { part: Number(section?.dataset.part), block: Number(block.dataset.block) }
}

interface Run {
  readonly node: Text
  readonly start: number
  readonly end: number
}

function runsOf(element: HTMLElement): readonly Run[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const runs: Run[] = []
  let start = 0
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
    runs.push({ node, start, end: start + node.length })
    start += node.length
  }
  return runs
}

function characterBox(runs: readonly Run[], offset: number): DOMRect | undefined {
  const range = document.createRange()
  // A collapsed space at a line's end has no box of its own: the next character speaks for it.
  for (let at = offset; at < (runs.at(-1)?.end ?? 0); at++) {
    const run = runs.find((candidate) => at < candidate.end)
    if (!run) return undefined
    range.setStart(run.node, at - run.start)
    range.setEnd(run.node, at - run.start + 1)
    const box = range.getClientRects()[0]
    if (box && box.height > 0) return box
  }
  return undefined
}

/** First index below `count` that fits, by bisection, or `count`. What fits must go on fitting. */
function firstIndex(count: number, fits: (index: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (fits(middle)) high = middle
    else low = middle + 1
  }
  return low
}
