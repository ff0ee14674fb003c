// A title without a label: the first line of a file, alone or with its author. The first sentence of a story must
// never be taken for one.

import { countWords, endsSentence, folded, isUpper, opensQuote, withoutEnds } from './characters.ts'

export interface TitleLine {
  readonly title: string
  readonly author: string | null
}

const LONGEST_TITLE = 90
const LONGEST_AUTHOR = 40

/** What may follow `by` without being an author: `Stand by Me`, `Death by Drowning in the Dark`. */
const NOT_AUTHORS = new Set(
  'me you him her it us them myself himself herself night day moonlight candlelight starlight firelight chance design the a an my your his our their one accident now then that this any itself degrees hand heart numbers default'.split(
    ' ',
  ),
)

/** `Hard Rain by someone`, `"Hard Rain" by someone`, `Hard Rain, by Someone`; null where `by` means something else. */
export function readTitleByAuthor(text: string): TitleLine | null {
  if (text.length > LONGEST_TITLE + LONGEST_AUTHOR) return null
  const at = folded(text).length === text.length ? folded(text).lastIndexOf(' by ') : -1
  if (at < 1) return null
  const title = bareTitle(text.slice(0, at).replace(/[\s,–—-]+$/, ''))
  const author = bareTitle(text.slice(at + 4).trim())
  const first = folded(author).split(' ')[0] ?? ''
  if (title === '' || author === '' || NOT_AUTHORS.has(first) || author.length > LONGEST_AUTHOR) return null
  if (countWords(author) > 5 || countWords(title) > 12 || endsPlainly(author)) return null
  return looksLikeTitle(title) || isFramed(text) ? { title, author } : null
}

/** `by Someone`, `BY: Someone` under a title. */
export function readByline(text: string): string | null {
  const author = /^[*_~(–—-]*\s*(?:written\s+)?by[:\s]\s*(.+)$/i.exec(text.slice(0, LONGEST_TITLE))?.[1]
  if (author === undefined || text.length > LONGEST_AUTHOR + 15 || countWords(author) > 6) return null
  const name = bareTitle(author)
  return name === '' || endsPlainly(name) ? null : name
}

/** Whether a line has the look of a title by itself: short, capitalised, no sentence. */
export function looksLikeTitle(text: string): boolean {
  if (text === '' || text.length > LONGEST_TITLE || countWords(text) > 12 || endsPlainly(text)) return false
  if (opensQuote(text) && !isFramed(text)) return false
  const words = bareTitle(text).split(/\s+/)
  const long = words.filter((word) => word.length > 3 && /\p{L}/u.test(word))
  const capital = long.filter((word) => isUpper(/\p{L}/u.exec(word)?.[0]))
  const first = /\p{L}/u.exec(text)?.[0]
  return (
    isUpper(first) && (long.length === 0 ? words.length < 4 : capital.length >= Math.ceil(long.length * 0.6))
  )
}

/** Whether a line could be a title where the lines around it say so. */
export function mayBeTitle(text: string): boolean {
  return (
    text.length <= LONGEST_TITLE && countWords(text) <= 14 && !endsPlainly(text) && /[\p{L}\p{N}]/u.test(text)
  )
}

function endsPlainly(text: string): boolean {
  return /[.,;:]["”'’]?$/.test(text) && !/(\.\.\.|…|\b\p{L}\.)$/u.test(text)
}

/** Whether symbols or quotes stand around the whole line. */
export function isFramed(text: string): boolean {
  return /^([*~_=#-]+\s*).+[*~_=#-]$/.test(text) || /^["“«[<].*["”»\]>]$/.test(text)
}

const FRAME = '*_~=#|<>+ \t\u00a0'

/** A title without the symbols and the quotes around it. */
export function bareTitle(text: string): string {
  let title = withoutEnds(text, FRAME)
  const quoted = /^["“«](.*)["”»]$/.exec(title)?.[1]
  if (quoted !== undefined && !/["“”]/.test(quoted)) title = quoted
  const bracketed = /^\[(.*)\]$/.exec(title)?.[1]
  return (bracketed ?? title).trim()
}

/** Whether a line is a sentence of prose or dialogue rather than a name for something. */
export function isSentence(text: string): boolean {
  return opensQuote(text) || (endsSentence(text) && countWords(text) > 4)
}
