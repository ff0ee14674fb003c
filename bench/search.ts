// `npm run bench:search -- 10000 100000`: the search index over so many generated entries. Its bytes, the time and room to
// open it, and the time of a query after every letter that is typed, as the processor is: a phone may take four times it.

import { searchIndexOf } from '../src/build/search-index.ts'
import type { Entry } from '../src/core/catalogue/catalogue.ts'
import { fieldWorth, findStories } from '../src/core/search/find.ts'
import { openIndex, type SearchIndex } from '../src/core/search/index-bytes.ts'
import { queryWords } from '../src/core/search/query.ts'
import { generatedEntries } from './generated-entries.ts'

/** Milliseconds that a letter may take to be on screen, on a processor slowed four times. */
const limits: readonly (readonly [stories: number, limit: number])[] = [
  [10_000, 50],
  [100_000, 100],
]
const SLOWED = 4

const worth = fieldWorth(true, true)

export function main(words: readonly string[]): number {
  const sizes = words.length > 0 ? words.map(Number) : limits.map(([stories]) => stories)
  return sizes.map(measure).every(Boolean) ? 0 : 1
}

function measure(count: number): boolean {
  const entries = generatedEntries(count)
  let began = performance.now()
  const bytes = searchIndexOf(entries)
  console.log(`${count} stories: ${(bytes.length / 1e6).toFixed(2)} MB, built in ${since(began)} ms`)
  began = performance.now()
  const index = openIndex(bytes, (text) => new TextDecoder().decode(text))
  if (!index) throw new Error('The index does not open.')
  console.log(
    `  opened in ${since(began)} ms, ${index.terms.count} words, ${(room(index) / 1e6).toFixed(1)} MB`,
  )
  const times = typedTimes(index, entries)
  const slowest = (share: number) => times[Math.floor((times.length - 1) * share)] ?? 0
  const limit = limits.find(([stories]) => count <= stories)?.[1] ?? 100
  const shown = [0.5, 0.95, 1].map((share) => slowest(share).toFixed(1)).join(', ')
  console.log(`  ${times.length} letters: half, 95 %, all within ${shown} ms (95 % slowed: ${limit} ms)`)
  return slowest(0.95) * SLOWED <= limit
}

/** Titles typed letter by letter, some with two letters exchanged. */
function typedTimes(index: SearchIndex, entries: readonly Entry[]): readonly number[] {
  const times: number[] = []
  for (let number = 0; number < 80; number++) {
    const title = entries[(number * 997) % entries.length]?.title.value ?? ''
    const words = title.split(' ').slice(0, (number % 3) + 1)
    const typed = number % 2 === 0 ? words.join(' ') : words.map(exchanged).join(' ')
    for (let letters = 1; letters <= typed.length; letters++) {
      const began = performance.now()
      findStories(index, queryWords(typed.slice(0, letters)), worth)
      times.push(performance.now() - began)
    }
  }
  return times.sort((a, b) => a - b)
}

function exchanged(word: string): string {
  return word.slice(0, 1) + word.slice(1, 3).split('').reverse().join('') + word.slice(3)
}

function room({ terms, postingStarts, postings, titleWords }: SearchIndex): number {
  const arrays = [terms.units, terms.starts, terms.shared, postingStarts, postings, titleWords]
  return arrays.reduce((sum, { byteLength }) => sum + byteLength, 0)
}

function since(began: number): string {
  return (performance.now() - began).toFixed(0)
}
