// What the reader has selected, as a stretch of the text: whole blocks of the story, whatever else the selection touches.

import type { Position } from '../place/on-screen.ts'

/** From and to in the text as it is shown; `to` stands after the last character. */
export interface Stretch {
  readonly from: Position
  readonly to: Position
}

/** The selected stretch; null where nothing is selected, or nothing of the story. */
export function selectedStretch(): Stretch | null {
  const selection = window.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  return stretchIn(selection.getRangeAt(0))
}

function stretchIn(range: Range): Stretch | null {
  const first = blockOf(range.startContainer)
  const last = blockOf(range.endContainer)
  const from = first && positionIn(first, range.startContainer, range.startOffset)
  const to = last && positionIn(last, range.endContainer, range.endOffset)
  if (from && to) return wholeParts({ from, to })
  // It begins or ends beside the story: in a heading, a note, or below the last words.
  const touched = [...document.querySelectorAll<HTMLElement>('.page-window [data-block]')].filter((block) =>
    range.intersectsNode(block),
  )
  const [start, end] = [touched[0], touched.at(-1)]
  if (!start || !end) return null
  return wholeParts({ from: from ?? edgeOf(start, 'start'), to: to ?? edgeOf(end, 'end') })
}

/** A selection of whole paragraphs ends before the first letter of the next one, which may be another part's. */
function wholeParts({ from, to }: Stretch): Stretch | null {
  if (to.offset > 0 || to.part === from.part) return { from, to }
  const before = document.querySelectorAll<HTMLElement>(`[data-part="${to.part - 1}"] [data-block]`)
  const last = before[before.length - 1]
  return to.block === 0 && last ? { from, to: edgeOf(last, 'end') } : { from, to }
}

function blockOf(node: Node): HTMLElement | null {
  const element = node instanceof Element ? node : node.parentElement
  return element?.closest<HTMLElement>('.page-window [data-block]') ?? null
}

function positionIn(block: HTMLElement, container: Node, offset: number): Position {
  const before = document.createRange()
  before.selectNodeContents(block)
  before.setEnd(container, offset)
  return { ...placeOf(block), offset: before.toString().length }
}

function edgeOf(block: HTMLElement, edge: 'start' | 'end'): Position {
  return { ...placeOf(block), offset: edge === 'start' ? 0 : (block.textContent ?? '').length }
}

function placeOf(block: HTMLElement): { readonly part: number; readonly block: number } {
  const section = block.closest<HTMLElement>('[data-part]')
  return { part: Number(section?.dataset.part), block: Number(block.dataset.block) }
}

/** Selects a whole block, so that who has no mouse can go on from there with Shift and the arrows. */
export function selectBlock(part: number, block: number): void {
  const element = document.querySelector(`.page-window [data-part="${part}"] [data-block="${block}"]`)
  if (element) window.getSelection()?.selectAllChildren(element)
}

/** Whether the selection reaches into the lowest `height` pixels of the window, and would lie under a bar there. */
export function reachesFoot(height: number): boolean {
  const selection = window.getSelection()
  if (!selection || selection.rangeCount === 0) return false
  const box = selection.getRangeAt(0).getBoundingClientRect()
  return box.bottom > window.innerHeight - height && box.top > height
}
