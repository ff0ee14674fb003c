// One line as a part heading: what it says if it is one. Whether it is one, only the whole file can tell.

import { endsSentence, folded, isDigit, isLetter, isLower } from '../characters.ts'
import { bareHeading, undecorated } from './bare-heading.ts'
import { rangeEnd, readNumber } from './heading-number.ts'
import { isDoubtful, isNamedPart, isPlural, mayBeginHeading, numberedWord } from './heading-words.ts'
import { chineseValue, numberValue, romanValue, wordValue } from './numbers.ts'

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

/** Longest line that is looked at, and longest title, in characters. */
const LONGEST = 120
const LONGEST_TITLE = 80

/** Reads a line as a heading; null if it cannot be one. `title` is the story's own, which headings may repeat. */
export function readHeading(text: string, title: string | null = null): HeadingLine | null {
  if (text === '' || text.length > LONGEST) return null
  const bare = bareHeading(text)
  if (bare === '') return null
  const decorated = !text.startsWith(bare.charAt(0)) || text.startsWith('(') || text.startsWith('[')
  return readPlain(bare, decorated) ?? readAfterTitle(bare, title)
}

/** A line that tells by its first word what kind of heading it may be; most lines of prose end here. */
function readPlain(bare: string, decorated: boolean): HeadingLine | null {
  if (isDigit(bare.charAt(0))) return readOrderFirst(bare, decorated) ?? readBare(bare, decorated)
  if (bare.startsWith('第')) return readChinese(bare, decorated)
  const first = firstWord(bare)
  if (first === '') return null
  const isNumber = isNumberWord(first)
  if (!isNumber && !mayBeginHeading(first) && first.charCodeAt(0) < 0x80) return null
  const word = numberedWord(first)
  if (word !== null) return readNumbered(bare, first, word, decorated) ?? readTitled(bare, word, decorated)
  if (isNamedPart(first)) return readNamed(bare, first, decorated)
  if (/^no$/i.test(first) && /^no\.? ?\d/i.test(bare)) return readBare(bare.replace(/^no\.? ?/i, ''), true)
  if (!isNumber) return null
  return readOrderFirst(bare, decorated) ?? readBare(bare, decorated)
}

/** Whether a word is a number: `Seven`, `VII`, `vii`. */
function isNumberWord(first: string): boolean {
  if (first.length > LONGEST_NUMBER) return false
  return wordValue(first) !== null || (first.length < 9 && romanValue(first.toUpperCase()) !== null)
}

const LONGEST_NUMBER = 16

/** The letters that a line begins with. */
export function firstWord(text: string): string {
  let end = 0
  while (end < text.length) {
    const code = text.charCodeAt(end)
    const isPlain = (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)
    if (!isPlain && (code < 0x80 || !isLetter(text.charAt(end)))) break
    end++
  }
  return text.slice(0, end)
}

