import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyEntries, catalogueOf, entryWith } from '../../../tests/any-entry.ts'
import { BARRED, HIDDEN, MAY_BE_MET } from '../library/ask.ts'
import { ratings } from '../story.ts'
import { type HideRule, type HidingKind, hidingRule, ruleFor } from './hide-list.ts'
import {
  barrierOf,
  type Ceiling,
  ceilings,
  goneTitle,
  isBehindQuestion,
  isGoneBarred,
  type MeetingChoices,
} from './meeting.ts'
import { hiddenByEach, meetingColumn, meetingCounts } from './meeting-column.ts'

const anyChoices: fc.Arbitrary<MeetingChoices> = fc.record({
  ceiling: fc.constantFrom(...ceilings),
  unratedAs: fc.constantFrom('adult', 'as-any'),
})
const anyRules: fc.Arbitrary<readonly HideRule[]> = fc
  .array(
    fc.record({
      kind: fc.constantFrom<HidingKind>(
        'pairing',
        'character',
        'author',
        'warning',
        'genre',
        'fandom',
        'word',
        'story',
      ),
      value: fc.constantFrom(
        'Wren / Corvin',
        'Tamsin',
        'violence',
        'angst',
        'salt',
        'rain',
        'été gate',
        'story-2',
      ),
    }),
    { maxLength: 4 },
  )
  .map((drafts) => drafts.flatMap((one) => ruleFor({ ...one, words: one.value, reason: '', at: 1 }) ?? []))

test('nothing above the ceiling and nothing under a rule has no barrier', () => {
  fc.assert(
    fc.property(anyEntries, anyChoices, anyRules, (entries, choices, rules) => {
      for (const entry of entries) {
        if (barrierOf(entry, choices, rules) !== null) continue
        expect(hidingRule(entry, rules)).toBeNull()
        if (choices.ceiling === 'none') continue
        const stated = entry.rating.source === 'inferred' ? null : entry.rating.value
        if (stated === null) expect(choices.unratedAs).toBe('as-any')
        else expect(ratings.indexOf(stated)).toBeLessThanOrEqual(ratings.indexOf(choices.ceiling))
      }
    }),
  )
})

test('a lower ceiling and another rule never let a story in', () => {
  fc.assert(
    fc.property(anyEntries, anyChoices, anyRules, anyRules, (entries, choices, rules, more) => {
      const lower = ceilings[Math.min(ceilings.indexOf(choices.ceiling) + 1, ceilings.length - 1)] as Ceiling
      for (const entry of entries) {
        if (barrierOf(entry, choices, rules) === null) continue
        expect(barrierOf(entry, { ...choices, ceiling: lower }, [...rules, ...more])).not.toBeNull()
      }
    }),
  )
})

test('the columns of a whole library say the same of each story', () => {
  fc.assert(
    fc.property(anyEntries, anyChoices, anyRules, (entries, choices, rules) => {
      const catalogue = catalogueOf(entries)
      const column = meetingColumn(catalogue, choices, rules)
      const wanted = { ceiling: BARRED, hidden: HIDDEN } as const
      for (let at = 0; at < catalogue.size; at++) {
        const barrier = barrierOf(catalogue.entryAt(at), choices, rules)
        expect(column[at]).toBe(barrier ? wanted[barrier.kind] : MAY_BE_MET)
      }
    }),
  )
})

test('a rule hides as many stories as its count says', () => {
  fc.assert(
    fc.property(anyEntries, anyChoices, anyRules, (entries, choices, rules) => {
      const catalogue = catalogueOf(entries)
      const counts = hiddenByEach(catalogue, choices, rules)
      for (const rule of rules) {
        const hidden = entries.filter((entry) => barrierOf(entry, choices, [rule])?.kind === 'hidden')
        expect(counts.get(rule.id)).toBe(hidden.length)
      }
    }),
  )
})

test('rating decides, never pairing or genre', () => {
  fc.assert(
    fc.property(anyEntries, anyChoices, (entries, choices) => {
      for (const entry of entries) {
        const bare = entryWith({ id: entry.id, rating: entry.rating })
        expect(barrierOf(entry, choices, [])).toEqual(barrierOf(bare, choices, []))
      }
    }),
  )
})

describe('the adult question', () => {
  const rated = (
    rating: Parameters<typeof isBehindQuestion>[0]['rating'],
    unratedAs: MeetingChoices['unratedAs'],
  ) => isBehindQuestion({ rating }, { unratedAs })
  test('stands before R and NC-17, and before what nobody rated unless the reader says otherwise', () => {
    expect(ratings.map((value) => rated({ source: 'stated', value }, 'as-any'))).toEqual([
      false,
      false,
      false,
      true,
      true,
    ])
    expect(rated({ source: 'unknown', value: null }, 'adult')).toBe(true)
    expect(rated({ source: 'unknown', value: null }, 'as-any')).toBe(false)
  })

  test('a guess counts as no rating', () => {
    expect(rated({ source: 'inferred', value: 'G' }, 'adult')).toBe(true)
    expect(rated({ source: 'inferred', value: 'G' }, 'as-any')).toBe(false)
  })
})

describe('a story that is gone', () => {
  const below = (ceiling: Ceiling) => ({ ceiling, unratedAs: 'adult' }) as const
  const gone = (called?: { title: string; isAdult: boolean; rating?: string }) => ({
    story: 'gone',
    ...(called && { called }),
  })
  test('is told of as far as is known that it may be', () => {
    const mild = gone({ title: 'The Salt Gate', isAdult: false })
    expect(isGoneBarred(mild, below('PG-13'), [])).toBe(false)
    expect(isGoneBarred(mild, below('PG'), [])).toBe(true)
    expect(isGoneBarred(gone({ title: 'x', isAdult: false, rating: 'G' }), below('G'), [])).toBe(false)
    expect(isGoneBarred(gone({ title: 'x', isAdult: true, rating: 'R' }), below('R'), [])).toBe(false)
    expect(isGoneBarred(gone(), below('R'), [])).toBe(true)
    expect(isGoneBarred(gone(), below('none'), [])).toBe(false)
  })

  test('is hidden by its id and by words of its title', () => {
    const rules = (kind: HidingKind, value: string) =>
      [ruleFor({ kind, value, words: value, reason: '', at: 1 })].filter((rule) => rule !== null)
    const mild = gone({ title: 'The Salt Gate', isAdult: false })
    expect(isGoneBarred(mild, below('none'), rules('story', 'gone'))).toBe(true)
    expect(isGoneBarred(mild, below('none'), rules('word', 'salt'))).toBe(true)
    expect(isGoneBarred(mild, below('none'), rules('word', 'gates'))).toBe(false)
  })

  test('is not named while it may stand under a rule for an author', () => {
    const rules = (kind: HidingKind) =>
      [ruleFor({ kind, value: 'x', words: 'x', reason: '', at: 1 })].filter((rule) => rule !== null)
    const called = gone({ title: 'The Salt Gate', isAdult: false })
    expect(goneTitle(called, rules('word'))).toBe('The Salt Gate')
    expect(goneTitle(called, rules('author'))).toBeNull()
    expect(goneTitle(gone(), [])).toBeNull()
  })
})

test('what may be met, is above the ceiling and is hidden are counted apart', () => {
  const meeting = Uint8Array.of(MAY_BE_MET, HIDDEN, BARRED, HIDDEN)
  expect(meetingCounts(meeting)).toEqual({ total: 1, keptOut: 1, hidden: 2 })
})
