// What readers may have on their devices, and what several devices may have done apart and together, drawn by fast-check.

import fc from 'fast-check'
import { base64Of } from '../src/core/backup/base64.ts'
import { keyOf } from '../src/core/backup/given-values.ts'
import { type Holdings, holdingsOf, OWN } from '../src/core/backup/holdings.ts'
import { noted } from '../src/core/backup/noted.ts'
import type { OwnStoryRecord } from '../src/core/backup/own-story-section.ts'
import { type BackupState, emptyState, joinStates, type SectionName } from '../src/core/backup/state.ts'
import type { Place } from '../src/core/place/place.ts'

const anyStory = fc.constantFrom('salt-gate', 'the-owl-tansy', 'été-12', 'a/b', 'x y')
const anyTime = fc.integer({ min: 0, max: 2_000_000_000_000 })
const anyShare = fc.integer({ min: 0, max: 10_000 }).map((share) => share / 10_000)
/** Words of every kind, and the signs that have broken others. */
export const anyText = fc.oneof(
  fc.string({ maxLength: 20 }),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(
    '',
    '<img src=x>',
    '"}',
    '__proto__',
    '\u0000',
    '\ud800',
    '\u202e',
    '\u2028',
    '\\u0041',
    '{{1}}',
  ),
)
const anyId = fc.stringMatching(/^[0-9][0-9a-z]{3,11}$/)

const anyPlace: fc.Arbitrary<Place> = fc.record(
  {
    part: fc.nat(40),
    text: fc.stringMatching(/^[0-9a-f]{0,12}$/),
    block: fc.nat(900),
    blockId: fc.stringMatching(/^[0-9a-f]{0,8}$/),
    offset: fc.nat(5000),
    quote: fc.record({ exact: anyText, prefix: anyText, suffix: anyText }),
    share: anyShare,
    landmarks: fc.array(fc.tuple(fc.nat(), fc.integer({ min: -9000, max: 9000 })), { maxLength: 4 }),
    alike: fc.constantFrom('nothing', 'words', 'all'),
  },
  { requiredKeys: ['part', 'text', 'block', 'blockId', 'offset', 'quote', 'share'] },
)

const anyPoint = fc.record({ part: fc.nat(40), share: anyShare })
const rising = (all: readonly number[]) => [...new Set(all)].sort((a, b) => a - b)
const anyRead = fc.array(fc.nat(40), { maxLength: 6 }).map(rising)

const anyPlaceHere = fc.record(
  {
    place: anyPlace,
    at: anyTime,
    left: fc.option(anyPlace),
    parts: fc.nat(60),
    covered: fc.array(fc.record({ part: fc.nat(40), runs: fc.array(anyShare, { maxLength: 4 }) }), {
      maxLength: 3,
    }),
    newFrom: fc.nat(60),
  },
  { requiredKeys: ['place', 'at', 'left', 'parts'] },
)

const anyProgress = fc.record(
  {
    read: anyRead,
    furthest: anyPoint,
    isSetAside: fc.constant(true),
    called: fc.record(
      { title: anyText, isAdult: fc.boolean(), rating: fc.constantFrom('G', 'R') },
      { requiredKeys: ['title', 'isAdult'] },
    ),
  },
  { requiredKeys: ['read'] },
)

const anyJournal = fc
  .uniqueArray(fc.record({ minute: fc.nat(30_000_000), place: anyPlace }), {
    maxLength: 4,
    selector: ({ minute }) => minute,
  })
  .map((all) => [...all].sort((a, b) => a.minute - b.minute))

const anyDay = fc.record({
  year: fc.integer({ min: 2000, max: 2030 }),
  day: fc.integer({ min: 10, max: 28 }),
})
const anyAmounts = fc.record({
  words: fc.integer({ min: 1, max: 90_000 }).map((words) => words / 8),
  seconds: fc.nat(9000),
  parts: fc.nat(9),
})

/** A map of local keys to values made for them. */
function held<T>(key: fc.Arbitrary<string>, value: (key: string) => fc.Arbitrary<T>, maxLength = 4) {
  return fc
    .uniqueArray(key, { maxLength })
    .chain((keys) => fc.tuple(...keys.map((one) => value(one).map((made) => [one, made] as const))))
    .map((all) => new Map<string, T>(all))
}

const anyKind = fc.constantFrom('pairing', 'word', 'story', 'warning')
const anyRuleKey = fc
  .tuple(anyKind, fc.stringMatching(/^[a-z]{1,8}$/))
  .map(([kind, value]) => `${kind} ${value}`)
const anyShelvedKey = fc.tuple(anyId, anyStory).map(([shelf, story]) => keyOf(shelf, story))

const anyOwnId = fc.constantFrom('own~the-gate-0123456789', 'own~lamp-abcdef0123', 'own~story-0000000000')

/** An own story as a file carries it; few enough moments that two devices often share one. */
export function anyOwnStory(id: string): fc.Arbitrary<OwnStoryRecord> {
  return fc.record({
    id: fc.constant(id),
    added: anyTime,
    changed: fc.integer({ min: 1, max: 3 }),
    files: fc.array(
      fc.record({
        path: anyText,
        override: fc.constantFrom({}, { title: 'Another title' }, { parts: [{ line: 2, title: null }] }),
        base64: fc.uint8Array({ maxLength: 7 }).map(base64Of),
      }),
      { minLength: 1, maxLength: 2 },
    ),
  })
}

