// Notes beside the text. A note stands in the margin at the height of its words; one that would lie on the note above
// it moves down. And a highlight that Tab reaches on another page has that page shown whole.

import { useEffect } from 'react'
import { useHighlights } from '../../state/marks/highlights.ts'
import { useSettings } from '../../state/settings.ts'
import { pagesFlow } from '../place/flow.ts'

/** Air between two notes, in CSS pixels. */
const AIR = 12

export function useMarginNotes(): void {
  const all = useHighlights((highlights) => highlights.all)
  const flow = useSettings((settings) => settings.flow)

  // biome-ignore lint/correctness/useExhaustiveDependencies: other highlights are other notes.
  useEffect(() => {
    const page = document.querySelector<HTMLElement>('.page-window')
    if (!page) return
    const observer = new ResizeObserver(() => partNotes(page))
    observer.observe(page)
    return () => observer.disconnect()
  }, [all, flow])

  useEffect(() => {
    const page = document.querySelector<HTMLElement>('.page-window')
    if (!page || flow !== 'pages') return
    const showWhole = ({ target }: FocusEvent) => {
      const words = target instanceof Element && target.closest('.highlight')?.getClientRects()[0]
      if (!words) return
      const way = pagesFlow(page)
      way.goTo(way.standFor(words))
    }
    page.addEventListener('focusin', showWhole)
    return () => page.removeEventListener('focusin', showWhole)
  }, [flow])
}

function partNotes(page: HTMLElement): void {
  const notes = [...page.querySelectorAll<HTMLElement>('.highlight-act:not([data-note=""])')]
  for (const note of notes) note.style.removeProperty('margin-block-start')
  const boxes = notes.map((note) => note.getBoundingClientRect())
  let free = Number.NEGATIVE_INFINITY
  for (const [index, { top, height }] of boxes.entries()) {
    const down = Math.max(0, free - top)
    if (down > 0) notes[index]?.style.setProperty('margin-block-start', `${down}px`)
    free = top + down + height + AIR
  }
}
