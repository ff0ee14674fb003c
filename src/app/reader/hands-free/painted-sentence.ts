// The sentence that is being said, painted over the text without a change of its elements.

import type { Sentence } from '../../../core/text/sentences.ts'
import { rangeOnPage } from '../place/on-screen.ts'

const NAME = 'said-aloud'

/** Paints a sentence of the shown text, until the answered function is called. Where a browser cannot, nothing shows. */
export function paintSentence(part: number, { block, from, to }: Sentence): () => void {
  const range = rangeOnPage(document.body, part, block, from, to)
  if (!range || typeof CSS === 'undefined' || !('highlights' in CSS)) return () => undefined
  CSS.highlights.set(NAME, new Highlight(range))
  return () => CSS.highlights.delete(NAME)
}