/** What one device holds. */
export const anyHoldings: fc.Arbitrary<Holdings> = fc
  .record({
    readings: held(anyStory, () => fc.tuple(anyPlaceHere, anyProgress)),
    journal: held(anyStory, () => anyJournal),
    days: held(
      anyDay.map(({ year, day }) => `${year}-11-${day}`),
      () => held(anyStory, () => anyAmounts).map((all) => Object.fromEntries(all)),
    ),
    bookmarks: held(anyId, (id) =>
      fc.record(
        {
          id: fc.constant(id),
          story: anyStory,
          place: anyPlace,
          name: anyText,
          partTitle: fc.option(anyText),
          at: anyTime,
          start: fc.nat(100_000),
        },
        { requiredKeys: ['id', 'story', 'place', 'name', 'partTitle', 'at'] },
      ),
    ),
    highlights: held(anyId, (id) =>
      fc.record({
        id: fc.constant(id),
        story: anyStory,
        place: anyPlace,
        words: anyText,
        after: anyText,
        start: fc.nat(100_000),
        edition: fc.stringMatching(/^[0-9a-f]{20}$/),
        colour: fc.constantFrom(1, 2, 3, 4),
        note: anyText,
        partTitle: fc.option(anyText),
        at: anyTime,
      }),
    ),
    hiding: held(anyRuleKey, (id) => {
      const [kind = '', value = ''] = id.split(' ')
      return fc.record({
        id: fc.constant(id),
        kind: fc.constant(kind),
        value: fc.constant(value),
        words: anyText,
        reason: anyText,
        at: anyTime,
      })
    }),
    filters: held(anyId, (id) =>
      fc.record({
        id: fc.constant(id),
        name: anyText,
        query: anyText,
        sort: fc.option(anyText),
        at: anyTime,
      }),
    ),
    shelves: held(anyId, (id) => fc.record({ id: fc.constant(id), name: anyText, at: anyTime })),
    shelved: held(anyShelvedKey, (key) => {
      const [shelf, story] = JSON.parse(key)
      return fc.record({ shelf: fc.constant(shelf), story: fc.constant(story), at: anyTime })
    }),
    ownStories: held(anyOwnId, anyOwnStory),
    settings: fc.record({ theme: fc.constantFrom('dark', 'sepia'), size: fc.integer({ min: 14, max: 40 }) }),
    name: anyText,
  })
  .map(({ readings, settings, name, ...rest }) => {
    const places = new Map([...readings].map(([story, [place]]) => [story, place]))
    const progress = new Map([...readings].map(([story, [, one]]) => [story, one]))
    return new Map<SectionName, ReadonlyMap<string, unknown>>([
      ...(Object.entries(rest) as [SectionName, ReadonlyMap<string, unknown>][]),
      ['places', places],
      ['progress', progress],
      ['settings', new Map([[OWN, settings]])],
      ['devices', new Map([[OWN, { name }]])],
    ])
  })

export const deviceNames = ['phone1', 'desk22', 'tablet'] as const

type Step =
  | { readonly kind: 'holds'; readonly at: number; readonly holdings: Holdings }
  | { readonly kind: 'forgets'; readonly at: number; readonly kinds: readonly SectionName[] }
  | { readonly kind: 'meets'; readonly at: number; readonly other: number }

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('holds' as const), at: fc.nat(2), holdings: anyHoldings }),
  fc.record({
    kind: fc.constant('forgets' as const),
    at: fc.nat(2),
    kinds: fc.subarray<SectionName>(['places', 'progress', 'bookmarks', 'shelved', 'days', 'highlights']),
  }),
  fc.record({ kind: fc.constant('meets' as const), at: fc.nat(2), other: fc.nat(2) }),
)

/** The states of three devices that have each lived and now and then met. */
export const anyThreeStates: fc.Arbitrary<readonly [BackupState, BackupState, BackupState]> = fc
  .array(anyStep, { minLength: 1, maxLength: 6 })
  .map((steps) => {
    const states: [BackupState, BackupState, BackupState] = [emptyState, emptyState, emptyState]
    for (const step of steps) {
      const device = deviceNames[step.at] ?? 'phone1'
      const state = states[step.at] ?? emptyState
      if (step.kind === 'meets') states[step.at] = joinStates(state, states[step.other] ?? emptyState)
      else if (step.kind === 'holds')
        states[step.at] = noted(state, device, joinedHoldings(state, device, step.holdings))
      else states[step.at] = noted(state, device, new Map(step.kinds.map((name) => [name, new Map()])))
    }
    return states
  })

/** What a device has already, with some more: nobody starts from nothing each time. */
function joinedHoldings(state: BackupState, device: string, more: Holdings): Holdings {
  const known = holdingsOf(state, device)
  return new Map([...more].map(([name, held]) => [name, new Map([...(known.get(name) ?? []), ...held])]))
}
