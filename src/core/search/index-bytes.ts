// An index as a file of sections: which stories hold which words, and how much each word says of a story. docs/format.md
// describes it for strangers. Written at build time; opened without an object for any word or story.

import { type Decode, type Encode, openSections, writeSections } from '../catalogue/sections.ts'
import type { TermList } from './term-list.ts'
import { LONGEST } from './words.ts'

/** Version of the file. An index of another one is not opened. */
const FORMAT = 1

/** What of one story is indexed. */
export interface Indexed {
  /** Its words, each with its weight from 1 to 7. */
  readonly weights: ReadonlyMap<string, number>
  /** How many distinct words its title has; 0 where titles are not indexed. */
  readonly titleWords: number
}

export interface SearchIndex {
  /** How many stories. */
  readonly size: number
  readonly terms: TermList
  /** Where each term's stories begin in `postings`; one more at the end. */
  readonly postingStarts: Uint32Array
  /** For each term its stories in rising order: 8 times the step from the one before, less one, plus the weight. */
  readonly postings: Uint8Array
  readonly titleWords: Uint8Array
  /** What else the file says of itself. */
  readonly about: object
}

/** Writes an index of stories, in their order. The same stories give the same bytes. */
export function indexBytes(stories: Iterable<Indexed>, encode: Encode, about: object = {}): Uint8Array {
  const postingsOf = new Map<string, Postings>()
  const titleWords: number[] = []
  for (const { weights, titleWords: count } of stories) {
    const story = titleWords.length
    titleWords.push(Math.min(count, 255))
    for (const [word, weight] of weights) {
      const postings = postingsOf.get(word) ?? { bytes: [], last: -1 }
      if (postings.last < 0) postingsOf.set(word, postings)
      pushNumber(postings.bytes, (story - postings.last - 1) * 8 + weight)
      postings.last = story
    }
  }
  const words = [...postingsOf].sort(([a], [b]) => (a < b ? -1 : 1))
  const terms: number[] = []
  let before = ''
  let length = 0
  for (const [word, { bytes }] of words) {
    pushTerm(terms, word, before, bytes.length)
    length += bytes.length
    before = word
  }
  const postings = new Uint8Array(length)
  let at = 0
  for (const [, { bytes }] of words) {
    postings.set(bytes, at)
    at += bytes.length
  }
  const sections = new Map([
    ['terms', Uint8Array.from(terms)],
    ['postings', postings],
    ['title-words', Uint8Array.from(titleWords)],
  ])
  const own = { size: titleWords.length, terms: words.length }
  return writeSections({ format: FORMAT, about: { ...about, ...own }, sections }, encode)
}

interface Postings {
  readonly bytes: number[]
  /** The story that was written last. */
  last: number
}

/** Letters shared with the word before, letters of its own, bytes of its postings, and those letters. */
function pushTerm(bytes: number[], word: string, before: string, postings: number): void {
  let shared = 0
  while (shared < word.length && word.charCodeAt(shared) === before.charCodeAt(shared)) shared++
  bytes.push(shared, word.length - shared)
  pushNumber(bytes, postings)
  for (let at = shared; at < word.length; at++) pushNumber(bytes, word.charCodeAt(at))
}

/** Seven bits a byte, the lowest first; a set eighth bit says that more follow. */
function pushNumber(bytes: number[], number: number): void {
  let rest = number
  while (rest >= 0x80) {
    bytes.push((rest & 0x7f) | 0x80)
    rest = Math.floor(rest / 0x80)
  }
  bytes.push(rest)
}

/** Opens an index; null where the file is none, or of another version. */
export function openIndex(file: Uint8Array, decode: Decode): SearchIndex | null {
  const sections = openSections(file, decode)
  const about = sections?.about
  if (sections?.format !== FORMAT || typeof about !== 'object' || about === null) return null
  const [size, count]: readonly unknown[] = [Reflect.get(about, 'size'), Reflect.get(about, 'terms')]
  const titleWords = sections.bytes('title-words')
  if (typeof count !== 'number' || size !== titleWords.length) return null
  const postings = sections.bytes('postings')
  const opened = openTerms(sections.bytes('terms'), count)
  if (opened.postingStarts[count] !== postings.length) return null
  return { size, ...opened, postings, titleWords, about }
}

function openTerms(bytes: Uint8Array, count: number) {
  const starts = new Uint32Array(count + 1)
  const shared = new Uint8Array(count)
  const postingStarts = new Uint32Array(count + 1)
  let units = new Uint16Array(bytes.length * 2 + LONGEST)
  const from: Reader = { bytes, at: 0 }
  let written = 0
  for (let term = 0; term < count; term++) {
    const start = written
    const before = starts[Math.max(0, term - 1)] ?? 0
    const same = readNumber(from)
    const own = readNumber(from)
    postingStarts[term + 1] = (postingStarts[term] ?? 0) + readNumber(from)
    if (start + same + own > units.length) units = grown(units)
    units.copyWithin(start, before, before + same)
    written += same
    for (let letter = 0; letter < own; letter++) units[written++] = readNumber(from)
    starts[term] = start
    shared[term] = same
  }
  starts[count] = written
  const terms: TermList = { count, units: units.slice(0, written), starts, shared }
  return { terms, postingStarts }
}

interface Reader {
  readonly bytes: Uint8Array
  at: number
}

function readNumber(from: Reader): number {
  let byte = from.bytes[from.at++] ?? 0
  let value = byte & 0x7f
  for (let scale = 0x80; byte >= 0x80; scale *= 0x80) {
    byte = from.bytes[from.at++] ?? 0
    value += (byte & 0x7f) * scale
  }
  return value
}

function grown(units: Uint16Array<ArrayBuffer>): Uint16Array<ArrayBuffer> {
  const more = new Uint16Array(units.length * 2)
  more.set(units)
  return more
}

/** Visits the stories of a term, with the weight of the term in each. */
export function eachPosting(
  { postings, postingStarts }: SearchIndex,
  term: number,
  visit: (story: number, weight: number) => void,
): void {
  const end = postingStarts[term + 1] ?? 0
  const from: Reader = { bytes: postings, at: postingStarts[term] ?? 0 }
  let story = -1
  while (from.at < end) {
    const value = readNumber(from)
    story += (value >>> 3) + 1
    visit(story, value & 7)
  }
}
