import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyEntries, catalogueOf, entryWith } from '../../../tests/any-entry.ts'
import type { StoryOverride } from '../override/override.ts'
import { slug } from '../parse/files/identity.ts'
import { ratings, warningKinds } from '../story.ts'
import { cleanPath, refusedUnopened } from './accepted.ts'
import { clustersOf } from './clusters.ts'
import { isOwnId, ownId } from './own-story.ts'
import { MOST_FILES } from './refusals.ts'
import { storedOwn } from './stored-own.ts'
import { wordFrom } from './word-from.ts'

const said = fc
  .string({ minLength: 1, maxLength: 30 })
  .map((text) => text.trim())
  .filter((text) => text !== '')
const name = fc.constantFrom('Holmes', 'Watson', 'Mary', 'Anna')
const word = fc
  .record(
    {
      title: said,
      author: said,
      pairings: fc.array(
        fc.record({
          names: fc.array(name, { minLength: 2, maxLength: 3 }),
          bond: fc.constantFrom('romance', 'friendship'),
          role: fc.constantFrom('main', 'side', 'hinted', 'past'),
        }),
      ),
      characters: fc.array(said),
      rating: fc.constantFrom(...ratings),
      warnings: fc.oneof(
        fc.constantFrom('none', 'withheld').map((one) => ({ said: one, kinds: [], words: [] })),
        fc.record({
          said: fc.constant('some'),
          kinds: fc
            .uniqueArray(fc.constantFrom(...warningKinds), { minLength: 1 })
            .map((kinds) => warningKinds.filter((kind) => kinds.includes(kind))),
          words: fc.array(fc.constantFrom('storms', 'the sea'), { maxLength: 2 }),
        }),
      ),
      date: fc.constantFrom('2003', '2003-09', '2003-09-24'),
      series: fc.record({ name: said, number: fc.option(fc.integer({ min: 1, max: 99 })) }),
      encoding: fc.constantFrom('mac-roman', 'utf-8'),
      parts: fc.array(fc.record({ line: fc.integer({ min: 1, max: 9999 }), title: fc.option(said) })),
    },
    { requiredKeys: [] },
  )
  .map((one) => one as StoryOverride)

describe('the reader’s word', () => {
  test('comes back from what is stored as it was', () => {
    fc.assert(
      fc.property(word, (given) => {
        expect(wordFrom(JSON.parse(JSON.stringify(given)))).toEqual(given)
      }),
    )
  })

  test('that was spoilt is only as much as is right in it', () => {
    fc.assert(
      fc.property(fc.anything(), (given) => {
        expect(typeof wordFrom(given)).toBe('object')
      }),
    )
    expect(wordFrom({ rating: 'XXX', title: 'Gates', pairings: [{ names: 5 }, null], nonsense: {} })).toEqual(
      {
        title: 'Gates',
        pairings: [],
      },
    )
  })
})

test('an own id is one that no archive gives, short, and the same for the same file', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (title, other) => {
      const id = ownId(title, 'a1b2c3d4e5f60718')
      expect(isOwnId(id)).toBe(true)
      expect(id).toMatch(/^own~[a-z0-9-]+$/)
      expect(isOwnId(slug(other))).toBe(false)
      expect(encodeURIComponent(id)).toBe(id)
    }),
  )
})

test('whatever stands in storage, only stories come of it', () => {
  fc.assert(
    fc.property(fc.array(fc.anything()), (stored) => {
      expect(storedOwn(stored)).toEqual({ stories: [], unread: [], lost: [] })
    }),
  )
})

