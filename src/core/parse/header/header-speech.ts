// Lines that look like labels and values and are people who speak or write: scripts, chats, the heads of letters.

import { endsSentence } from '../characters.ts'
import type { LabelPair } from '../labels/label-pair.ts'
import { nextText } from '../lines.ts'
import type { Reading } from './header-reading.ts'

/** Labels that come again by turns, each with a sentence: people speak who are called like fields. */
export function isTalk(reading: Reading, pairs: readonly LabelPair[], at: number): boolean {
  const label = pairs[0]?.label ?? ''
  if (!endsSentence(reading.rows[at]?.text ?? '')) return false
  let again = 0
  let next = at
  for (let turn = 0; turn < TURNS; turn++) {
    next = nextText(reading.rows, next + 1, reading.limit)
    const text = reading.rows[next]?.text ?? ''
    if (!endsSentence(text) || text.length > LONGEST_SPOKEN || !/^[^\s:][^:]{0,40}:\s/.test(text)) break
    if (turn > 0 && text.startsWith(`${label}:`)) again++
  }
  return again > 0
}

const TURNS = 4
/** Longest line of somebody who speaks by turns. */
const LONGEST_SPOKEN = 300

/** A label with speech behind it may be a line of a script. */
export function isScript(pairs: readonly LabelPair[]): boolean {
  return pairs.some(
    (pair) => /^["“]/.test(pair.value) && !pair.kinds.includes('title') && !pair.kinds.includes('summary'),
  )
}

const LETTER_LABEL = /^(?:to|from|cc|bcc|re|sent|date|subject|time|attn|memo|an|von|betreff|datum)\s?:/i

/** `To: Anna`, `From: Bertram` and nothing but such lines: a letter inside the story, not the story's header. */
export function isLetterHead(reading: Reading, at: number): boolean {
  const first = reading.rows[at]?.text ?? ''
  if (!LETTER_LABEL.test(first)) return false
  let addressed = false
  for (let row = blockStart(reading, at); row < reading.limit && row <= at + FARTHEST; row++) {
    const text = reading.rows[row]?.text ?? ''
    if (text === '') break
    if (!LETTER_LABEL.test(text)) return false
    addressed ||= /^(?:to|from|an|von)\b/i.test(text)
  }
  return addressed
}

/** Index of the first row of a block, a few rows above at most. */
export function blockStart(reading: Reading, at: number): number {
  let start = at
  while (start > 0 && start > at - FARTHEST && reading.rows[start - 1]?.text !== '') start--
  return start
}

const FARTHEST = 6
