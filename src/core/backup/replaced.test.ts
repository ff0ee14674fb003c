import { expect, test } from 'vitest'
import { codeOf, readCode } from './code.ts'
import { countsOf } from './differences.ts'
import { keyOf } from './given-values.ts'
import { type Holdings, heldIn, holdingsOf } from './holdings.ts'
import { noted } from './noted.ts'
import { replaced } from './replaced.ts'
import { type BackupState, emptyState, type SectionName } from './state.ts'

const place = {
  part: 0,
  text: 't',
  block: 1,
  blockId: 'b',
  offset: 0,
  quote: { exact: 'The gate', prefix: '', suffix: '' },
  share: 0.5,
}
const holding = (all: Readonly<Partial<Record<SectionName, Readonly<Record<string, unknown>>>>>): Holdings =>
  new Map(Object.entries(all).map(([name, held]) => [name as SectionName, new Map(Object.entries(held))]))
const readings = {
  places: { gate: { place, at: 1, left: null, parts: 2 } },
  progress: { gate: { read: [0] } },
}
const mine = holding({
  ...readings,
  days: { '2026-03-24': { gate: { words: 9, seconds: 60, parts: 1 } } },
  journal: { gate: [{ minute: 3, place }] },
  bookmarks: { m1: { id: 'm1', story: 'gate', place, name: '', partTitle: null, at: 1 } },
})

function throughCode(state: BackupState): BackupState {
  const made = codeOf(state, '')
  const read = made.kind === 'code' ? readCode(made.code) : null
  if (read?.kind !== 'read') throw new Error('There is no code.')
  return read.state
}

test('kinds that no code holds stay when a code is put in the place of what is here, and are counted so', () => {
  const before = noted(emptyState, 'phone1', mine)
  const code = throughCode(noted(emptyState, 'desk22', holding(readings)))
  const after = holdingsOf(replaced(before, 'phone1', code), 'phone1')
  for (const name of ['days', 'journal', 'bookmarks'] as const) {
    expect(heldIn(after, name)).toEqual(heldIn(mine, name))
    expect(countsOf(mine, after, holdingsOf(code, 'phone1')).get(name)).toEqual({
      added: 0,
      changed: 0,
      removed: 0,
      onlyHere: 1,
    })
  }
})

test('a kind of which a backup knows only deleted records is empty afterwards', () => {
  const all = noted(emptyState, 'desk22', mine)
  const backup = noted(all, 'desk22', holding({ bookmarks: {} }))
  const after = replaced(noted(emptyState, 'phone1', mine), 'phone1', backup)
  expect(heldIn(holdingsOf(after, 'phone1'), 'bookmarks').size).toBe(0)
})

test('shelves and what stands on them are taken over together', () => {
  const shelf = { id: 's1', name: 'Winter', at: 1 }
  const onShelf = (id: string, story: string) => ({ [keyOf(id, story)]: { shelf: id, story, at: 1 } })
  const here = holding({ shelves: { s1: shelf }, shelved: onShelf('s1', 'gate') })
  const backup = noted(emptyState, 'desk22', holding({ shelved: onShelf('want-to-read', 'owl') }))
  const after = holdingsOf(replaced(noted(emptyState, 'phone1', here), 'phone1', backup), 'phone1')
  expect([...heldIn(after, 'shelved').keys()]).toEqual([keyOf('want-to-read', 'owl')])
  expect(heldIn(after, 'shelves').size).toBe(0)
})
