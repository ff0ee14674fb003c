import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyHoldings, anyThreeStates, deviceNames } from '../../../tests/any-backup.ts'
import { canonical } from './canonical.ts'
import { differencesOf } from './differences.ts'
import { elsewhereIn } from './elsewhere.ts'
import { type Holdings, heldIn, holdingsOf } from './holdings.ts'
import { noted } from './noted.ts'
import { readBackup } from './read-backup.ts'
import { broughtBack, replaced } from './replaced.ts'
import { type BackupState, emptyState, joinStates, type SectionName, sectionNames } from './state.ts'
import { writeBackup } from './write-backup.ts'

const [phone, desk] = deviceNames
const text = (state: BackupState) => writeBackup(state, 'Archive')
/** What a device holds, as one text; what every device has for itself is left out where it is another device. */
const shown = (holdings: Holdings, without: readonly string[] = []) =>
  canonical(
    [...holdings]
      .filter(([name, held]) => !without.includes(name) && held.size > 0)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, held]) => [name, [...held].sort(([a], [b]) => (a < b ? -1 : 1))]),
  )
/** Shelves and what stands on them are one thing, and so are places and progress. */
const holds = (backup: BackupState, name: SectionName) =>
  backup.has(name) ||
  (name === 'shelves' && backup.has('shelved')) ||
  (name === 'shelved' && backup.has('shelves')) ||
  (name === 'places' && backup.has('progress')) ||
  (name === 'progress' && backup.has('places'))
const ofEach = ['settings', 'devices', 'visits']

function read(written: string): BackupState {
  const backup = readBackup(written)
  if (backup.kind === 'refused') throw new Error(backup.sentence)
  expect(backup.unknown).toBe(0)
  return backup.state
}

describe('a backup', () => {
  test('brings to an empty device what another had, to the letter', () => {
    fc.assert(
      fc.property(anyHoldings, (holdings) => {
        const written = text(noted(emptyState, phone, holdings))
        const merged = joinStates(emptyState, read(written))
        expect(shown(holdingsOf(merged, desk), ofEach)).toBe(shown(holdings, ofEach))
        expect(shown(holdingsOf(merged, phone))).toBe(shown(holdings))
        expect(text(merged)).toBe(written)
      }),
      { numRuns: 60 },
    )
  })

  test('says the same of the same state, however it came about', () => {
    fc.assert(
      fc.property(anyThreeStates, ([a]) => {
        expect(text(read(text(a)))).toBe(text(a))
        expect(text(new Map([...a].reverse()))).toBe(text(a))
      }),
      { numRuns: 60 },
    )
  })

  test('taken over instead of what is here is what is shown of the kinds that it holds, and can be taken back', () => {
    fc.assert(
      fc.property(anyHoldings, anyThreeStates, (holdings, [, backup]) => {
        const before = noted(emptyState, phone, holdings)
        const after = replaced(before, phone, backup)
        const own = [...ofEach, 'ownStories']
        const notHeld = sectionNames.filter((name) => !holds(backup, name))
        const held = sectionNames.filter((name) => holds(backup, name))
        expect(shown(holdingsOf(after, phone), [...own, ...notHeld])).toBe(
          shown(holdingsOf(backup, phone), [...own, ...notHeld]),
        )
        expect(shown(holdingsOf(after, phone), [...own, ...held])).toBe(
          shown(holdingsOf(before, phone), [...own, ...held]),
        )
        const done = { before: holdingsOf(before, phone), after: holdingsOf(after, phone) }
        const back = broughtBack(after, phone, done)
        expect(shown(holdingsOf(back, phone), own)).toBe(shown(holdingsOf(before, phone), own))
      }),
      { numRuns: 60 },
    )
  })

  test('is taken back without what its reader has done since', () => {
    const kinds = sectionNames.filter((name) => ![...ofEach, 'ownStories', 'days'].includes(name))
    fc.assert(
      fc.property(anyHoldings, anyThreeStates, anyHoldings, (mine, [, backup], since) => {
        const before = noted(emptyState, phone, mine)
        const after = replaced(before, phone, backup)
        const done = { before: holdingsOf(before, phone), after: holdingsOf(after, phone) }
        const now = new Map(
          kinds.map((name) => [
            name,
            new Map<string, unknown>([...heldIn(done.after, name), ...heldIn(since, name)]),
          ]),
        )
        const state = noted(after, phone, now)
        const held = holdingsOf(state, phone)
        const back = holdingsOf(broughtBack(state, phone, done), phone)
        for (const name of kinds) {
          const [was, then, is, brought] = [done.before, done.after, held, back].map(
            (one) => heldIn(one, name) as ReadonlyMap<string, unknown>,
          )
          for (const key of new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])) {
            const isUntouched = canonical(is?.get(key)) === canonical(then?.get(key))
            if (isUntouched) expect(brought?.get(key)).toEqual(was?.get(key))
            else if (!was?.has(key)) expect(brought?.get(key)).toEqual(is?.get(key))
            else expect(brought?.has(key)).toBe(true)
          }
        }
      }),
      { numRuns: 100 },
    )
  })

  test('is taken back with what was read on a day since, and what was read on it before', () => {
    const day = (words: number): Holdings =>
      new Map([['days', new Map([['2026-03-24', { gate: { words, seconds: words, parts: 0 } }]])]])
    const before = noted(emptyState, phone, day(500))
    const after = replaced(before, phone, noted(emptyState, desk, day(20)))
    const done = { before: holdingsOf(before, phone), after: holdingsOf(after, phone) }
    const since = noted(after, phone, day(120))
    expect(shown(holdingsOf(broughtBack(since, phone, done), phone))).toBe(shown(day(600)))
  })
})

describe('a merge', () => {
  test('is commutative, associative and idempotent', () => {
    fc.assert(
      fc.property(anyThreeStates, ([a, b, c]) => {
        expect(text(joinStates(a, b))).toBe(text(joinStates(b, a)))
        expect(text(joinStates(joinStates(a, b), c))).toBe(text(joinStates(a, joinStates(b, c))))
        expect(text(joinStates(a, a))).toBe(text(a))
        expect(text(joinStates(joinStates(a, b), b))).toBe(text(joinStates(a, b)))
      }),
      { numRuns: 100 },
    )
  })

  test('that brings nothing new changes nothing, and what is held is noted once', () => {
    fc.assert(
      fc.property(anyThreeStates, ([a, b]) => {
        const joined = joinStates(a, b)
        const held = holdingsOf(joined, phone)
        expect(differencesOf(held, holdingsOf(joinStates(joined, a), phone))).toEqual([])
        expect(text(noted(joined, phone, held))).toBe(text(joined))
      }),
      { numRuns: 60 },
    )
  })

  test('takes no device’s place away', () => {
    fc.assert(
      fc.property(anyThreeStates, ([a, b]) => {
        const before = heldIn(holdingsOf(a, phone), 'places')
        const after = joinStates(a, b)
        const own = [...before].filter(
          ([story]) => a.get('places')?.get(JSON.stringify([story, phone]))?.values.size,
        )
        const now = heldIn(holdingsOf(after, phone), 'places')
        const offered = elsewhereIn(after, phone)
        for (const [story, place] of own) {
          const isForgottenThere = now.get(story) === undefined
          if (!isForgottenThere && after.get('places')?.get(JSON.stringify([story, phone]))?.values.size)
            expect(now.get(story)).toEqual(place)
        }
        for (const one of offered) expect(now.has(one.story)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})