function readNumbered(bare: string, first: string, word: string, decorated: boolean): HeadingLine | null {
  const behind = bare.slice(first.length)
  const start = /^[\s.:#~\-–—]*(?:(?:the|no\.?|nr\.?|n°)\s+)?(?=[\p{L}\d])/iu.exec(behind)?.[0]
  if (start === undefined) return null
  const number = readNumber(behind.slice(start.length))
  if (number === null || (start === '' && number.value.numeral !== 'digits')) return null
  // Several parts in one: `Parts 1-2`, `Chapters One and Two`. `Parts: 41 - 50` is a header's.
  const range = isPlural(first) && !start.includes(':') ? rangeEnd(number.rest) : null
  if (isPlural(first) && (range === null || range.to <= (number.value.number ?? 0))) return null
  const rest = readRest(range?.rest ?? number.rest)
  if (rest === null) return null
  return { word, decorated, ...number.value, ...rest, loose: rest.loose || isDoubtful(word) }
}

const TITLED = /^(?:chapter|part) (?:title|name)\s?[:：]\s*/i

/** Whether a line names a part with a label, as headers do: `Chapter Title: The Lamp`. */
export function isTitled(text: string): boolean {
  return TITLED.test(bareHeading(text))
}

/** `Chapter Title: The Lamp`: a label names the part; `Chapter Title: Chapter 3: The Lamp` numbers it, too. */
function readTitled(bare: string, word: string, decorated: boolean): HeadingLine | null {
  const label = TITLED.exec(bare)?.[0]
  const title = label === undefined ? '' : undecorated(bare.slice(label.length))
  if (title === '' || title.length > LONGEST_TITLE) return null
  const own = readPlain(title, decorated)
  if (own?.number != null) return own
  return {
    word,
    number: null,
    total: false,
    title: unquoted(title),
    decorated,
    loose: false,
    numeral: 'none',
  }
}

/** What follows the number: nothing, a title behind a sign, or a title behind a mere space. */
function readRest(rest: string): Pick<HeadingLine, 'title' | 'loose'> | null {
  if (rest === '') return { title: null, loose: false }
  const sign = /^\s*[:：、~\-–—.|,;)\]*_([/>]+\s*/.exec(rest)?.[0]
  const title = undecorated(sign === undefined ? rest : rest.slice(sign.length))
  if (title === '' || /^[.!?\s]*$/.test(title)) return { title: null, loose: false }
  // `Chapter 2 (cont'd)` goes on; that is no title.
  if (/^cont(?:inued|['’]?d)?\.?$/i.test(title)) return { title: null, loose: false }
  if (title.length > LONGEST_TITLE) return null
  if (sign !== undefined && /^\s*[,;]/.test(sign) && /[.,;!?]$/.test(title)) return null
  // `Chapter 1, part 2` says a number twice and no title.
  if (sign !== undefined) return { title: isMereNumber(title) ? null : unquoted(title), loose: false }
  if (!/^\s/.test(rest) || isLower(title.charAt(0)) || /[.,;]$/.test(title)) return null
  return { title: unquoted(title), loose: true }
}

function isMereNumber(title: string): boolean {
  const first = firstWord(title)
  if (first === '' || numberedWord(first) === null) return false
  const read = readPlain(title, false)
  return read?.number != null && read.title === null
}

function unquoted(title: string): string {
  const inner = /^["“](.*)["”]$/.exec(title)?.[1]
  return inner !== undefined && !/["“”]/.test(inner) ? inner : title
}

function readNamed(bare: string, first: string, decorated: boolean): HeadingLine | null {
  const rest = bare.slice(first.length)
  if (/^['’]/.test(rest)) return null
  const read = readRest(rest)
  if (read === null || (read.loose && !/^\s+([IVX]+|\d+)$/.test(rest))) return null
  if (read.title !== null && endsSentence(read.title) && read.title.split(' ').length > 6) return null
  // The human title of an unnumbered part is the whole of it.
  const title = read.title === null ? capitalised(first) : `${capitalised(first)}: ${read.title}`
  return { word: folded(first), number: null, total: false, title, decorated, loose: false, numeral: 'none' }
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()
}

/** `First Part`, `Erstes Kapitel: Die Lampe`, `2. Teil`, `3rd Chapter`: the number, then its word. */
function readOrderFirst(bare: string, decorated: boolean): HeadingLine | null {
  const order = /^(\d{1,3})(?:\.|st|nd|rd|th|er|e|ème)? (\p{L}+)|^(\p{L}+) (\p{L}+)/iu.exec(bare)
  if (order === null) return null
  const word = numberedWord(order[2] ?? order[4] ?? '')
  const number = numberValue(order[1] ?? order[3] ?? '')
  if (word === null || number === null) return null
  if (order[3] !== undefined && !isOrder(order[3])) return null
  const rest = readRest(bare.slice(order[0].length))
  if (rest === null || rest.loose) return null
  return {
    word,
    number,
    total: false,
    decorated,
    ...rest,
    loose: isDoubtful(word),
    numeral: order[1] ? 'digits' : 'word',
  }
}

/** `First`, not `One`: `One part` counts. */
function isOrder(word: string): boolean {
  return !/^(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|zwei|drei|vier|deux|trois|i+|iv|vi*)$/i.test(
    word,
  )
}

/** `1`, `1.`, `II.`, `ONE`, `(1/3)`, `1. Title`, `3 - Title`. */
function readBare(bare: string, decorated: boolean): HeadingLine | null {
  const number = readNumber(bare)
  if (number === null || number.value.number === Number.POSITIVE_INFINITY) return null
  const { numeral } = number.value
  const isAlone = number.rest === '' || number.rest === '.'
  const rest = readRest(number.rest)
  if (rest === null || rest.loose) return null
  const isSmall = numeral === 'roman' && isLower(bare.charAt(0))
  // Small letters make words (`mix`, `did`), unless nothing else stands there or a title is set behind a sign.
  if (isSmall && !(isAlone ? /^[ivx]+\.?$/ : /^[ivx]{1,5}[.):]/).test(bare)) return null
  if (
    (numeral === 'word' || isSmall) &&
    rest.title !== null &&
    !isTitleBehindWord(number.rest, rest.title, decorated)
  )
    return null
  if (numeral === 'word' && bare !== bare.toUpperCase() && !isAlone && rest.title === null) return null
  return { word: null, decorated, ...number.value, ...rest }
}

/** `One: The Bell`: a title behind a sign, no sentence; `One: he never came` counts something up. */
function isTitleBehindWord(rest: string, title: string, decorated: boolean): boolean {
  if (!/^\s*[:.)~\-–—]/.test(rest) || endsSentence(title) || /[,;:]$/.test(title)) return false
  return (decorated || !isLower(title.charAt(0))) && title.split(' ').length <= LONG_NAME
}

const LONG_NAME = 10

/** `第十五章 灯`: the number between its two signs, then the title. */
function readChinese(bare: string, decorated: boolean): HeadingLine | null {
  // bounded: a heading's line
  const read = /^第\s*([\d〇零一二三四五六七八九十百千两]{1,8})\s*([章节回卷集部篇])(?:[\s:：]+(.*))?$/.exec(
    bare,
  )
  const number = read && chineseValue(read[1] ?? '')
  if (!read || number === null) return null
  const title = read[3]?.trim() || null
  return { word: `第${read[2]}`, number, total: false, title, decorated, loose: false, numeral: 'word' }
}

/** `The Lamp, part 2`, `The Lamp 3/7`, `The Lamp 4: Oil`: the story's title, then a heading. */
function readAfterTitle(bare: string, title: string | null): HeadingLine | null {
  if (title === null || title.length < 2 || bare.length <= title.length) return null
  if (bare.charCodeAt(0) < 0x80 && (bare.charCodeAt(0) | 0x20) !== (title.charCodeAt(0) | 0x20)) return null
  if (!folded(bare).startsWith(folded(title))) return null
  const rest = undecorated(bare.slice(title.length).replace(/^[\s,;.]+/, ''))
  if (rest === '' || rest.length >= bare.length) return null
  const read = readHeading(rest, null)
  return read && { ...read, word: read.word ?? 'title', decorated: true, loose: read.loose }
}
