// One trial: a place is marked in a story, the story is edited, the place is looked for, and the answer is judged.

import { findInStory, findPlace, isSure } from '../../../src/core/place/find-place.ts'
import type { PartGround } from '../../../src/core/place/ground.ts'
import { groundOf } from '../../../src/core/place/ground.ts'
import type { Place } from '../../../src/core/place/place.ts'
import { markPlace } from '../../../src/core/place/place.ts'
import { type Chances, wordsIn } from './chances.ts'
import type { Draft, DraftBlock, Spot } from './draft.ts'
import { asOriginal, markedSpot, partsOf, withMark } from './draft.ts'
import { type Kind, kinds } from './kinds.ts'

/** Finds a place in a story: what the app does, or what it would do without protection. */
export type Finder = (
  story: readonly PartGround[],
  place: Place,
) => Spot & { readonly isSure: boolean; readonly by: string }

/** As the app does it: in the place's own part, and in the others only where that is not sure. */
export const findAsTheApp: Finder = (story, place) => {
  const own = story.find(({ part }) => part === place.part)
  const inPart = own && findPlace(own.ground, place)
  const found = inPart && isSure(inPart) ? inPart : findInStory(story, place)
  return { ...found, isSure: isSure(found) }
}

/** Without the words: the block of the same number, and never a doubt. */
export const findByNumber: Finder = (_, { part, block }) => ({ part, block, isSure: true, by: 'number' })

/** Without the words: the same share of the same part, and never a doubt. */
export const findByShare: Finder = (story, { part, share }) => {
  const starts = story.find((one) => one.part === part)?.ground.starts ?? []
  const block = starts.findLastIndex((start) => start <= share * (starts.at(-1) ?? 0))
  return { part, block: Math.max(0, block), isSure: true, by: 'share' }
}

/** With the words alone, and nothing of what stands around them. */
export const findWithoutLandmarks: Finder = (story, { landmarks: _, alike: __, ...place }) =>
  findAsTheApp(story, { ...place, text: 'another', blockId: '' })

/** What became of a place. */
export interface Outcome {
  /** Whether its paragraph is still there. */
  readonly isThere: boolean
  /** The right paragraph; of a deleted one, one within two blocks of its nearest survivors. */
  readonly isRight: boolean
  readonly isSure: boolean
  /** More than a screen away, and not a word said. */
  readonly isWrongJump: boolean
  readonly by: string
  /** Milliseconds that finding took. */
  readonly took: number
}

/** Blocks: about a screen. */
const SCREEN = 3
/** A deleted paragraph's nearest survivor is this near. */
const NEAREST = 2

export interface Script {
  readonly draft: Draft
  readonly edits: readonly Kind[]
}

/** A marked place, and the number of its paragraph in the original. */
export interface Marked {
  readonly draft: Draft
  readonly place: Place
  readonly origin: number
}

/** Marks a random place with words at it: a line on the screen begins with a word. */
export function marked(draft: Draft, chances: Chances): Marked {
  const original = asOriginal(draft)
  const spots = original.flatMap((blocks, part) =>
    blocks.flatMap(({ text, origins: [origin = 0] }, block) =>
      text === '' ? [] : [{ part, block, text, origin }],
    ),
  )
  const { part, block, text, origin } = chances.one(spots)
  const words = wordsIn(text)
  const offset = words.length === 0 || chances.isTrue(0.4) ? 0 : chances.one(words).at
  const ground = groundOf(partsOf(draft)[part] ?? [])
  return {
    draft: withMark(original, { part, block }, offset),
    place: markPlace(ground, part, block, offset),
    origin,
  }
}

/** The draft after its edits, which are as many as they are. */
export function edited({ draft, edits }: Script, chances: Chances): Draft {
  return edits.reduce((story, kind) => kinds[kind](story, chances), draft)
}

/** Looks for a marked place in the draft after its edits, and judges the answer. */
export function judged({ draft, place, origin }: Marked, find: Finder): Outcome {
  const story = partsOf(draft).map((blocks, part) => ({ part, ground: groundOf(blocks) }))
  const began = performance.now()
  const found = find(story, place)
  const took = performance.now() - began
  const { isThere, away } = distance(draft, origin, found)
  return {
    isThere,
    isRight: away <= (isThere ? 0 : NEAREST),
    isSure: found.isSure,
    isWrongJump: found.isSure && away > SCREEN,
    by: found.by,
    took,
  }
}

/**
 * How many blocks an answer is away from the place. Where its paragraph was put in a second time, both are the place's:
 * no reader could tell. Of a place that is gone: from where it stood, or from what is left of the paragraphs before and
 * after it, for they may have been moved since; the second nearest counts as one further.
 */
function distance(draft: Draft, origin: number, found: Spot): { isThere: boolean; away: number } {
  const spot = markedSpot(draft)
  if (!spot) throw new Error('An edit has lost the place.')
  const left = draft.map((blocks) => blocks.filter(({ isGone }) => !isGone))
  const answered = left.slice(0, found.part).flat().length + found.block
  const before = draft.slice(0, spot.part).flat()
  const wanted = [...before, ...(draft[spot.part] ?? []).slice(0, spot.block)].filter(
    ({ isGone }) => !isGone,
  ).length
  const isThere = draft[spot.part]?.[spot.block]?.isGone === false
  const others = isThere ? [[origin]] : nearestOf(left.flat(), origin)
  const toOthers = others.flatMap((numbers, further) =>
    withOrigin(left.flat(), numbers).map((block) => Math.abs(answered - block) + further),
  )
  const toGap = !isThere && answered >= wanted ? answered - wanted + 1 : Math.abs(wanted - answered)
  return { isThere, away: Math.min(toGap, ...toOthers) }
}

/** Numbers of the paragraphs left that were nearest before and after an original one, and its own; then of the next. */
function nearestOf(blocks: readonly DraftBlock[], origin: number): readonly (readonly number[])[] {
  const numbers = blocks.flatMap(({ origins }) => origins).sort((one, other) => one - other)
  const before = numbers.filter((number) => number < origin)
  const after = numbers.filter((number) => number > origin)
  return [0, 1].map((further) => [...before.slice(-1 - further), ...after.slice(0, 1 + further), origin])
}

function withOrigin(blocks: readonly DraftBlock[], numbers: readonly number[]): readonly number[] {
  return blocks.flatMap(({ origins }, block) =>
    numbers.some((number) => origins.includes(number)) ? [block] : [],
  )
}