describe('a stored story', () => {
  const story = (entry: unknown) => ({
    id: 'own~gate-a1b2c3d4e5',
    added: 1,
    changed: 1,
    files: [{ path: 'gate.txt', hash: 'a1b2c3d4e5', bytes: 9, override: {} }],
    entry,
    notices: [],
  })

  test('is one whatever was said of it', () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const stored = entries.map((entry) => story({ ...entry, id: 'own~gate-a1b2c3d4e5' }))
        expect(storedOwn(structuredClone(stored)).stories).toEqual(stored)
      }),
    )
  })

  test('that came through a check can be packed', () => {
    const whole = entryWith({
      id: 'own~gate-a1b2c3d4e5',
      pairings: [{ source: 'stated', value: { names: ['Wren', 'Corvin'], bond: 'romance', role: 'main' } }],
      characters: [{ source: 'inferred', value: 'Wren' }],
      warnings: { said: 'some', kinds: [{ source: 'stated', value: 'violence' }], words: ['storms'] },
      date: { source: 'stated', value: '2003-09' },
      series: { source: 'override', value: { name: 'Tide Tables', number: 2 } },
    })
    const steps = placesIn(whole)
    fc.assert(
      fc.property(fc.constantFrom(...steps), fc.option(fc.anything(), { nil: undefined }), (step, value) => {
        const { stories, unread } = storedOwn([story(withInstead(whole, step, value))])
        expect(stories.length + unread.length).toBe(1)
        for (const kept of stories) expect(() => catalogueOf([kept.entry])).not.toThrow()
      }),
      { numRuns: 2000 },
    )
    for (const step of steps)
      expect(storedOwn([story(withInstead(whole, step, Symbol.iterator))]).stories).toEqual([])
  })

  test('whose entry is spoilt keeps what the reader gave; one without its files is named as lost', () => {
    const { id, added, changed, files } = story(null)
    expect(storedOwn([story({ title: 5 })]).unread).toEqual([{ id, added, changed, files }])
    expect(storedOwn([{ ...story(entryWith({ id })), notices: null }]).unread).toHaveLength(1)
    for (const spoilt of [{ files: [] }, { files: [{}] }, { added: 'soon' }])
      expect(storedOwn([{ ...story(entryWith({ id })), ...spoilt }])).toEqual({
        stories: [],
        unread: [],
        lost: [id],
      })
  })
})

/** The ways to everything that stands in a value, without the value itself. */
function placesIn(value: unknown): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => [
    [name],
    ...placesIn(inner).map((step) => [name, ...step]),
  ])
}

/** A value with another one somewhere in it. */
function withInstead(value: unknown, [name, ...further]: readonly string[], other: unknown): unknown {
  if (name === undefined) return other
  const inner = withInstead(Reflect.get(Object(value), name), further, other)
  return Array.isArray(value)
    ? value.map((one, at) => (String(at) === name ? inner : one))
    : { ...Object(value), [name]: inner }
}

describe('files', () => {
  test('whose names count parts are read together, all others alone', () => {
    const paths = ['lamp1.txt', 'gate.txt', 'lamp2.txt', '1.txt', 'a/1.txt', 'a/2.txt', '2.txt']
    expect(clustersOf(paths.map((path) => ({ path, bytes: 1 })))).toEqual([[0, 2], [1], [3], [4, 5], [6]])
  })

  test('that are many or large are no one story', () => {
    const numbered = (count: number, bytes: number) =>
      Array.from({ length: count }, (_, at) => ({ path: `lamp${at + 1}.txt`, bytes }))
    expect(clustersOf(numbered(201, 1))).toHaveLength(201)
    expect(clustersOf(numbered(4, 15_000_000))).toHaveLength(4)
    expect(clustersOf(numbered(200, 1))).toHaveLength(1)
  })

  test('have a path that can be shown, however they were called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (path) => {
        const clean = cleanPath(path)
        expect(clean.length).toBeGreaterThan(0)
        expect(clean.length).toBeLessThanOrEqual(300)
        expect(clean).not.toMatch(/[\p{Cc}\p{Cf}]/u)
        expect(cleanPath(clean)).toBe(clean)
      }),
    )
    expect(cleanPath('..\\a\\gate.txt')).toBe('a/gate.txt')
    expect(cleanPath(`${'x'.repeat(500)}.epub`)).toMatch(/x\.epub$/)
  })

  test('are refused by name and size, each with what to do', () => {
    expect(refusedUnopened('gate.txt', 10, true)).toBeNull()
    expect(refusedUnopened('gate', 10, false)).toBeNull()
    expect(refusedUnopened('gate.jpg', 10, true)).toContain('not a story file')
    expect(refusedUnopened('gate.txt', 0, false)).toContain('empty')
    expect(refusedUnopened('gate.txt', 20_000_000, false)).toContain('larger than 16 MB: split it')
    expect(refusedUnopened('gate.epub', 20_000_000, false)).toBeNull()
    expect(refusedUnopened('gate.epub', 70_000_000, false)).toContain('larger than 64 MB')
    expect(MOST_FILES).toBeGreaterThan(2000)
  })
})
