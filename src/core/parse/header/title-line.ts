// A title without a label: the first line of a file, alone or with its author. The first sentence of a story must
// never be taken for one.

import {
  countWords,
  endsSentence,
  folded,
  isUpper,
  opensQuote,
  withoutEnd,
  withoutEnds,
} from '../characters.ts'
import { looksLikePairing } from '../fields/pairing-line.ts'
import { isBareRating } from '../fields/rating.ts'
import { withoutTags } from '../headings/bare-heading.ts'
import type { Row } from '../lines.ts'

export interface TitleLine {
  readonly title: string
  readonly author: string | null
}

const LONGEST_TITLE = 90
const LONGEST_AUTHOR = 40

/** What may follow `by` without being an author: `Stand by Me`, `Death by Drowning in the Dark`. */
const NOT_AUTHORS = new Set(
  'me you him her it us them myself himself herself night day moonlight candlelight starlight firelight chance design the a an my your his our their one monday tuesday wednesday thursday friday saturday sunday noon midnight dawn dusk sunset sunrise accident now then that this any itself degrees hand heart numbers default'.split(
    ' ',
  ),
)

/** Whether a word after `by` begins anything but an author's name. */
export function isNoAuthor(word: string): boolean {
  return NOT_AUTHORS.has(folded(word))
}

/** `Hard Rain by someone`, `"Hard Rain" by someone`, `Hard Rain, by Someone`; null where `by` means something else. */
export function readTitleByAuthor(text: string): TitleLine | null {
  if (text.length > LONGEST_TITLE + LONGEST_AUTHOR) return null
  const at = folded(text).length === text.length ? folded(text).lastIndexOf(' by ') : -1
  if (at < 1) return null
  const title = bareTitle(withoutEnd(text.slice(0, at), ' \t\u00a0,–—-'))
  const author = bareTitle(text.slice(at + 4).trim())
  const first = folded(author).split(' ')[0] ?? ''
  // Values behind the name in brackets are read for themselves: `by Someone (A/B, PG)`.
  const aside = /\s[([]([^()[\]]{1,80})[)\]]$/.exec(author)
  const name = aside && holdsValues(aside[1] ?? '') ? author.slice(0, aside.index) : author
  if (title === '' || name === '' || NOT_AUTHORS.has(first) || name.length > LONGEST_AUTHOR) return null
  if (countWords(name) > 5 || countWords(title) > 12 || endsPlainly(name)) return null
  return looksLikeTitle(title) || isFramed(text) ? { title, author } : null
}

function holdsValues(text: string): boolean {
  const pieces = text.split(/[,;|]/).map((piece) => piece.trim())
  return pieces.some((piece) => isBareRating(`(${piece})`) || looksLikePairing(piece))
}

/** `by Someone`, `BY: Someone`, `A river fanfic by Someone`, `von Jemand` under a title. */
export function readByline(text: string): string | null {
  if (text.length > LONGEST_AUTHOR + 40 || opensQuote(text)) return null
  const bare = text.replace(/^[*_~(–—\s-]{1,8}/, '')
  const author =
    /^(?:(?:written|story|fic|fanfic|translated|geschrieben|eine geschichte)\s+)?(?:by|von|écrit par|par)(?:\s?:\s?|\s)(.+)$/i.exec(
      bare,
    )?.[1] ?? afterWork(bare)
  if (author === undefined || author.length > LONGEST_AUTHOR || countWords(author) > 6) return null
  const name = bareTitle(author)
  const isForeign = /^(?:von|par)\s[^:]/i.test(bare)
  if (isForeign && (countWords(name) > 3 || !isUpper(name.charAt(0)))) return null
  return name === '' || endsPlainly(name) || NOT_AUTHORS.has(folded(name).split(' ')[0] ?? '') ? null : name
}

/** Who is named behind `a river fanfic by`, `Copyright 2001 by`. */
function afterWork(text: string): string | undefined {
  const at = text.toLowerCase().lastIndexOf(' by ')
  const before = text.slice(0, Math.max(at, 0)).split(/\s+/)
  const isWork = /^(?:story|stories|fic|fanfic|fanfiction|fiction|vignette|tale|ficlet|drabble|novel|poem)$/i
  const isYear = /^\d{4},?$/
  if (at < 1 || before.length > 7) return undefined
  const last = before.at(-1) ?? ''
  const owned = /^(?:©|\(c\)|copyright)/i.test(text) && (isYear.test(last) || before.length === 1)
  return owned || isWork.test(last) ? text.slice(at + 4).trim() : undefined
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
  const isDrawn = SYMBOLS.includes(text.charAt(0)) && SYMBOLS.includes(text.charAt(text.length - 1))
  return (isDrawn && text.length > 2) || /^["“«[<].*["”»\]>]$/.test(text)
}

const SYMBOLS = '*~_=#-'
const FRAME = '*_~=#|<>+ \t\u00a0'

/** Whether a row is drawn right under a line of words. */
export function isUnderline(rows: readonly Row[], at: number): boolean {
  return (rows[at - 1]?.text ?? '') !== '' && /^(?:={3,}|-{3,}|_{3,}|~{3,})$/.test(rows[at]?.text ?? '')
}

/** A title without the symbols and the quotes around it. */
export function bareTitle(text: string): string {
  const bare = text.startsWith('<') ? withoutTags(text) : text
  // One dash may be a word's; a row of signs around a title is its frame: `-= The Lamp =-`.
  const isDrawn = /^[*_~=#-]{2}/.test(bare) && /[*_~=#-]{2}$/.test(bare)
  let title = withoutEnds(bare, isDrawn ? `${FRAME}-` : FRAME)
  const quoted = /^["“«](.*)["”»]$/.exec(title)?.[1]
  if (quoted !== undefined && !/["“”]/.test(quoted)) title = quoted
  const bracketed = /^\[(.*)\]$/.exec(title)?.[1]
  return (bracketed ?? title).trim()
}

/** Whether a line is a sentence of prose or dialogue rather than a name for something. */
export function isSentence(text: string): boolean {
  return opensQuote(text) || (endsSentence(text) && countWords(text) > 4)
}
