// How like the place a spot is: by the words at it and by what stands around it, weighed against each other.

import { hashIn } from './ground.ts'
import type { Place } from './place.ts'
import { type Agreement, agreementAt, ownShare, type Quotation } from './quotation.ts'
import type { Spot } from './spots.ts'
import { positionAt, type Standing, type StoryPosition, type Terrain } from './terrain.ts'

/** A spot with the position it stands for. Ranks only order spots of one place; scores may be compared with others. */
export interface Ranked {
  readonly rank: number
  /** The rank without the number among its like, which is no witness: lines like it may have come or gone. */
  readonly evidence: number
  readonly words: number
  /** The block is the one of the same number among its like. */
  readonly isSameNumber: boolean
  readonly score: number
  /** Index in the terrain. */
  readonly block: number
  readonly by: 'block' | 'quote' | 'words' | 'near'
  readonly position: StoryPosition
}

/** Less than this, of words or of surroundings, is chance. */
const EVIDENCE = 0.25
/** Of landmarks alone one will do: the share of the part would know less. */
const NEAR_EVIDENCE = 0.02
/** Words of another paragraph that agree this much are none of the place's. */
const CHANCE = 0.3
/** Fewer letters of its own than this agree with too much. */
const MANY_LETTERS = 40
/** Words that only nearly agree, where nothing around them does, are likelier a second verse than the first one moved. */
const ALMOST_SAME = 0.9
const VARIANT = 0.3
/** How much the words count against the surroundings: more where they stood nowhere else. */
const WORDS_ALONE = 0.7
const WORDS_AMONG_LIKE = 0.5
/** Fewer landmarks than this do not speak for a neighbourhood. */
const FEW_LANDMARKS = 4
/** A fifth of a part away is elsewhere, where nothing but numbers say so. */
const SHARE_WEIGHT = 5
/** Of equals, the block of the same number among its like: the more there were, the more it says. */
const SAME_NUMBER = { nothing: 0.02, words: 0.1, all: 0.3 } as const
/** Of equals, the one nearest to where the numbers say, and the one in the same part. */
const CLOSENESS = 0.01
const OWN_PART = 0.02
/** What it counts that a break is where a break was. */
const BREAK = 0.3
/** A place is not sure with less than the words at it and those around it, however well one of them agrees. */
export const IN_DOUBT = 0.7
const HALF = 0.5
/** Of what stands around, the words of the very next paragraphs. */
const NEIGHBOURS = 0.2

interface Sought {
  readonly terrain: Terrain
  readonly place: Place
  readonly quotation: Quotation
  readonly expected: number
}

/** How a spot agrees with the place; null where that may be chance. */
export function ranked({ terrain, place, quotation, expected }: Sought, spot: Spot): Ranked | null {
  const compared = agreementAt(quotation, terrain.letters.codes, spot.letter)
  const agreed = spot.isLike ? withOwnWords(compared, quotation, spot.letter) : compared
  const isByWords = agreed.all >= EVIDENCE || agreed.neighbour >= HALF
  const letter = isByWords ? agreed.place : spot.letter
  const at = positionAt(terrain, place, quotation, { letter, isExact: isByWords && agreed.isExact })
  if (!at) return null
  // Where its own words are gone, the place is at best near, however well its neighbours are known.
  const isNear = agreed.own < HALF && quotation.from < quotation.to
  const around = isNear
    ? NEIGHBOURS * agreed.neighbour + (1 - NEIGHBOURS) * spot.neighbourhood
    : spot.surroundings
  const surroundings = withNumbers(around, at, place)
  if (!isByWords && surroundings < NEAR_EVIDENCE) return null
  const isSameBlock = hashIn(at.id) === hashIn(place.blockId)
  const weight = weightOf(place.alike, agreed.context)
  const all = quotation.from < quotation.to ? agreed.all : withBreak(agreed.all, isSameBlock)
  const agreement = place.alike === 'nothing' ? (2 * ownWords(agreed, quotation, isSameBlock) + all) / 3 : all
  const isVariant = surroundings < EVIDENCE && agreed.own < ALMOST_SAME
  const words = beyondChance(agreement) * (isVariant ? VARIANT : 1)
  const sameNumber = isSameBlock ? spot.sameNumber * SAME_NUMBER[place.alike ?? 'nothing'] : 0
  const evidence = weight * words + (1 - weight) * surroundings
  const closeness = 1 - Math.min(1, Math.abs(letter - expected) / Math.max(1, terrain.letters.codes.length))
  return {
    rank:
      evidence +
      Math.max(sameNumber, closeness * CLOSENESS) +
      (at.position.part === place.part ? OWN_PART : 0),
    evidence,
    words: all,
    isSameNumber: sameNumber > 0,
    score: isNear ? IN_DOUBT * surroundings : credence(all, surroundings, place.alike),
    block: at.block,
    by: isSameBlock ? 'block' : agreed.own < EVIDENCE ? 'near' : agreed.own === 1 ? 'quote' : 'words',
    position: at.position,
  }
}

/** The whole block is known to be the same, wherever its neighbours are: what is compared may prefer those. */
function withOwnWords(agreed: Agreement, quotation: Quotation, letter: number): Agreement {
  return { ...agreed, own: 1, all: Math.max(agreed.all, ownShare(quotation)), place: letter, isExact: true }
}

/** Few words that agree are any few words, unless they are a whole paragraph. */
function ownWords({ own }: Agreement, { from, to }: Quotation, isSameBlock: boolean): number {
  return isSameBlock ? own : own * Math.min(1, (to - from) / MANY_LETTERS)
}

/** A break has no words of its own: that a break is there must do. */
function withBreak(words: number, isSameBlock: boolean): number {
  return (1 - BREAK) * words + (isSameBlock ? BREAK : 0)
}

function beyondChance(words: number): number {
  return Math.max(0, (words - CHANCE) / (1 - CHANCE))
}

/** Words and surroundings are believed together; words that stood there several times say half as much. */
function credence(words: number, surroundings: number, alike: Place['alike']): number {
  return alike === 'all' ? (words + 2 * surroundings) / 3 : (words + surroundings) / 2
}

/** What the words count against the surroundings. */
function weightOf(alike: Place['alike'], context: number): number {
  if (alike === 'all') return WORDS_AMONG_LIKE
  if (alike === 'words') return WORDS_AMONG_LIKE + (WORDS_ALONE - WORDS_AMONG_LIKE) * context
  return WORDS_ALONE
}

/** Where landmarks are few, or a record has none, the numbers of part and share stand in for those that lack. */
function withNumbers(surroundings: number, { position, share }: Standing, place: Place): number {
  const count = Math.min(FEW_LANDMARKS, place.landmarks?.length ?? 0)
  const byNumbers =
    position.part === place.part ? Math.max(0, 1 - SHARE_WEIGHT * Math.abs(share - place.share)) : 0
  return (count * surroundings + (FEW_LANDMARKS - count) * byNumbers) / FEW_LANDMARKS
}
