// Marked words in a text that may have changed: by their numbers, else letter by letter, else with a few letters
// mended. Words that are gone are gone: no others are ever marked in their place.

import { findPlace } from '../place/find-place.ts'
import type { Ground } from '../place/ground.ts'
import { letterAt, lettersBefore, lettersOf, offsetOfLetter } from '../place/letters.ts'
import { lastNotAbove } from '../rising.ts'
import { edgeAt, flatOffset, type MarkedWords, partText } from './highlight.ts'
import { likestRun } from './likest-run.ts'

/** Marked characters of one block: UTF-16 offsets in its text as it was written. */
export interface BlockStretch {
  readonly block: number
  readonly from: number
  readonly to: number
}

/** Letters that must agree, of the words and right beside them, before short words count as those that were marked. */
const EVIDENCE = 24
/** Letters right beside mended words that must agree. */
const MENDED_EVIDENCE = 12
/** Mended words as long as this need no neighbours. */
const LONG = 60

/** The marked stretches in a part's text, block by block; null where the words are not in it. */
export function findHighlight(ground: Ground, marked: MarkedWords): readonly BlockStretch[] | null {
  const flat = flatOffset(ground, marked.place)
  const isSame = marked.place.text === ground.hash && partText(ground).startsWith(marked.words, flat)
  if (isSame) return stretches(ground, flat, flat + marked.words.length)
  const { codes } = lettersOf([marked.words])
  if (codes.length === 0) return null
  const run = exactRun(ground, marked, codes) ?? mendedRun(ground, marked, codes)
  return run && stretches(ground, ...withEnds(ground, marked.words, run))
}

/** Letters of the text, from and to. */
type Run = readonly [from: number, to: number]

/** The very letters, where what stands beside them agrees best; of equals the nearest to where they were. */
function exactRun(ground: Ground, marked: MarkedWords, codes: Uint16Array): Run | null {
  const text = ground.letters.codes
  const beside = neighbours(marked)
  const known = codes.length + beside.before.length + beside.after.length
  const near = findPlace(ground, marked.place)
  const home =
    (ground.letters.starts[near.block] ?? 0) + lettersBefore(ground.texts[near.block] ?? '', near.offset)
  let best: { readonly run: Run; readonly agreed: number } | null = null
  for (const from of occurrences(text, codes)) {
    const run = [from, from + codes.length] as const
    const agreed = agreementBeside(text, run, beside)
    if (codes.length + agreed < Math.min(EVIDENCE, known)) continue
    const isNearer =
      best !== null && agreed === best.agreed && Math.abs(from - home) < Math.abs(best.run[0] - home)
    if (!best || agreed > best.agreed || isNearer) best = { run, agreed }
  }
  return best?.run ?? null
}

/** The likest letters: a slip of the pen that was mended within the words does not lose them. */
function mendedRun(ground: Ground, marked: MarkedWords, codes: Uint16Array): Run | null {
  if (codes.length < EVIDENCE) return null
  const text = ground.letters.codes
  const run = likestRun(text, codes)
  if (!run) return null
  const agreed = agreementBeside(text, run, neighbours(marked))
  return agreed >= MENDED_EVIDENCE || codes.length >= LONG ? run : null
}

interface Neighbours {
  readonly before: Uint16Array
  readonly after: Uint16Array
}

function neighbours({ place, after }: MarkedWords): Neighbours {
  return { before: lettersOf([place.quote.prefix]).codes, after: lettersOf([after]).codes }
}

/** How many letters right before and right after a run agree without a gap. */
function agreementBeside(text: Uint16Array, [from, to]: Run, { before, after }: Neighbours): number {
  let back = 0
  while (back < before.length && back < from && before.at(-1 - back) === text[from - 1 - back]) back++
  let on = 0
  while (on < after.length && to + on < text.length && after[on] === text[to + on]) on++
  return back + on
}

/** Where a run of letters stands in a text, by the search of Knuth, Morris and Pratt: linear whatever repeats. */
function* occurrences(text: Uint16Array, run: Uint16Array): Iterable<number> {
  const fallback = new Int32Array(run.length)
  for (let at = 1, matched = 0; at < run.length; at++) {
    while (matched > 0 && run[at] !== run[matched]) matched = fallback[matched - 1] ?? 0
    if (run[at] === run[matched]) matched++
    fallback[at] = matched
  }
  for (let at = 0, matched = 0; at < text.length; at++) {
    while (matched > 0 && text[at] !== run[matched]) matched = fallback[matched - 1] ?? 0
    if (text[at] === run[matched]) matched++
    if (matched < run.length) continue
    yield at + 1 - run.length
    matched = fallback[matched - 1] ?? 0
  }
}

/**
 * Offsets of a run in the part's text, with what the words had at their ends that does not count: quotation marks, stops,
 * accented letters. As they were, else whatever of that kind stands there.
 */
function withEnds(ground: Ground, words: string, [from, to]: Run): Run {
  const text = partText(ground)
  const last = edgeOfLetter(ground, to - 1)
  let start = flatOffset(ground, edgeOfLetter(ground, from))
  let end = flatOffset(ground, { ...last, offset: last.offset + 1 })
  const before = words.slice(0, offsetOfLetter(words, 0))
  const after = words.slice(offsetOfLetter(words, lettersBefore(words, words.length) - 1) + 1)
  if (text.endsWith(before, start)) start -= before.length
  else while (isPassedOver(text, start - 1)) start--
  if (text.startsWith(after, end)) end += after.length
  else while (isPassedOver(text, end)) end++
  return [start, end]
}

function isPassedOver(text: string, at: number): boolean {
  return /\S/.test(text[at] ?? '') && letterAt(text, at) === 0
}

function edgeOfLetter({ texts, letters }: Ground, letter: number): { block: number; offset: number } {
  const block = Math.max(0, lastNotAbove(letters.starts.slice(0, -1), letter))
  return { block, offset: offsetOfLetter(texts[block] ?? '', letter - (letters.starts[block] ?? 0)) }
}

function stretches(ground: Ground, start: number, end: number): readonly BlockStretch[] {
  const first = edgeAt(ground, start)
  const last = edgeAt(ground, end)
  return ground.texts.flatMap((text, block) => {
    if (block < first.block || block > last.block) return []
    const from = block === first.block ? first.offset : 0
    const to = block === last.block ? last.offset : text.length
    return from < to ? [{ block, from, to }] : []
  })
}
