// Finding a place again, in its part and in the whole story, however the text has changed.
//
// A place is found by two kinds of witness, and believed where both agree: the words at it (`quotation.ts`) and the
// landmarks around it (`surroundings.ts`). Words alone may be a refrain; landmarks alone are where a paragraph was that
// is gone. Both are compared as bare letters in one long row, so that paragraphs split or merged, parts cut elsewhere
// and every new fashion of quotation marks change nothing. What is not believed is still shown, as near, and said so.

import { lastNotAbove } from '../rising.ts'
import type { Ground, PartGround } from './ground.ts'
import { lettersBefore } from './letters.ts'
import { IN_DOUBT, type Ranked, ranked } from './likeness.ts'
import type { Place } from './place.ts'
import { agreementAt, quotationOf } from './quotation.ts'
import { spotsIn } from './spots.ts'
import { expectedLetter, positionAt, type StoryPosition, type Terrain, terrainOf } from './terrain.ts'

/**
 * A found place. `by` says what it was found by: `text` is the same text; `block` the same block; `quote` the same
 * words; `words` most of them; `near` what stood around it; `share` and `start` mean that nothing was left.
 */
export interface Found extends StoryPosition {
  readonly by: 'text' | 'block' | 'quote' | 'words' | 'near' | 'share' | 'start'
  /** How far it is to be believed, 0 to 1. */
  readonly score: number
  /** Where that is not far enough: the likeliest positions, at most three, this one first. */
  readonly candidates: readonly StoryPosition[]
}

/** From this score on a place is the reader's; below it, the reader must be told. */
const SURE = 0.8

/** In a part alone, which may be a new one that only tells again what stood in it, more is asked. */
const SURE_WITHOUT_OTHERS = 0.95

function inDoubt(found: Found): Found {
  if (!isSure(found)) return found
  const { part, block, offset } = found
  return { ...found, score: IN_DOUBT, candidates: [{ part, block, offset }] }
}

/** Whether a place may be opened without a word. */
export function isSure({ score }: Found): boolean {
  return score >= SURE
}

/** Finds a place in the part where it was. Where it is not sure, `findInStory` may know better. */
export function findPlace(ground: Ground, place: Place): Found {
  const found = findIn([{ part: place.part, ground }], place)
  return found.by === 'text' || found.score >= SURE_WITHOUT_OTHERS ? found : inDoubt(found)
}

/** Finds a place in all parts that can be had, in their order: parts are put in, cut anew, moved and renumbered. */
export function findInStory(grounds: readonly PartGround[], place: Place): Found {
  return findIn(grounds, place)
}

function findIn(grounds: readonly PartGround[], place: Place): Found {
  if (place.text === '') return atShare(grounds, place)
  return inSameText(grounds, place) ?? inChangedText(terrainOf(grounds), place) ?? atShare(grounds, place)
}

/** By number, in the part whose text is the same: of several, the one nearest to where it was. */
function inSameText(grounds: readonly PartGround[], place: Place): Found | null {
  const same = grounds
    .filter(({ ground }) => ground.hash === place.text && place.block < ground.texts.length)
    .sort((one, other) => Math.abs(one.part - place.part) - Math.abs(other.part - place.part))[0]
  if (!same) return null
  const { block } = place
  const text = same.ground.texts[block] ?? ''
  // Signs may have changed, and the letters have not: then it is letters that count.
  const isAsItWas = place.offset <= text.length && text.startsWith(place.quote.exact, place.offset)
  const offset = isAsItWas ? place.offset : offsetByLetters(same, place)
  return { part: same.part, block, offset, by: 'text', score: 1, candidates: [] }
}

function offsetByLetters({ part, ground }: PartGround, place: Place): number {
  const { letters, texts } = ground
  const text = texts[place.block] ?? ''
  const expected = (letters.starts[place.block] ?? 0) + lettersBefore(text, place.offset)
  const quotation = quotationOf(place.quote)
  const terrain = terrainOf([{ part, ground }])
  const { place: letter, isExact } = agreementAt(quotation, letters.codes, expected)
  const at = positionAt(terrain, place, quotation, { letter, isExact })
  return at?.position.block === place.block ? at.position.offset : Math.min(place.offset, text.length)
}

/** More blocks apart than this is elsewhere; a spot elsewhere that ranks nearly as high leaves doubt. */
const ELSEWHERE = 3
const NEARLY = 0.1
const ALL_BUT_SAME = 0.9
const MOST_CANDIDATES = 3

function inChangedText(terrain: Terrain, place: Place): Found | null {
  const quotation = quotationOf(place.quote)
  const expected = expectedLetter(terrain, place)
  const sought = { terrain, place, quotation, expected }
  const { byWords, byLandmarks } = spotsIn(terrain, place, quotation, expected)
  const all = [...byWords, ...byLandmarks]
    .map((spot) => ranked(sought, spot))
    .filter((one) => one !== null)
    .sort((one, other) => other.rank - one.rank)
  const [best] = all
  if (!best) return null
  const others: Ranked[] = []
  for (const one of all) {
    if ([best, ...others].every(({ block }) => Math.abs(block - one.block) > ELSEWHERE)) others.push(one)
  }
  // What stood once and stands twice has been copied, and nobody can say which is the reader's.
  const isCopied = place.alike !== 'all' && others.some(({ words }) => words > ALL_BUT_SAME * best.words)
  // Of words that stood there several times only the ones of the same number may be the reader's.
  const isAmongLike = place.alike === 'all' && !best.isSameNumber
  const isInDoubt =
    isCopied || isAmongLike || others.some(({ evidence }) => evidence > best.evidence - NEARLY)
  const score = isInDoubt ? Math.min(best.score, IN_DOUBT) : best.score
  const candidates = [best, ...others].slice(0, MOST_CANDIDATES).map(({ position }) => position)
  return { ...best.position, by: best.by, score, candidates: score >= SURE ? [] : candidates }
}

/** The same share of the same part, or of the nearest one left. Only a place without words was promised no more. */
function atShare(grounds: readonly PartGround[], { part, share, text }: Place): Found {
  const nearest = [...grounds].sort(
    (one, other) => Math.abs(one.part - part) - Math.abs(other.part - part),
  )[0]
  const starts = nearest?.ground.starts ?? []
  const blocks = nearest?.ground.texts.length ?? 0
  const block = Math.max(0, Math.min(blocks - 1, lastNotAbove(starts, share * (starts.at(-1) ?? 0))))
  const position = { part: nearest?.part ?? part, block, offset: 0 }
  const score = text === '' ? 1 : 0
  return {
    ...position,
    by: share === 0 ? 'start' : 'share',
    score,
    candidates: score >= SURE ? [] : [position],
  }
}
