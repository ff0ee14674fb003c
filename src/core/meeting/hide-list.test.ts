import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyEntries, anyWords, entryWith } from '../../../tests/any-entry.ts'
import {
  afterChanges,
  type HideChange,
  type HideRule,
  type HidingKind,
  hasHiddenWord,
  hideRulesFrom,
  hidingRule,
  ruleFor,
  rulesByFacet,
  takingBack,
  titleHasWord,
} from './hide-list.ts'

function rule(kind: HidingKind, value: string, at = 1): HideRule {
  const made = ruleFor({ kind, value, words: value, reason: '', at })
  if (!made) throw new Error(`${kind} ${value} is nothing`)
  return made
}

const story = entryWith({
  id: 'the-salt-gate',
  title: { source: 'stated', value: 'The Salt Gate' },
  author: { source: 'stated', value: 'Pell Ashdown' },
  pairings: [
    { source: 'stated', value: { names: ['Wren', 'Corvin'], bond: 'romance', role: 'side' } },
    { source: 'inferred', value: { names: ['Öst', 'Tamsin'], bond: 'friendship', role: 'main' } },
  ],
  fandom: { source: 'stated', value: 'Harbour Lights' },
  genres: [{ source: 'stated', value: 'Slow Burn' }],
  warnings: { said: 'some', kinds: [{ source: 'inferred', value: 'violence' }], words: ['drowning'] },
  summary: { source: 'stated', value: 'A keeper counts the boats; one is missing.' },
})

describe('a story is hidden', () => {
  test.each([
    ['pairing', 'Corvin / Wren'],
    ['pairing', 'wren/corvin'],
    ['pairing', 'Tamsin & Öst'],
    ['character', 'CORVIN'],
    ['author', 'pell ashdown'],
    ['warning', 'violence'],
    ['warning', 'Drowning'],
    ['fandom', 'harbour lights'],
    ['genre', 'slow burn'],
    ['word', 'boats'],
    ['word', 'KEEPER counts'],
    ['word', 'drowning'],
    ['word', 'salt gate'],
    ['story', 'the-salt-gate'],
  ] as const)('by %s %s', (kind, value) => {
    const rules = [rule('author', 'Somebody Else'), rule(kind, value)]
    expect(hidingRule(story, rules)).toEqual(rules[1])
  })

  test.each([
    ['pairing', 'Corvin & Wren'],
    ['pairing', 'Wren / Tamsin'],
    ['character', 'Corv'],
    ['author', 'Pell'],
    ['word', 'boat'],
    ['word', 'gate a keeper'],
    ['word', 'missing harbour'],
    ['story', 'the-salt'],
  ] as const)('not by %s %s', (kind, value) => {
    expect(hidingRule(story, [rule(kind, value)])).toBeNull()
  })

  test('in a script without spaces a word is found wherever it stands', () => {
    const other = entryWith({ id: 'a', title: { source: 'stated', value: '雨の港町' } })
    expect(hidingRule(other, [rule('word', '港')])).not.toBeNull()
    expect(hidingRule(other, [rule('word', '山')])).toBeNull()
    const burmese = entryWith({ id: 'b', title: { source: 'stated', value: 'ကမရတသ' } })
    expect(hidingRule(burmese, [rule('word', 'မရ')])).not.toBeNull()
  })
})

test('nothing to hide makes no rule', () => {
  expect(ruleFor({ kind: 'word', value: ' … ', words: '…', reason: '', at: 1 })).toBeNull()
  expect(ruleFor({ kind: 'author', value: '  ', words: '', reason: '', at: 1 })).toBeNull()
})

test('two tabs that hide the same make one rule', () => {
  expect(rule('pairing', 'Wren/Corvin').id).toBe(rule('pairing', 'Corvin / Wren').id)
})

test('the compact form hides the same words', () => {
  const { words } = rulesByFacet([rule('word', 'boats'), rule('author', 'x')])
  expect(hasHiddenWord(story, words)).toBe(true)
  expect(hasHiddenWord(entryWith({ id: 'b' }), words)).toBe(false)
  expect(titleHasWord('Two Boats', words)).toBe(true)
  expect(titleHasWord('A Boatswain', words)).toBe(false)
})

const anyRule = fc
  .record({
    kind: fc.constantFrom<HidingKind>('pairing', 'character', 'author', 'warning', 'word', 'story'),
    value: fc.oneof(anyWords, fc.constantFrom('Wren / Corvin', 'violence', 'Tamsin', 'story-1')),
    reason: fc.string({ maxLength: 5 }),
    at: fc.integer({ min: 0, max: 3 }),
  })
  .map((draft) => ruleFor({ ...draft, words: draft.value }))
  .filter((made) => made !== null)
const anyRules = fc.array(anyRule, { maxLength: 8 }).map((rules) => afterChanges(rules, []))
const anyChange: fc.Arbitrary<HideChange> = fc.oneof(
  anyRule.map((made) => ({ id: made.id, rule: made })),
  anyRule.map(({ id }) => ({ id, rule: null })),
)
const anyChanges = fc.array(anyChange, { maxLength: 6 })

test('taking back restores the list exactly', () => {
  fc.assert(
    fc.property(anyRules, anyChanges, (rules, changes) => {
      const back = takingBack(rules, changes)
      expect(afterChanges(afterChanges(rules, changes), back)).toEqual(rules)
    }),
  )
})

test('merging changes with what another tab has stored loses nothing of either', () => {
  fc.assert(
    fc.property(anyRules, anyChanges, anyChanges, (stored, theirs, mine) => {
      const merged = afterChanges(afterChanges(stored, theirs), mine)
      const touched = new Set(mine.map(({ id }) => id))
      const theirsKept = afterChanges(stored, theirs).filter(({ id }) => !touched.has(id))
      const last = new Map(mine.map((change) => [change.id, change.rule]))
      const mineKept = [...last.values()].filter((made) => made !== null)
      expect(new Set(merged)).toEqual(new Set([...theirsKept, ...mineKept]))
    }),
  )
})

test('what hides a story is one of the rules, and without that rule another one or none does', () => {
  fc.assert(
    fc.property(anyEntries, anyRules, (entries, rules) => {
      for (const entry of entries) {
        const met = hidingRule(entry, rules)
        if (!met) continue
        expect(rules).toContainEqual(met)
        expect(hidingRule(entry, [met])).toEqual(met)
        const rest = rules.filter(({ id }) => id !== met.id)
        expect(hidingRule(entry, rest)?.id).not.toBe(met.id)
      }
    }),
  )
})

test('rules survive being stored; what is no rule is passed over', () => {
  fc.assert(
    fc.property(anyRules, (rules) => {
      expect(hideRulesFrom(JSON.parse(JSON.stringify(rules)))).toEqual(rules)
    }),
  )
  expect(hideRulesFrom([null, 3, { id: 'word x', kind: 'colour', value: 'x' }])).toEqual([])
  expect(hideRulesFrom('text')).toEqual([])
})
