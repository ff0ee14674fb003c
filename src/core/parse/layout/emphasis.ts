// Emphasis in running text: `*x*`, `_x_`, `/x/`, `__x__`, `//thoughts//`, `::telepathy::`. A mark opens before a word and closes
// behind one, in the same paragraph; everything else made of the same signs stays as it is.

import type { Mark, Span } from '../../story.ts'
import { countWords, folded, isDigit, isLetter } from '../characters.ts'
import {
  CLOSE_EMPHASIS,
  CLOSE_STRONG,
  CLOSE_THOUGHT,
  OPEN_EMPHASIS,
  OPEN_STRONG,
  OPEN_THOUGHT,
  withoutTags,
} from './tags.ts'

/** What each run of signs means; its mirror closes it. */
const meanings: ReadonlyMap<string, Mark> = new Map([
  ['*', 'emphasis'],
  ['_', 'emphasis'],
  ['/', 'emphasis'],
  ['**', 'strong'],
  ['__', 'strong'],
  ['***', 'strong'],
  ['_*', 'emphasis'],
  ['*_', 'emphasis'],
  ['*/', 'emphasis'],
  ['/*', 'emphasis'],
  ['_/', 'emphasis'],
  ['/_', 'emphasis'],
  ['//', 'thought'],
  ['~', 'emphasis'],
  ['~~', 'thought'],
  ['::', 'thought'],
  [CLOSE_EMPHASIS, 'emphasis'],
  [CLOSE_STRONG, 'strong'],
  [CLOSE_THOUGHT, 'thought'],
])

/** Signs that only open, and what closes them. */
const tagPairs: ReadonlyMap<string, string> = new Map([
  [CLOSE_EMPHASIS, OPEN_EMPHASIS],
  [CLOSE_STRONG, OPEN_STRONG],
  [CLOSE_THOUGHT, OPEN_THOUGHT],
])
const tagOpeners: ReadonlySet<string> = new Set(tagPairs.values())

/** Deeds and grins of chat rooms: `*g*` is a word of its own, with its stars. */
const DEEDS = new Set(
  'g eg veg bg vbg beg fg grin grins eveg sigh sighs snort snorts seufz shrug shrugs blush blushes hug hugs giggle giggles wink winks smirk smirks ducks runs sob sobs sniff sniffs cough coughs gasp nod nods eyeroll headdesk facepalm lol rofl cries laughs waves pout pouts gulp freu knuddel'.split(
    ' ',
  ),
)

/** Longest text between slashes, in characters: slashes have many other uses. */
const LONGEST_SLASHED = 160

