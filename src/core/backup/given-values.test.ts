import { expect, test } from 'vitest'
import { isId, keyOf } from './given-values.ts'
import { OWN } from './holdings.ts'
import { noted } from './noted.ts'
import { readBackup } from './read-backup.ts'
import { emptyState, type SectionName } from './state.ts'
import { writeBackup } from './write-backup.ts'

const place = {
  part: 0,
  text: 't',
  block: 1,
  blockId: 'b',
  offset: 0,
  quote: { exact: 'The gate', prefix: '', suffix: '' },
  share: 0.5,
}

test.each(['prototype', 'constructor', 'toString'])('a story of the id `%s` is like any other', (story) => {
  const mark = { id: story, story, place, name: '', partTitle: null, at: 1 }
  const all: readonly (readonly [SectionName, string, unknown])[] = [
    ['places', story, { place, at: 1, left: null, parts: 2 }],
    ['progress', story, { read: [0] }],
    ['journal', story, [{ minute: 3, place }]],
    ['days', '2026-03-24', { [story]: { words: 9, seconds: 60, parts: 1 } }],
    ['bookmarks', story, mark],
    ['shelved', keyOf('want-to-read', story), { shelf: 'want-to-read', story, at: 1 }],
    ['devices', OWN, { name: story }],
  ]
  const state = noted(
    emptyState,
    'phone1',
    new Map(all.map(([name, key, value]) => [name, new Map([[key, value]])])),
  )
  const text = writeBackup(state, '')
  const read = readBackup(text)
  expect(read).toMatchObject({ kind: 'read', unknown: 0 })
  expect(read.kind === 'read' && writeBackup(read.state, '')).toBe(text)
})

test('the one name that would reach into all objects is nobody’s id', () => {
  expect(isId('__proto__')).toBe(false)
})
