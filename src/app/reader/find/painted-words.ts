// Words that a search has found, painted over the text without a change of its elements.

import type { FoundWordsAt } from '../../state/search/found-words.ts'
import { rangeOnPage } from '../place/on-screen.ts'
import type { Section } from '../text/sections.ts'
import './painted-words.css'

const NAME = 'found-words'

/** Paints words of the written text, until the answered function is called. Where a browser cannot, nothing shows. */
export function paintWords({ part, typeset }: Section, { block, ranges }: FoundWordsAt): () => void {
  if (typeof CSS === 'undefined' || !('highlights' in CSS)) return () => undefined
  const painted = ranges.flatMap(({ from, to }) => {
    const [shownFrom, shownTo] = [typeset.toShown(block, from), typeset.toShown(block, to)]
    return rangeOnPage(document.body, part, block, shownFrom, shownTo) ?? []
  })
  CSS.highlights.set(NAME, new Highlight(...painted))
  return () => CSS.highlights.delete(NAME)
}
