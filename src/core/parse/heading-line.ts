// One line as a part heading: what it says if it is one. Whether it is one, only the whole file can tell.

import { endsSentence, folded, isLower } from './characters.ts'
import { numberValue, romanValue, wordValue } from './numbers.ts'

export interface HeadingLine {
  /** `part`, `chapter`, `prologue`, …; null for a bare number. */
  readonly word: string | null
  readonly number: number | null
  /** Whether a total follows, as in `(1/3)` or `VII/?`. */
  readonly total: boolean
  readonly title: string | null
  /** Symbols stand around it: `~1~`, `** Part 2 **`. */
  readonly decorated: boolean
  /** The title follows without colon or dash, as in `Chapter 1 Getting Started`. */
  readonly loose: boolean
  /** How a number is written: series keep to one way. */
  readonly numeral: 'digits' | 'roman' | 'word' | 'none'
}

const NUMBERED =
  /^(part|pt|chapter|chap|ch|section|book|volume|vol|act|scene|episode|canto|letter|teil|kapitel|buch|akt|chapitre|partie|parte|capítulo|capitulo|capitolo)\b/i
const NAMED =
  /^(prologue|prolouge|prolog|epilogue|epilouge|epilog|interlude|foreword|forward|preface|introduction|intro|afterword|conclusion|prelude|coda|postscript|prólogo|epílogo|prologo|epilogo|vorwort|nachwort|zwischenspiel)(?![\p{L}'’])/iu

/** Longest line that is looked at, and longest title, in characters. */
const LONGEST = 120
const LONGEST_TITLE = 80

/** Reads a line as a heading; null if it cannot be one. `title` is the story's own, which headings may repeat. */
export function readHeading(text: string, title: string | null = null): HeadingLine | null {
  if (text === '' || text.length > LONGEST) return null
  const bare = undecorated(text)
  if (bare === '') return null
  const decorated = !text.startsWith(bare.charAt(0)) || /^[([]/.test(text)
  return (
    readNumbered(bare, decorated) ??
    readNamed(bare, decorated) ??
    readBare(bare, decorated) ??
    readAfterTitle(bare, title)
  )
}

const FRAME = '~*-–—=_#•+<>[](){}|:· \t\u00a0'

/** The line without the symbols around it; a lone full stop or colon behind a number stays for the number. */
function undecorated(text: string): string {
  let from = 0
  let to = text.length
  while (from < to && FRAME.includes(text.charAt(from))) from++
  while (to > from && FRAME.includes(text.charAt(to - 1))) to--
  return text.slice(from, to)
}

function readNumbered(bare: string, decorated: boolean): HeadingLine | null {
  const word = NUMBERED.exec(bare)?.[1]
  if (word === undefined) return null
  const number = readNumber(bare.slice(word.length).replace(/^[\s.:#~\-–—]*(the\s+)?(?=[\p{L}\d])/iu, ''))
  if (number === null) return null
  const rest = readRest(number.rest)
  if (rest === null) return null
  return { word: standardWord(word), decorated, ...number.value, ...rest }
}

function standardWord(word: string): string {
  const lower = word.toLowerCase()
  if (lower === 'pt') return 'part'
  if (lower === 'ch' || lower === 'chap') return 'chapter'
  return lower === 'vol' ? 'volume' : lower
}

interface NumberRead {
  readonly value: Pick<HeadingLine, 'number' | 'total' | 'numeral'>
  readonly rest: string
}

/** A number at the start, with the total that may follow: `7`, `VII/?`, `1 of 3`, `Twenty-One`, `3a`. */
function readNumber(text: string): NumberRead | null {
  const token = /^(\d{1,4}|[\p{L}]+(?:-[\p{L}]+)?)/u.exec(text)?.[1]
  if (token === undefined) return null
  const number =
    numberValue(token) ?? (token === token.toLowerCase() ? romanValue(token.toUpperCase()) : null)
  if (number === null) return null
  const numeral = /\d/.test(token) ? 'digits' : wordValue(token) === null ? 'roman' : 'word'
  const after = text.slice(token.length).replace(/^[a-d](?![\p{L}\d])/iu, '')
  const total = /^\s*(?:\/|of|von|sur|de|out of)\s*(?:\d{1,4}|\?+|[IVXLC]+|[xX]+)(?![\p{L}\d])/u.exec(
    after,
  )?.[0]
  return { value: { number, total: total !== undefined, numeral }, rest: after.slice(total?.length ?? 0) }
}

/** What follows the number: nothing, a title behind a sign, or a title behind a mere space. */
function readRest(rest: string): Pick<HeadingLine, 'title' | 'loose'> | null {
  if (rest === '') return { title: null, loose: false }
  const sign = /^\s*[:~\-–—.|,;)\]*_(]+\s*/.exec(rest)?.[0]
  const title = undecorated(sign === undefined ? rest : rest.slice(sign.length))
  if (title === '' || /^[.\s]*$/.test(title)) return { title: null, loose: false }
  if (title.length > LONGEST_TITLE) return null
  if (sign !== undefined) return { title: unquoted(title), loose: false }
  if (!/^\s/.test(rest) || isLower(title.charAt(0)) || /[.,;]$/.test(title)) return null
  return { title: unquoted(title), loose: true }
}

function unquoted(title: string): string {
  const inner = /^["“](.*)["”]$/.exec(title)?.[1]
  return inner !== undefined && !/["“”]/.test(inner) ? inner : title
}

function readNamed(bare: string, decorated: boolean): HeadingLine | null {
  const word = NAMED.exec(bare)?.[1]
  if (word === undefined) return null
  const rest = bare.slice(word.length)
  const read = readRest(rest)
  if (read === null || (read.loose && !/^\s+([IVX]+|\d+)$/.test(rest))) return null
  if (read.title !== null && endsSentence(read.title) && read.title.split(' ').length > 6) return null
  // The human title of an unnumbered part is the whole of it.
  const title = read.title === null ? capitalised(word) : `${capitalised(word)}: ${read.title}`
  return { word: folded(word), number: null, total: false, title, decorated, loose: false, numeral: 'none' }
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()
}

/** `1`, `1.`, `II.`, `ONE`, `(1/3)`, `1. Title`, `3 - Title`. */
function readBare(bare: string, decorated: boolean): HeadingLine | null {
  const number = readNumber(bare)
  if (number === null) return null
  if (
    number.value.numeral === 'word' &&
    bare !== bare.toUpperCase() &&
    number.rest !== '' &&
    number.rest !== '.'
  )
    return null
  if (number.value.numeral === 'roman' && bare.charAt(0) !== bare.charAt(0).toUpperCase()) return null
  const rest = readRest(number.rest)
  if (rest === null || rest.loose) return null
  if (rest.title !== null && number.value.numeral === 'word') return null
  return { word: null, decorated, ...number.value, ...rest }
}

/** `The Lamp, part 2`, `The Lamp 3/7`, `The Lamp 4: Oil`: the story's title, then a heading. */
function readAfterTitle(bare: string, title: string | null): HeadingLine | null {
  if (title === null || title.length < 2 || !folded(bare).startsWith(folded(title))) return null
  const rest = undecorated(bare.slice(title.length).replace(/^[\s,;.]+/, ''))
  if (rest === '' || rest.length >= bare.length) return null
  const read = readHeading(rest, null)
  return read && { ...read, word: read.word ?? 'title', decorated: true, loose: read.loose }
}
