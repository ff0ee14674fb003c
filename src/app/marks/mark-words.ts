// What a mark is shown as, in words.

import { isHighlight, type Mark } from '../../core/marks/mark.ts'
import { quoteWords } from './quote-words.ts'

/** The marked words, or what stands at a folded corner. */
export function markWords(mark: Mark): string {
  return isHighlight(mark) ? mark.words : (quoteWords(mark.place.quote) ?? 'A break between scenes')
}
