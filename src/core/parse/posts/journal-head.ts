// What a journal sets around an entry: who wrote it where and when, the mood, the music, the tags. None of it is the
// story's, and it stands above the header as often as below the text.

import { nextText, type Row } from '../lines.ts'

/** A longer line is somebody's words, in characters. */
const LONGEST = 120
const LONGEST_VALUE = 60

/** `@ 2004-02-17 22:41:00`: when an entry was written. */
const STAMP = /^@ ?(\d{4}-\d\d-\d\d)\b.{0,20}$/
/** Lines that only journals have. */
const SURE: readonly RegExp[] = [
  /^current (?:mood|music|location)\s?:.{0,80}$/i,
  /^below are (?:the )?\d{1,3} most recent (?:journal )?entries\b/i,
]
/** Who wrote where and when, and the way to other entries: a journal's beside another line of its kind. */
const NAMING: readonly RegExp[] = [
  /^[\w-]{2,25}(?: \([\w -]{2,40}\))? wrote in [\w-]{2,30}[,:]{0,2}$/i,
  /^posted by:? [\w-]{2,25} (?:in|to) [\w-]{2,30}$/i,
  /^(?:previous|next) entry(?: .{0,60}(?:memories|friend|entry))?\W?$/i,
  STAMP,
]
/** Lines that are a journal's only beside one of those. */
const LIKELY: readonly RegExp[] = [
  /^(?:entry )?tags:.{0,100}$/i,
  /^(?:mood|music|location|security):.{0,60}$/i,
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day, )?\p{Lu}\p{Ll}{2,8}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}\b.{0,14}$/u,
  /^\d{1,2}:\d\d(?::\d\d)? ?(?:[ap]m)?$/i,
  /^\[[\w-]{2,25}\]$/,
]

/** The day of a journal's stamp; null where a line is none. */
export function stampIn(text: string): string | null {
  return STAMP.exec(text)?.[1] ?? null
}

/** Whether a line is one that only journals have. */
export function isJournalLine(text: string): boolean {
  return isAmong(SURE, text)
}

function isAmong(patterns: readonly RegExp[], text: string): boolean {
  return text.length <= LONGEST && patterns.some((pattern) => pattern.test(text))
}

/** Index behind the head of a journal's entry that begins at a row; the row itself where there is none. */
export function journalHeadEnd(rows: readonly Row[], from: number, to: number): number {
  let end = from
  let lines = 0
  let isSure = false
  let isNamed = false
  for (let at = nextText(rows, from, to); at < to; at = nextText(rows, at + 1, to)) {
    const text = rows[at]?.text ?? ''
    const [sure, naming] = [isJournalLine(text), isAmong(NAMING, text)]
    if (!sure && !naming && !isAmong(LIKELY, text)) break
    isSure ||= sure
    isNamed ||= naming
    lines++
    // A mood may stand in a cell of its own.
    if (/^current \w{4,8}:$/i.test(text)) {
      const value = nextText(rows, at + 1, to)
      if (value - at <= 2 && (rows[value]?.text.length ?? LONGEST) < LONGEST_VALUE) at = value
    }
    end = at + 1
  }
  return isSure || (isNamed && lines > 1) ? end : from
}
