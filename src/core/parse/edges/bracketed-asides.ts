// Notes without a label at the edge of a part, known by their brackets and by what they speak of: the posting, which no
// story speaks of.

import type { Row } from '../lines.ts'

const LONGEST = 400
const MOST_ROWS = 12
const FEWEST_WORDS = 3
/** What only who posts a story says; regret and thanks only where they are cried out. */
const OF_POSTING =
  /\b(?:(?:this|next|last) part(?! of)|parts? (?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|[ivx]{1,4})|chapters?|modem|computer|internet|review(?:s|ed|ers?)?|updates?|updated|posted|posting|fics?|readers?|beta(?:ed|'d)?|writer['’]s block|hiatus|author)\b|\b(?:sorry|thanks|thank you)\b[^.?]{0,60}!/i

/** Somebody speaks here and now: `[Chapter and verse.]` is nobody. */
const SPOKEN = /\b(?:i|i['’]m|i['’]ve|my|me|you|your|this|next|sorry|thanks?|there|will)\b/i

/**
 * The text of a block of rows that is wholly in brackets and speaks of the posting, without its brackets:
 * `[Sorry this is so late! My modem died.]`; null for any other.
 */
export function bracketedAside(rows: readonly Row[], from: number, to: number): string | null {
  const text = rows
    .slice(from, Math.min(to, from + MOST_ROWS))
    .map((row) => row.text)
    .join(' ')
  const close = text.startsWith('[') ? ']' : text.startsWith('(') ? ')' : ''
  if (close === '' || text.length > LONGEST || text.indexOf(close) !== text.length - 1) return null
  const isAside =
    OF_POSTING.test(text) && SPOKEN.test(text) && !/["“]/.test(text) && text.split(' ').length >= FEWEST_WORDS
  return isAside ? text.slice(1, -1).trim() : null
}
