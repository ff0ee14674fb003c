// A catalogue of made-up entries, packed and opened as a build and the app do it: for unit tests.

import type { Catalogue, Entry } from '../src/core/catalogue.ts'
import { openCatalogue } from '../src/core/open-catalogue.ts'
import { packCatalogue } from '../src/core/pack-catalogue.ts'
import { unknown } from '../src/core/story.ts'

/** A story of which nobody has said anything but what is given. */
export function entryWith(id: string, said: Partial<Entry> = {}): Entry {
  return {
    id,
    title: { source: 'stated', value: `Story ${id}` },
    opening: '',
    author: unknown,
    pairings: [],
    characters: [],
    fandom: unknown,
    genres: [],
    rating: unknown,
    warnings: { said: 'nothing', kinds: [], words: [] },
    summary: unknown,
    date: unknown,
    status: unknown,
    series: unknown,
    language: unknown,
    parts: [10],
    files: [{ hash: '00000000000000000000', bytes: 10, parts: 1 }],
    ...said,
  }
}

export function catalogueOf(entries: readonly Entry[]): Catalogue {
  const { bytes } = packCatalogue({ name: 'Archive', contact: null }, entries, (text) =>
    new TextEncoder().encode(text),
  )
  const read = openCatalogue(bytes, (own) => new TextDecoder().decode(own))
  if (read.kind === 'refused') throw new Error(`The catalogue is ${read.reason}.`)
  return read.value
}
