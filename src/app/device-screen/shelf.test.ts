import { expect, test } from 'vitest'
import { catalogueOf, entryWith } from '../../../tests/any-entry.ts'
import type { Entry } from '../../core/catalogue/catalogue.ts'
import { bytesWords } from '../ui/bytes-words.ts'
import { shelfOf } from './shelf.ts'

const file = (hash: string, bytes: number, parts: number) => ({ hash, bytes, parts })
const story = (id: string, files: Entry['files']) =>
  entryWith({ id, files, parts: files.flatMap((one) => Array.from({ length: one.parts }, () => 100)) })

const short = story('short', [file('a', 1000, 1)])
const long = story('long', [file('b', 2000, 0), file('c', 3000, 2), file('d', 4000, 2)])

test('counts what is here from the files that are kept', () => {
  const { whole, inPart, none, bytesHere, bytesMissing, partsMissing } = shelfOf(
    catalogueOf([short, long]),
    new Set(['a', 'b', 'c']),
  )
  expect({ whole, none, bytesHere, bytesMissing, partsMissing }).toEqual({
    whole: 1,
    none: 0,
    bytesHere: 6000,
    bytesMissing: 4000,
    partsMissing: 2,
  })
  expect(inPart.map(({ entry, parts }) => `${entry.id} ${parts}`)).toEqual(['long 2'])
})

test('without its story file, no part of a story is here', () => {
  expect(shelfOf(catalogueOf([long]), new Set(['c', 'd']))).toMatchObject({
    whole: 0,
    inPart: [],
    none: 1,
    partsMissing: 4,
  })
})

test('spells sizes as phones do', () => {
  expect([0, 312_000, 1_234_567, 148_000_000].map(bytesWords)).toEqual(['0 kB', '312 kB', '1.2 MB', '148 MB'])
})
