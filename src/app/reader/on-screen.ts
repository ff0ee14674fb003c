// Between places and pixels: which character stands at the reading line, and where a character stands on the page.
// The only code that measures text.

/** A character of a part: the block it is in and its UTF-16 offset in the block's plain text. */
export interface Position {
  readonly block: number
  readonly offset: number
}

/** Height of the reading line below the top of the window, in CSS pixels: the first line that is wholly in sight. */
export const READING_LINE = 72

function blocksOf(text: HTMLElement): readonly HTMLElement[] {
  return [...text.querySelectorAll<HTMLElement>('[data-block]')]
}

/** The first character at or below the reading line; null where there is no text. */
export function positionAtLine(text: HTMLElement, line: number = READING_LINE): Position | null {
  const blocks = blocksOf(text)
  if (blocks.length === 0) return null
  const block = firstIndex(
    blocks.length,
    (index) => (blocks[index]?.getBoundingClientRect().bottom ?? 0) > line,
  )
  const element = blocks[block]
  if (!element) return { block: blocks.length - 1, offset: 0 }
  const runs = runsOf(element)
  const length = runs.at(-1)?.end ?? 0
  const offset = firstIndex(length, (at) => (boxOf(runs, at)?.bottom ?? 0) > line)
  if (offset < length) return { block, offset }
  // Below the last letters of a block there is still its last line's air, and a break has no letters at all: what is
  // read is the next block with words.
  const next = blocks.findIndex((other, index) => index > block && other.textContent !== '')
  return next >= 0 ? { block: next, offset: 0 } : { block, offset: Math.max(0, length - 1) }
}

/** Index of the last block that begins above a height of the window. */
export function lastBlockAbove(text: HTMLElement, height: number): number {
  const blocks = blocksOf(text)
  return firstIndex(blocks.length, (index) => (blocks[index]?.getBoundingClientRect().top ?? 0) >= height) - 1
}

/** How far below the top of the window a position stands; null where its block is gone. */
export function topOf(text: HTMLElement, position: Position): number | null {
  const element = text.querySelector<HTMLElement>(`[data-block="${position.block}"]`)
  if (!element) return null
  const runs = runsOf(element)
  const box = position.offset > 0 ? boxOf(runs, position.offset) : undefined
  return (box ?? element.getBoundingClientRect()).top
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

function boxOf(runs: readonly Run[], offset: number): DOMRect | undefined {
  const run = runs.find((candidate) => offset < candidate.end)
  if (!run) return undefined
  const range = document.createRange()
  range.setStart(run.node, offset - run.start)
  range.setEnd(run.node, offset - run.start + 1)
  // A collapsed space at a line's end has no box of its own: the next character speaks for it.
  const box = range.getClientRects()[0]
  return box && box.height > 0
    ? box
    : offset + 1 < (runs.at(-1)?.end ?? 0)
      ? boxOf(runs, offset + 1)
      : undefined
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
