import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyHoldings, anyThreeStates } from '../../../tests/any-backup.ts'
import { codeOf, readCode } from './code.ts'
import { noted } from './noted.ts'
import { readBackup } from './read-backup.ts'
import { emptyState } from './state.ts'
import { checkOf, writeBackup } from './write-backup.ts'

/** A file with records as given, and the check that belongs to it. */
function fileWith(records: unknown, more: object = {}): string {
  const file = { dogear: 'backup', format: 1, archive: 'Archive', ...more, records }
  const text = JSON.stringify(file).slice(0, -1)
  return `${text},"check":"${checkOf(text)}"}\n`
}

describe('a file that is no whole backup is refused, with one sentence', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['nothing', '', 'not-a-backup'],
    ['a text', 'Once upon a time', 'not-a-backup'],
    ['another program’s JSON', '{"format":1}', 'not-a-backup'],
    ['half of a backup', fileWith({}).slice(0, 40), 'damaged'],
    ['a wrong check', fileWith({}).replace('Archive', 'Archivf'), 'damaged'],
    ['a newer file', fileWith({}, { format: 2 }), 'newer'],
    ['records of another shape', fileWith([1, 2]), 'damaged'],
    ['a list where records belong', fileWith({ bookmarks: { a: 1 } }), 'damaged'],
    ['a million brackets', '['.repeat(1_000_000), 'not-a-backup'],
  ]
  test.each(cases)('%s', (_, text, reason) => {
    const read = readBackup(text)
    expect(read).toMatchObject({ kind: 'refused', reason })
    if (read.kind === 'refused') expect(read.sentence).toMatch(/^[A-Z].*\.$/)
  })
})

describe('a record that is none is left out, and the others stay', () => {
  const mark = { id: 'mark1', story: 's', place: placeAt(3), name: 'n', partTitle: null, at: 1 }
  const good = { key: 'mark1', seen: { phone1: 2 }, values: { phone1: [2, mark] } }
  const bad: readonly (readonly [string, unknown])[] = [
    ['no record', null],
    ['no key', { ...good, key: 7 }],
    ['a key that is another’s', { ...good, key: 'mark2' }],
    ['nobody who wrote it', { key: 'mark3', seen: {}, values: {} }],
    ['a device that is none', { ...good, seen: { 'Phone 1': 2 } }],
    ['a value that nobody has seen', { ...good, seen: { phone1: 1 } }],
    ['a sequence too great', { ...good, seen: { phone1: 1e300 }, values: {} }],
    ['a fraction of a sequence', { ...good, seen: { phone1: 1.5 }, values: {} }],
    ['a time that no calendar knows', { ...good, values: { phone1: [2, { ...mark, at: 9e15 }] } }],
    ['a place without a number', { ...good, values: { phone1: [2, { ...mark, place: placeAt('3') }] } }],
    ['a name as long as a book', { ...good, values: { phone1: [2, { ...mark, name: 'n'.repeat(2000) }] } }],
  ]
  test.each(bad)('%s', (_, record) => {
    const read = readBackup(fileWith({ bookmarks: [record] }))
    expect(read).toMatchObject({ kind: 'read', unknown: 1 })
    const both = readBackup(
      fileWith({
        bookmarks: [record, { ...good, key: 'mark9', values: { phone1: [2, { ...mark, id: 'mark9' }] } }],
      }),
    )
    expect(both.kind === 'read' && [...(both.state.get('bookmarks')?.keys() ?? [])]).toEqual(['mark9'])
  })

  test('what a newer Dogear has added is passed over', () => {
    const newer = { ...good, values: { phone1: [2, { ...mark, colour: 'gold' }] }, more: 1 }
    const read = readBackup(fileWith({ bookmarks: [newer], wishes: [{ key: 'w' }] }, { paper: 'A5' }))
    expect(read).toMatchObject({ kind: 'read', unknown: 1 })
    expect(
      read.kind === 'read' && read.state.get('bookmarks')?.get('mark1')?.values.get('phone1')?.value,
    ).toEqual(mark)
  })

  test('names that objects have of themselves reach nothing', () => {
    const evil = JSON.parse(
      '{"key":"__proto__","seen":{"__proto__":1,"phone1":1},"values":{"__proto__":[1,{"pwned":1}]}}',
    )
    const day = {
      key: '["2020-01-01","phone1"]',
      seen: { phone1: 1 },
      values: { phone1: [1, JSON.parse('{"__proto__":{"words":1,"seconds":1}}')] },
    }
    const read = readBackup(fileWith({ bookmarks: [evil], days: [day], __proto__: [evil], settings: [evil] }))
    expect(read).toMatchObject({ kind: 'read', unknown: 3 })
    expect(Reflect.get({}, 'pwned')).toBeUndefined()
    expect(Reflect.get({}, 'words')).toBeUndefined()
  })
})

test('readings as version 0.1.0 kept them are read', () => {
  const { landmarks: _, alike: __, ...old } = placeAt(1)
  const value = { place: old, at: 5, left: null, parts: 3 }
  const read = readBackup(
    fileWith({
      places: [{ key: '["s","phone1"]', seen: { phone1: 1 }, values: { phone1: [1, value] } }],
      progress: [{ key: 's', seen: { phone1: 1 }, values: { phone1: [1, { read: [0] }] } }],
    }),
  )
  expect(read).toMatchObject({ kind: 'read', unknown: 0 })
})

test('a backup with any one letter changed is refused', () => {
  fc.assert(
    fc.property(anyThreeStates, fc.nat(), fc.integer({ min: 1, max: 90 }), ([state], at, by) => {
      const text = writeBackup(state, 'Archive')
      const place = at % (text.length - 1)
      const other = String.fromCharCode(((text.charCodeAt(place) + by) % 94) + 32)
      const changed = text.slice(0, place) + other + text.slice(place + 1)
      if (changed !== text) expect(readBackup(changed).kind).toBe('refused')
    }),
    { numRuns: 150 },
  )
})

describe('a code', () => {
  test('brings what it holds, however it was pasted', () => {
    fc.assert(
      fc.property(anyHoldings, (holdings) => {
        const state = noted(emptyState, 'phone1', holdings)
        const made = codeOf(state, 'Archive')
        if (made.kind === 'too-big') return
        const pasted = ` ${made.code.replace(/.{60}/g, '$&\n')} `
        const read = readCode(pasted)
        expect(read.kind).toBe('read')
        if (read.kind !== 'read') return
        expect(read.state.get('places') ?? new Map()).toEqual(state.get('places') ?? new Map())
      }),
      { numRuns: 40 },
    )
  })

  test.each(['', 'DOGEAR1:', 'DOGEAR1:AAAA', `DOGEAR1:${'A'.repeat(200_000)}`, 'DOGEAR1:%%%', 'hello'])(
    'that is none is refused: %#',
    (code) => {
      expect(readCode(code)).toMatchObject({ kind: 'refused' })
    },
  )
})

function placeAt(part: unknown) {
  return {
    part,
    text: 'abc',
    block: 4,
    blockId: 'b',
    offset: 7,
    quote: { exact: 'The gate stood open', prefix: '', suffix: '' },
    share: 0.25,
    landmarks: [[1, 2]],
    alike: 'nothing',
  }
}
