// Which stories of an index hold all words of a query, and how well. Everything is worked out in arrays as long as the
// archive, one pass a word.

import { eachPosting, type SearchIndex } from './index-bytes.ts'
import type { QueryWord } from './query.ts'
import { eachNearTerm, isTerm, termsBeginning } from './term-list.ts'

/** From this score on a story has all words as they were typed; below it, some only with a typing error forgiven. */
export const AS_TYPED = 64

/**
 * Words of a title say most of a story, then its author, its people, what else it is filed under, its summary. The first
 * words of a text that has no title are known apart where they may have to be kept behind the adult question.
 */
export const fields = {
  summary: 1,
  tags: 2,
  people: 3,
  author: 4,
  title: 5,
  unratedOpening: 6,
  adultOpening: 7,
} as const

/** What each weight of an index is worth, 0 to 7; a word that is worth 0 is not found. */
export type Worth = readonly number[]

/** As a text's index has it: the weights are what they are worth. */
export const plainWorth: Worth = [0, 1, 2, 3, 4, 5, 6, 7]

/** As the catalogue's index has it, with or without the openings that are kept behind the question. */
export function fieldWorth(isUnratedOpen: boolean, isAdultOpen: boolean): Worth {
  const { title } = fields
  return [0, 1, 2, 3, 4, title, isUnratedOpen ? title : 0, isAdultOpen ? title : 0]
}

/** A word with errors stands as high as it is worth; a beginning, then a whole word, above all of these. */
const HIGHEST = 7
const levelOf = {
  near: (worth: number) => worth,
  beginning: (worth: number) => HIGHEST - 1 + 2 * worth,
  whole: (worth: number) => HIGHEST + 2 * worth,
} as const
const LOWEST_AS_TYPED = levelOf.beginning(1)
const TOP = levelOf.whole(HIGHEST)

/**
 * A score from 1 to 255 for every story that has all the words, 0 for the others. Another word never adds a story. No words at all
 * find nothing.
 */
export function findStories(
  index: SearchIndex,
  words: readonly QueryWord[],
  worth: Worth,
): Uint8Array<ArrayBuffer> {
  const scores = new Uint8Array(index.size)
  if (words.length === 0) return scores
  const sums = new Uint16Array(index.size)
  const isForgiven = new Uint8Array(index.size)
  const inTitle = new Uint8Array(index.size)
  const has = new Uint8Array(index.size).fill(1)
  const asked = distinct(words)
  for (const word of asked) {
    const levels = levelsOf(index, word, worth)
    let left = 0
    for (let story = 0; story < index.size; story++) {
      const level = levels[story] ?? 0
      if (level === 0) has[story] = 0
      else if (level < LOWEST_AS_TYPED) isForgiven[story] = 1
      if (level === levelOf.whole(fields.title)) inTitle[story] = (inTitle[story] ?? 0) + 1
      sums[story] = (sums[story] ?? 0) + level
      left += has[story] ?? 0
    }
    if (left === 0) return scores
  }
  for (let story = 0; story < index.size; story++) {
    if (has[story] === 0) continue
    const share = (sums[story] ?? 0) / asked.length / TOP
    const titleWords = index.titleWords[story] ?? 0
    const titleShare = titleWords === 0 ? 0 : Math.min(1, (inTitle[story] ?? 0) / titleWords)
    scores[story] = isForgiven[story] === 1 ? forgivenScore(share) : asTypedScore(share, titleShare)
  }
  return scores
}

function forgivenScore(share: number): number {
  return 1 + Math.floor(share * (AS_TYPED - 2))
}

/** A title that has no words but these comes first. */
const TITLE_SHARE = 24

function asTypedScore(share: number, titleShare: number): number {
  const room = 255 - AS_TYPED - TITLE_SHARE
  const least = LOWEST_AS_TYPED / TOP
  return AS_TYPED + Math.floor(((share - least) / (1 - least)) * room + titleShare * TITLE_SHARE)
}

/** A repeated word asks for no more; where one of them may be a beginning, the whole one asks for both. */
function distinct(words: readonly QueryWord[]): readonly QueryWord[] {
  const byWord = new Map<string, QueryWord>()
  for (const word of words) if (!byWord.get(word.word) || !word.isBeginning) byWord.set(word.word, word)
  return [...byWord.values()]
}

/** How well each story has the word. */
function levelsOf(index: SearchIndex, asked: QueryWord, worth: Worth): Uint8Array {
  const levels = new Uint8Array(index.size)
  const add = (term: number, levelFor: (worth: number) => number) => {
    const levelAt = worth.map((one) => (one === 0 ? 0 : levelFor(one)))
    eachPosting(index, term, (story, weight) => {
      const level = levelAt[weight] ?? 0
      if (level > (levels[story] ?? 0)) levels[story] = level
    })
  }
  const { from, to } = termsBeginning(index.terms, asked.word)
  const isWhole = from < to && isTerm(index.terms, from, asked.word)
  if (isWhole) add(from, levelOf.whole)
  if (asked.isBeginning)
    for (let term = from + (isWhole ? 1 : 0); term < to; term++) add(term, levelOf.beginning)
  eachNearTerm(index.terms, asked, (term) => add(term, levelOf.near))
  return levels
}
