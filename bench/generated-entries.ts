// Entries of a catalogue without its stories: names, titles and summaries as an archive of many fandoms has them, few
// words frequent and most rare. The same number gives the same entries.

import type { Entry } from '../src/core/catalogue/catalogue.ts'
import { warningKinds } from '../src/core/story.ts'
import { chance } from './prose.ts'

const WORDS = 60_000
const NAMES = 8000
const FANDOMS = 400
const CAST = 20
const genres = ['angst', 'humour', 'romance', 'adventure', 'mystery', 'drama', 'fluff', 'hurt/comfort']

export function generatedEntries(count: number): readonly Entry[] {
  const draw = chance(7)
  const below = (limit: number) => Math.floor(draw() * limit)
  const words = vocabulary(draw, WORDS)
  const names = vocabulary(draw, NAMES)
  /** The first words are drawn far more often than the last. */
  const frequent = () => words[Math.floor(Math.exp(draw() * Math.log(WORDS))) - 1] ?? ''
  const some = (number: number) => Array.from({ length: number }, frequent).join(' ')
  const name = () => names[below(NAMES)] ?? ''
  const fandoms = Array.from({ length: FANDOMS }, () => ({
    name: some(2),
    cast: Array.from({ length: CAST }, () => `${name()} ${name()}`),
  }))
  const authors = Array.from({ length: Math.ceil(count / 5) }, () => `${some(1)}${name()}`)
  return Array.from({ length: count }, (_, at): Entry => {
    const fandom = fandoms[Math.floor(draw() ** 2 * FANDOMS)]
    const person = () => fandom?.cast[Math.floor(draw() ** 2 * CAST)] ?? ''
    const pair = [person(), person()]
    return {
      id: `story-${at}`,
      title: { source: 'stated', value: some(2 + below(4)) },
      opening: '',
      author: { source: 'stated', value: authors[below(authors.length)] ?? '' },
      pairings: [{ source: 'stated', value: { names: pair, bond: 'romance', role: 'main' } }],
      characters: Array.from({ length: 1 + below(3) }, () => ({ source: 'stated', value: person() })),
      fandom: { source: 'stated', value: fandom?.name ?? '' },
      genres: [{ source: 'stated', value: genres[below(genres.length)] ?? '' }],
      rating: { source: 'stated', value: 'PG' },
      warnings: {
        said: 'some',
        kinds: [{ source: 'stated', value: warningKinds[below(warningKinds.length)] ?? 'violence' }],
        words: [],
      },
      summary: { source: 'stated', value: some(15 + below(35)) },
      date: { source: 'stated', value: '2003' },
      status: { source: 'stated', value: 'complete' },
      series: { source: 'unknown', value: null },
      language: { source: 'stated', value: 'en' },
      parts: [1000],
      files: [],
    }
  })
}

/** Different words of one to four syllables. */
function vocabulary(draw: () => number, count: number): readonly string[] {
  const pick = (from: string) => from.charAt(Math.floor(draw() * from.length))
  const words = new Set<string>()
  while (words.size < count) {
    let word = ''
    for (let syllables = 1 + Math.floor(draw() * 3.4); syllables > 0; syllables--)
      word += pick('bcdfghklmnprstvw') + pick('aeiouy')
    words.add(word + ['n', 'r', 's', 'l', 'th', 'm', '', '', 'ck', 'nd'][Math.floor(draw() * 10)])
  }
  return [...words]
}
