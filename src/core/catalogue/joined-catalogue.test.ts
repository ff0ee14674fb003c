import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyEntries, catalogueOf, entryWith } from '../../../tests/any-entry.ts'
import type { Known } from '../library/ask.ts'
import { facets } from '../library/facets.ts'
import { keptFilesOf } from '../library/own-columns.ts'
import { inOrder, type Sort, sortFromQuery } from '../library/sort.ts'
import { type Catalogue, columnNames, type Entry, entriesOf } from './catalogue.ts'
import { joinedCatalogue } from './joined-catalogue.ts'
import { indexIn } from './stated-column.ts'

/** Entries of which every file is told apart, some in the archive and some the reader's own. */
const twoLists = fc.tuple(anyEntries, anyEntries).map(([archive, own]) => {
  const named = (entries: readonly Entry[], prefix: string) =>
    entries.map((entry, at): Entry => {
      const id = `${prefix}${entry.id}`
      const hash = (part: number) => (at * 7 + part + (prefix === '' ? 0 : 3)).toString(16).padStart(8, '0')
      const files = [0, 1].map((part) => ({ hash: `${hash(part)}${prefix}${at}${part}`, bytes: 9, parts: 1 }))
      return { ...entry, id, files }
    })
  return [named(archive, ''), named(own, 'own~')] as const
})

const perStory = ['words', 'parts', 'dates', 'authors', 'bytes', 'file-count'] as const

function byId(catalogue: Catalogue, numberOf: (ordinal: number) => unknown) {
  return Object.fromEntries(entriesOf(catalogue).map(({ id }, ordinal) => [id, numberOf(ordinal)]))
}

function statedById(catalogue: Catalogue, facet: string) {
  const stated = catalogue.stated(facet)
  if (!stated) throw new Error(`There is no ${facet}.`)
  return byId(catalogue, (ordinal) =>
    [...stated.of.subarray(stated.starts[ordinal], stated.starts[ordinal + 1])]
      .map((value) => `${stated.values()[indexIn(value)]?.value} ${value & 3}`)
      .sort(),
  )
}

function shown(catalogue: Catalogue, sort: Sort): readonly string[] {
  const known = { catalogue, found: null } as unknown as Known
  const all = new Uint8Array(catalogue.size).fill(1)
  return [...inOrder(known, { readings: {}, arrivals: new Map() }, sort, all)].map(
    (ordinal) => catalogue.entryAt(ordinal).id,
  )
}

const orders = ['sort=-title', 'sort=author', 'sort=length,-author', 'sort=date', 'sort=author,-date']

describe('two catalogues joined', () => {
  test('answer as one that was packed from all their stories', () => {
    fc.assert(
      fc.property(twoLists, ([archive, own]) => {
        const joined = joinedCatalogue(catalogueOf(archive), catalogueOf(own))
        const whole = catalogueOf([...archive, ...own])
        expect(joined.size).toBe(whole.size)
        for (const name of perStory) {
          const [joinedColumn, wholeColumn] = [joined.column(name), whole.column(name)]
          expect(byId(joined, (at) => joinedColumn[at])).toEqual(byId(whole, (at) => wholeColumn[at]))
        }
        for (const { kind, name } of facets) {
          if (kind !== 'stated') continue
          expect(statedById(joined, name)).toEqual(statedById(whole, name))
          expect(
            joined
              .stated(name)
              ?.values()
              .map(({ value }) => value),
          ).toEqual(
            whole
              .stated(name)
              ?.values()
              .map(({ value }) => value),
          )
        }
        for (const query of orders) {
          const sort = sortFromQuery(query)
          if (sort) expect(shown(joined, sort)).toEqual(shown(whole, sort))
        }
        expect([...(joined.titleOrder ?? [])].map((ordinal) => joined.entryAt(ordinal).id)).toEqual(
          entriesOf(whole).map(({ id }) => id),
        )
        const kept = new Set(
          [...archive, ...own].flatMap(({ files }, at) => (at % 2 ? [] : files.map(({ hash }) => hash))),
        )
        const [keptOfJoined, keptOfWhole] = [keptFilesOf(joined, kept), keptFilesOf(whole, kept)]
        expect(byId(joined, (at) => [keptOfJoined.files[at], keptOfJoined.hasStoryFile[at]])).toEqual(
          byId(whole, (at) => [keptOfWhole.files[at], keptOfWhole.hasStoryFile[at]]),
        )
      }),
      { numRuns: 60 },
    )
  })

  test('keep the ordinals of the first, and find every story by its id', () => {
    fc.assert(
      fc.property(twoLists, ([archive, own]) => {
        const first = catalogueOf(archive)
        const joined = joinedCatalogue(first, catalogueOf(own))
        entriesOf(first).forEach((entry, ordinal) => {
          expect(joined.entryAt(ordinal)).toEqual(entry)
        })
        for (const { id } of [...archive, ...own]) {
          expect(joined.entryAt(joined.ordinalOf(id) ?? -1).id).toBe(id)
        }
        expect(joined.ordinalOf('nobody')).toBeUndefined()
        expect(joined.column('ids')).toEqual(joined.column('ids').slice().sort())
        expect(joined.column('files')).toEqual(joined.column('files').slice().sort())
      }),
    )
  })

  test('can be joined with a third', () => {
    const titled = (id: string, author: string) =>
      entryWith({ id, author: { source: 'stated', value: author } })
    const all = [
      titled('The Quay', 'Una'),
      titled('Alder', 'Bo'),
      titled('Mole', 'Zed'),
      titled('Birch', 'Bo'),
    ]
    const joined = all.map((entry) => catalogueOf([entry])).reduce(joinedCatalogue)
    expect([...(joined.titleOrder ?? [])].map((at) => joined.entryAt(at).id)).toEqual([
      'Alder',
      'Birch',
      'Mole',
      'The Quay',
    ])
    expect([...joined.column('authors')]).toEqual([2, 1, 3, 1])
    expect(columnNames.map((name) => joined.column(name).length)).toEqual(Array(columnNames.length).fill(4))
  })
})
