import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyHoldings, anyOwnStory } from '../../../tests/any-backup.ts'
import { base64Of, bytesOf } from './base64.ts'
import { codeOf, readCode } from './code.ts'
import { fileOf, metFiles } from './met-files.ts'
import { noted } from './noted.ts'
import { countOfOwn, newIn } from './own-differences.ts'
import { eachOnce, ownStoriesIn, withOwnStories, withoutOwnStories } from './own-stories.ts'
import { type OwnStoryRecord, ownStories } from './own-story-section.ts'
import { readBackup } from './read-backup.ts'
import { type BackupState, emptyState, joinStates } from './state.ts'
import { writeBackup } from './write-backup.ts'

const GATE = 'own~the-gate-0123456789'
const LAMP = 'own~lamp-abcdef0123'
const text = (state: BackupState) => writeBackup(state, 'Archive')

const anyRecords = fc
  .tuple(fc.option(anyOwnStory(GATE)), fc.option(anyOwnStory(LAMP)))
  .map((both) => both.filter((one) => one !== null))
/** A file as one of two devices writes it, at whatever time: it never counts what it wrote before. */
const anyFile = fc
  .tuple(fc.constantFrom('phone1', 'desk22'), anyRecords)
  .map(([device, records]) => withOwnStories(emptyState, device, records))

const gate: OwnStoryRecord = {
  id: GATE,
  added: 5,
  changed: 9,
  files: [{ path: 'fics/gate.txt', override: { title: 'The Gate' }, base64: 'AAEC' }],
}

describe('own stories of several files', () => {
  test('are joined in any order and any number of times', () => {
    fc.assert(
      fc.property(anyFile, anyFile, anyFile, (a, b, c) => {
        expect(text(joinStates(a, b))).toBe(text(joinStates(b, a)))
        expect(text(joinStates(joinStates(a, b), c))).toBe(text(joinStates(a, joinStates(b, c))))
        expect(text(joinStates(joinStates(a, b), b))).toBe(text(joinStates(a, b)))
      }),
      { numRuns: 300 },
    )
  })

  test('are each there once, as it was changed last, whether files or what stands in them is joined', () => {
    fc.assert(
      fc.property(anyFile, anyFile, (a, b) => {
        const all = [...ownStoriesIn(a), ...ownStoriesIn(b)]
        const joined = ownStoriesIn(joinStates(a, b))
        const byId = (records: readonly OwnStoryRecord[]) =>
          records.toSorted((one, other) => (one.id < other.id ? -1 : 1))
        expect(byId(joined)).toEqual(byId(eachOnce(all)))
        expect(byId(eachOnce(all.toReversed()))).toEqual(byId(eachOnce(all)))
        for (const { id, changed } of all)
          expect(joined.find((one) => one.id === id)?.changed).toBeGreaterThanOrEqual(changed)
      }),
      { numRuns: 300 },
    )
  })

  test('go through a file byte for byte, and what a device knows has none of them', () => {
    fc.assert(
      fc.property(anyHoldings, anyRecords, (holdings, records) => {
        const known = withoutOwnStories(noted(emptyState, 'phone1', holdings))
        const read = readBackup(text(withOwnStories(known, 'phone1', records)))
        expect(read).toMatchObject({ kind: 'read', unknown: 0 })
        if (read.kind !== 'read') return
        expect(eachOnce(ownStoriesIn(read.state))).toEqual(
          records.toSorted((one, other) => (one.id < other.id ? -1 : 1)),
        )
        expect(text(withoutOwnStories(read.state))).toBe(text(known))
      }),
      { numRuns: 60 },
    )
  })
})

describe('an own story that is none', () => {
  const [file] = gate.files
  const bad: readonly (readonly [string, unknown])[] = [
    ['has another’s id', { ...gate, id: LAMP }],
    ['was never changed', { ...gate, changed: undefined }],
    ['was changed when no calendar knows', { ...gate, changed: 9e15 }],
    ['was changed at half a moment', { ...gate, changed: 1.5 }],
    ['has no files', { ...gate, files: [] }],
    ['has far too many files', { ...gate, files: Array.from({ length: 5001 }, () => file) }],
    ['has a file without a name', { ...gate, files: [file, { ...file, path: 7 }] }],
    ['has a name as long as a story', { ...gate, files: [{ ...file, path: 'n'.repeat(2000) }] }],
    ['is cut', { ...gate, files: [{ ...file, base64: 'AAE' }] }],
    ['ends in its middle', { ...gate, files: [{ ...file, base64: 'A=ECAAEC' }] }],
    ['has a letter that base64 has not', { ...gate, files: [{ ...file, base64: 'AA-C' }] }],
    ['has no word', { ...gate, files: [{ ...file, override: 'The Gate' }] }],
    [
      'has a word as long as a book',
      { ...gate, files: [{ ...file, override: { title: 'x'.repeat(300_000) } }] },
    ],
    [
      'is of the shape that was reserved',
      { id: GATE, name: 'gate.txt', content: { kind: 'text', text: 'x' } },
    ],
  ]
  test.each(bad)('%s: it is left out', (_, value) => {
    expect(ownStories.read(GATE, value)).toBeNull()
  })

  test('takes no other with it', () => {
    const file = text(withOwnStories(emptyState, 'phone1', [gate, { ...gate, id: 'own~LAMP' }]))
    const read = readBackup(file)
    expect(read).toMatchObject({ kind: 'read', unknown: 1 })
    expect(read.kind === 'read' && ownStoriesIn(read.state)).toEqual([gate])
  })

  test('with forty megabytes of text is looked at like any other', () => {
    const long = { ...gate, files: [{ ...gate.files[0], base64: 'AAEC'.repeat(10_000_000) }] }
    expect(ownStories.read(GATE, long)).not.toBeNull()
  })
})

test('what taking them in would do is counted, and nothing goes', () => {
  const here = [
    { id: GATE, changed: 9 },
    { id: 'own~story-0000000000', changed: 1 },
  ]
  const offered = [
    { ...gate, changed: 10 },
    { ...gate, id: LAMP },
  ]
  expect(countOfOwn(offered, here)).toEqual({ added: 1, changed: 1, removed: 0, onlyHere: 1 })
  expect(newIn([gate], here)).toEqual([])
})

test('in a folder they are offered from the others’ files, and make no device a twin', () => {
  const files = [
    { name: fileOf('phone1'), text: text(withOwnStories(emptyState, 'phone1', [gate])) },
    { name: fileOf('desk22'), text: text(withOwnStories(emptyState, 'desk22', [{ ...gate, changed: 12 }])) },
  ]
  const met = metFiles(emptyState, 'phone1', files, 'another')
  expect(met).toMatchObject({ device: 'phone1', mine: [gate], offered: [{ ...gate, changed: 12 }] })
  expect(met.state.has('ownStories')).toBe(false)
})

test('a code has none of them', () => {
  const made = codeOf(withOwnStories(emptyState, 'phone1', [gate]), 'Archive')
  const read = made.kind === 'code' ? readCode(made.code) : null
  expect(read?.kind === 'read' && ownStoriesIn(read.state)).toEqual([])
})

test('bytes are the same after base64, which is that of everybody', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40_000 }), (bytes) => {
      const written = base64Of(bytes)
      expect(written).toBe(Buffer.from(bytes).toString('base64'))
      expect(bytesOf(written)).toEqual(bytes)
    }),
    { numRuns: 60 },
  )
})