const MARKS = /[*_/~<[\ue004]|::/
const RUN = /[*_/~]+|::|[\ue000-\ue005]/g
const BEFORE_OPEN = /[\s"“”'‘’«„([{—–\-…*_/~>\ue000-\ue005]/
const AFTER_CLOSE = /[\s"“”'‘’»)\]}—–\-….,;:!?*_/~<\ue000-\ue005]/

/** `-_-`, `>_<`, `o_o`: a face is a word of its own. */
const FACE = /^(?:([-^=;~.´`oOT])_\1|>_<)$/

function isFace(text: string, at: number): boolean {
  const isWord = !/\S/.test(text.charAt(at - 2)) && !/[\p{L}\p{N}_]/u.test(text.charAt(at + 2))
  return isWord && FACE.test(text.slice(at - 1, at + 2))
}

interface Run {
  readonly signs: string
  readonly from: number
  readonly to: number
  readonly opens: boolean
  readonly closes: boolean
}

interface Marked {
  readonly from: number
  readonly to: number
  /** Where the marked text itself begins and ends. */
  readonly innerFrom: number
  readonly innerTo: number
  readonly mark: Mark
}

/** Reads the marks of a text. Without any, the text itself is the only span. */
export function readEmphasis(written: string): readonly Span[] {
  if (!MARKS.test(written)) return written === '' ? [] : [written]
  const text = withoutTags(written)
  const marked = markedIn(text, runsIn(text))
  return spansOf(text, 0, text.length, marked)
}

function runsIn(text: string): Run[] {
  const runs: Run[] = []
  for (const match of text.matchAll(RUN)) {
    const signs = match[0]
    const from = match.index
    const to = from + signs.length
    if (signs >= OPEN_EMPHASIS) {
      runs.push({ signs, from, to, opens: tagOpeners.has(signs), closes: !tagOpeners.has(signs) })
      continue
    }
    if (!meanings.has(signs)) continue
    const before = text.charAt(from - 1)
    const after = text.charAt(to)
    if (signs === '_' && isFace(text, from)) continue
    const opens = after !== '' && !/\s/.test(after) && (before === '' || BEFORE_OPEN.test(before))
    const closes = before !== '' && !/\s/.test(before) && (after === '' || AFTER_CLOSE.test(after))
    // Inside a word one star may open or close, `some*thing*`, but not both: `f*ck` is something else.
    const inWord = signs === '*' && isLetter(before) && isLetter(after)
    if (opens || closes || inWord)
      runs.push({ signs, from, to, opens: opens || inWord, closes: closes || inWord })
  }
  return runs
}

/** Pairs the runs. Each closing run takes the nearest opening one; whatever was open between them stays text. */
function markedIn(text: string, runs: readonly Run[]): Marked[] {
  const marked: Marked[] = []
  const open: Run[] = []
  for (const run of runs) {
    const mirror = tagPairs.get(run.signs) ?? [...run.signs].reverse().join('')
    const at = run.closes ? open.findLastIndex((candidate) => candidate.signs === mirror) : -1
    const opening = open[at]
    const mark = meanings.get(run.signs)
    if (opening && mark && isMarkable(text, opening, run)) {
      marked.push({ from: opening.from, to: run.to, innerFrom: opening.to, innerTo: run.from, mark })
      open.length = at
    } else if (run.opens) {
      const same = open.findIndex((candidate) => candidate.signs === run.signs)
      // At most one of a kind is open, so this list stays short however long the text is.
      if (same >= 0) open.splice(same, 1)
      open.push(run)
    }
  }
  return marked.sort((a, b) => a.from - b.from)
}

function isMarkable(text: string, opening: Run, closing: Run): boolean {
  const length = closing.from - opening.to
  if (length < 1) return false
  if (tagOpeners.has(opening.signs)) return true
  if (isInWord(text, opening) && isInWord(text, closing)) return false
  const isWhole = opening.from === 0 && closing.to === text.length
  if ((opening.signs === '/' || opening.signs === '~') && length > LONGEST_SLASHED && !isWhole) return false
  const inner = text.slice(opening.to, closing.from)
  if (!/\p{L}|\d/u.test(inner)) return false
  if (opening.signs.includes('/') && (inner.includes('/') || isDigit(inner.charAt(0)))) return false
  // Deeds are short: `::rolls eyes::`; what minds say to each other is a sentence.
  if (opening.signs === '::' && countWords(inner) < 3 && !/[.,!?…]$/.test(inner)) return false
  return inner.length > LONGEST_DEED || !DEEDS.has(folded(inner))
}

const LONGEST_DEED = 10

function isInWord(text: string, run: Run): boolean {
  return isLetter(text.charAt(run.from - 1)) && isLetter(text.charAt(run.to))
}

/** Marks never cross, and each kind nests at most once in another: the recursion is as shallow as the table. */
function spansOf(text: string, from: number, to: number, marked: readonly Marked[]): Span[] {
  const spans: Span[] = []
  let at = from
  let index = 0
  while (index < marked.length) {
    const one = marked[index]
    if (!one) break
    if (one.from > at) spans.push(text.slice(at, one.from))
    let next = index + 1
    while ((marked[next]?.from ?? Number.POSITIVE_INFINITY) < one.to) next++
    spans.push({
      mark: one.mark,
      spans: spansOf(text, one.innerFrom, one.innerTo, marked.slice(index + 1, next)),
    })
    at = one.to
    index = next
  }
  if (at < to) spans.push(text.slice(at, to))
  return spans
}
