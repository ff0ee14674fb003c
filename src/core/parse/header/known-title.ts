// The story's title as far as it can be seen before the header is read: headings may repeat it, or be all there is of it.

import type { Draft } from '../draft.ts'
import { isLabelled, readPairs } from '../labels/label-line.ts'
import { nextText } from '../lines.ts'
import type { Field } from './header.ts'
import { bareTitle, mayBeTitle } from './title-line.ts'

const HINT_ROWS = 6
const LONGEST_TITLE = 120

/** The title by its label, or the first line that looks like one; null if neither is there. */
export function titleHint(draft: Draft): string | null {
  let at = -1
  for (let step = 0; step < HINT_ROWS; step++) {
    at = nextText(draft.rows, at + 1)
    const text = draft.rows[at]?.text ?? ''
    const pair = readPairs(text)?.find((candidate) => candidate.kinds.includes('title'))
    if (pair) return withoutCount(bareTitle(pair.value))
    if (step === 0 && mayBeTitle(text) && !isLabelled(text)) return withoutCount(bareTitle(text))
  }
  return null
}

/** `The Ferry (1/3)` -> `The Ferry`. */
function withoutCount(title: string): string {
  if (title.length > LONGEST_TITLE) return title
  // bounded: a title
  return title.replace(/[\s,:–-]+[([]?(?:part |chapter )?\d{1,3} ?(?:\/|of) ?(?:\d{1,3}|\?)[)\]]?$/i, '')
}

/** Where the file begins with `The Ferry (1/3)`, the first heading names the story too. */
export function titleInHeading(draft: Draft, fields: readonly Field[]): readonly Field[] {
  const [first] = draft.headings
  if (first?.word !== 'title' || fields.some((field) => field.kind === 'title')) return []
  const text = titleHint(draft)
  return text !== null && nextText(draft.rows, 0) === first.from
    ? [{ kind: 'title', label: null, text, line: first.line }]
    : []
}
