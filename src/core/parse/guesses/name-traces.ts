// Where the capitalised words of a text stand, and beside what: the traces by which names are told.

import { isLower, isUpper, withoutEnd } from '../characters.ts'
import type { RunningText } from '../running-text.ts'
import {
  ARTICLE,
  DEED,
  LONGEST_SIGN,
  MAYBE_PLACE_WORD,
  PLACE,
  PLACE_WORD,
  SPEAKS,
  signsOf,
  THE,
  TITLE,
} from './name-words.ts'
import { behindLetters, type Words } from './words.ts'

export interface Traces {
  total: number
  /** Times inside a sentence, where a capital letter means something. */
  inside: number
  afterArticle: number
  /** Times behind a word like `in`, or before one like `Street`. */
  likePlace: number
  /** Whether something is ever said to be its own. */
  owning: boolean
  afterCapital: number
  /** Times behind a word that may lead to a place as well as to a person: `to`, `from`, `by`. */
  maybePlace: number
  /** Times behind an article proper. */
  afterThe: number
  /** Times it owns, does, says or is called something: what a place never does. */
  acting: number
  /** Times somebody is called by it. */
  called: number
  /** Times it owns, does or is called something, or stands in a list with other names. */
  personal: number
}

/** What stands beside a capitalised word. */
interface Beside {
  /** The word before it in the same paragraph; empty for the first. */
  readonly previous: string
  /** What the words before and behind it say of it. */
  readonly before: number
  readonly behind: number
  readonly startsSentence: boolean
  readonly owns: boolean
  readonly isSpokenTo: boolean
}

/** Words from one name of a list to the next: `not Tom, not Dick`, `Tom and Dick`. */
const LIST_REACH = 2
/** Characters before a name in which the sign of a list is looked for. */
const LIST_SIGNS = 8

/** Adds what a text shows of each of its capitalised words; `words` are the words of the text. */
export function traceNames({ text, starts }: RunningText, words: Words, traces: Map<string, Traces>): void {
  let paragraph = -1
  let start = 0
  let lastName: Traces | null = null
  let sinceName = 0
  for (let at = 0; at < words.count; at++) {
    sinceName++
    const from = words.from[at] ?? 0
    if (!isUpper(text.charAt(from)) || !isLower(text.charAt(from + 1))) continue
    const name = wordAt(text, words, at)
    if (words.isJoined[at] === 1 && !mayBeName(name)) continue
    while ((starts[paragraph + 1] ?? Number.POSITIVE_INFINITY) <= from) {
      paragraph++
      start = starts[paragraph] ?? 0
      lastName = null
    }
    const trace = traceOf(traces, name)
    const beside = besideWord(text, words, at, start)
    note(trace, beside)
    if (
      lastName &&
      sinceName <= LIST_REACH &&
      isListed(text.slice(Math.max(start, from - LIST_SIGNS), from))
    ) {
      lastName.personal++
      trace.personal++
    }
    lastName = beside.startsSentence ? null : trace
    sinceName = 0
  }
}

/** `Anne-Marie`, `Tom` of `Tom's`; not `Don't`. */
function mayBeName(name: string): boolean {
  return name.length > 1 && !/['’]/.test(name)
}

/** Whether a comma or a word of a list stands there. */
function isListed(before: string): boolean {
  return /,|and|or/.test(before)
}

function traceOf(traces: Map<string, Traces>, name: string): Traces {
  const known = traces.get(name)
  if (known) return known
  const trace = {
    total: 0,
    inside: 0,
    afterArticle: 0,
    likePlace: 0,
    owning: false,
    afterCapital: 0,
    maybePlace: 0,
    afterThe: 0,
    acting: 0,
    called: 0,
    personal: 0,
  }
  traces.set(name, trace)
  return trace
}

/** What stands beside a word whose paragraph begins at `start`. */
function besideWord(text: string, words: Words, at: number, start: number): Beside {
  const from = words.from[at] ?? 0
  const to = words.to[at] ?? 0
  const end = words.to[at - 1] ?? -1
  const isFirst = end <= start
  const previous = isFirst ? '' : wordAt(text, words, at - 1)
  const between = text.slice(isFirst ? start : end, from)
  const before = signsOf(previous)
  return {
    previous,
    before,
    behind: signsBehind(text, to),
    startsSentence: isFirst || startsSentence(between, before),
    owns: words.isJoined[at] === 1 && OWNING.test(text.slice(from, to)),
    isSpokenTo: isCalled(between, text.charAt(to)),
  }
}

function note(trace: Traces, { previous, before, behind, startsSentence, owns, isSpokenTo }: Beside): void {
  // `The man from Lincoln turned`: who turned is not Lincoln.
  const acts = (behind & DEED) !== 0 && (before & (MAYBE_PLACE_WORD | PLACE_WORD)) === 0
  const isPerson = owns || (before & (TITLE | SPEAKS)) !== 0
  trace.total++
  if (owns) trace.owning = true
  if (isSpokenTo) trace.called++
  if (isPerson) trace.personal++
  if (isSpokenTo || acts) trace.personal++
  if (isPerson || isSpokenTo || acts) trace.acting++
  if (startsSentence) return
  trace.inside++
  if (before & ARTICLE) trace.afterArticle++
  if (before & THE) trace.afterThe++
  if (before & PLACE_WORD) trace.likePlace++
  else if (before & MAYBE_PLACE_WORD) trace.maybePlace++
  if (behind & PLACE) trace.likePlace++
  if (previous.length > 1 && !(before & TITLE) && isUpper(previous.charAt(0))) trace.afterCapital++
}

const OWNING = /(?:['’]s|s['’])$/

/** A word without what makes it own something, and without the signs behind it. */
export function wordAt(text: string, words: Words, at: number): string {
  const word = text.slice(words.from[at], words.to[at])
  if (words.isJoined[at] !== 1) return word
  if (!OWNING.test(word)) return withoutEnd(word, "'’-")
  return word.endsWith('s') ? word.slice(0, -2) : word.slice(0, -1)
}

/** Signs between two words that make the second begin a sentence. */
const SENTENCE = /[.!?…:"“”„«»(\n]|(?:^|\s)['‘]/

/** Whether a sentence begins behind what stands between two words. `Mr. Tom` goes on. */
function startsSentence(between: string, before: number): boolean {
  return between !== ' ' && SENTENCE.test(between) && !(before & TITLE && between === '. ')
}

/** What the word says that stands right behind an offset, one blank further. */
function signsBehind(text: string, at: number): number {
  if (!/\s/.test(text.charAt(at))) return 0
  const to = behindLetters(text, at + 1)
  return to - at > LONGEST_SIGN + 1 ? 0 : signsOf(text.slice(at + 1, to))
}

/** `…, Spike?` and `Spike, …` at the start of speech: somebody is spoken to. */
function isCalled(between: string, sign: string): boolean {
  if (sign === '' || !'.?!,'.includes(sign)) return false
  return /,\s*$/.test(between) || /["“]$/.test(between)
}
