// The reader's standing list of what they do not want to meet: by pairing, character, author, warning, fandom, genre,
// a word, or a single story. Hiding is display only: nothing is lost by it, and every rule can be taken off again.

import type { Entry } from '../catalogue/catalogue.ts'
import type { FacetName } from '../library/facet.ts'
import { facetNamed } from '../library/facets.ts'
import { wordsOf } from '../text/fold.ts'
import { UNSPACED } from '../text/unspaced.ts'

/** Facets that a rule may name a value of: `pairing` and `spike/willow`. */
const hidingFacets = [
  'pairing',
  'character',
  'author',
  'warning',
  'fandom',
  'genre',
] as const satisfies readonly FacetName[]
export type HidingFacet = (typeof hidingFacets)[number]

export type HidingKind = HidingFacet | 'word' | 'story'

export interface HideRule {
  /** One rule for each value: made of kind and value, so that two tabs that hide the same thing make one rule. */
  readonly id: string
  readonly kind: HidingKind
  /** A facet's key, folded words, or a story's id. */
  readonly value: string
  /** As the reader knows it: `Spike / Willow`, a story's title. */
  readonly words: string
  /** Why, in the reader's words; empty where they gave none. */
  readonly reason: string
  /** Milliseconds since 1970. */
  readonly at: number
}

/** A rule for a value, spelled as facets and search spell it; null where nothing is left of the value. */
export function ruleFor(draft: Omit<HideRule, 'id'>): HideRule | null {
  const { kind, words, reason } = draft
  const value = keyOf(kind, draft.value)
  if (value === '') return null
  return { ...draft, id: ruleId(kind, value), value, words: words.trim() || value, reason: reason.trim() }
}

export function ruleId(kind: HidingKind, value: string): string {
  return `${kind} ${value}`
}

function keyOf(kind: HidingKind, written: string): string {
  if (kind === 'word') return wordsOf(written).join(' ')
  if (kind === 'story') return written
  return facetNamed(kind)?.keyFrom(written) ?? ''
}

/** The first rule by which a story is hidden; null where there is none. */
export function hidingRule(entry: Entry, rules: readonly HideRule[]): HideRule | null {
  if (rules.length === 0) return null
  const { facets, words, stories } = rulesByFacet(rules)
  const named = (kind: HidingKind, value: string) =>
    rules.find(({ id }) => id === ruleId(kind, value)) ?? null
  if (stories.has(entry.id)) return named('story', entry.id)
  for (const [name, hidden] of facets) {
    const facet = facetNamed(name)
    const met = facet?.kind === 'stated' && facet.valuesOf(entry).find(({ value }) => hidden.has(value))
    if (met) return named(name, met.value)
  }
  if (words.length === 0) return null
  const text = haystackOf(entry)
  const word = words.find((one) => hasWord(text, one))
  return word === undefined ? null : named('word', word)
}

/** The same rules, as a query engine asks for them. */
interface RulesByFacet {
  /** Only facets that are named; values are the facet's keys. */
  readonly facets: ReadonlyMap<HidingFacet, ReadonlySet<string>>
  /** Folded; several words with spaces between stand side by side. For `hasHiddenWord`. */
  readonly words: readonly string[]
  readonly stories: ReadonlySet<string>
}

const compact = new WeakMap<readonly HideRule[], RulesByFacet>()

/** Worked out once for a list: a list never changes, another takes its place. */
export function rulesByFacet(rules: readonly HideRule[]): RulesByFacet {
  const known = compact.get(rules)
  if (known) return known
  const facets = new Map<HidingFacet, Set<string>>()
  for (const kind of hidingFacets) {
    const values = rules.filter((rule) => rule.kind === kind).map(({ value }) => value)
    if (values.length > 0) facets.set(kind, new Set(values))
  }
  const valuesOf = (kind: HidingKind) => rules.filter((rule) => rule.kind === kind).map(({ value }) => value)
  const made = { facets, words: valuesOf('word'), stories: new Set(valuesOf('story')) }
  compact.set(rules, made)
  return made
}

/** Whether one of some hidden words stands in what the catalogue says of a story. */
export function hasHiddenWord(entry: Entry, words: readonly string[]): boolean {
  if (words.length === 0) return false
  const text = haystackOf(entry)
  return words.some((word) => hasWord(text, word))
}

/** Whether one of some hidden words stands in a title that is all that is known of a story. */
export function titleHasWord(title: string, words: readonly string[]): boolean {
  const text = padded([title])
  return words.some((word) => hasWord(text, word))
}

/** Where no space is between words, a word is found wherever its letters stand. */
function hasWord(text: string, word: string): boolean {
  return text.includes(UNSPACED.test(word) ? word : ` ${word} `)
}

const haystacks = new WeakMap<Entry, string>()

/** Title, summary and tags, folded, with a space around every word. */
function haystackOf(entry: Entry): string {
  const known = haystacks.get(entry)
  if (known !== undefined) return known
  const haystack = padded([
    entry.title.value ?? entry.opening,
    entry.summary.value ?? '',
    entry.fandom.value ?? '',
    entry.series.value?.name ?? '',
    ...entry.genres.map(({ value }) => value ?? ''),
    ...entry.characters.map(({ value }) => value ?? ''),
    ...entry.pairings.flatMap(({ value }) => value?.names ?? []),
    ...entry.warnings.words,
  ])
  haystacks.set(entry, haystack)
  return haystack
}

/** Two texts never make one phrase: a sign that no word holds stands between them. */
function padded(texts: readonly string[]): string {
  return texts.map((text) => ` ${wordsOf(text).join(' ')} `).join('|')
}

/** Something done to a list: a rule put on it or, with null, the one of that id taken off. */
export interface HideChange {
  readonly id: string
  readonly rule: HideRule | null
}

/** The list after some changes, the latest rule first. Changes of other rules are never lost by it. */
export function afterChanges(
  rules: readonly HideRule[],
  changes: readonly HideChange[],
): readonly HideRule[] {
  const byId = new Map(rules.map((rule) => [rule.id, rule]))
  for (const { id, rule } of changes) {
    if (rule) byId.set(id, rule)
    else byId.delete(id)
  }
  return [...byId.values()].sort((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1))
}

/** What takes changes back: each rule as it was before them. */
export function takingBack(
  rules: readonly HideRule[],
  changes: readonly HideChange[],
): readonly HideChange[] {
  const ids = [...new Set(changes.map(({ id }) => id))]
  return ids.map((id) => ({ id, rule: rules.find((rule) => rule.id === id) ?? null }))
}

/** Rules from whatever stood in storage: what is none is passed over. */
export function hideRulesFrom(stored: unknown): readonly HideRule[] {
  return Array.isArray(stored) ? afterChanges(stored.filter(isHideRule), []) : []
}

function isHideRule(value: unknown): value is HideRule {
  if (typeof value !== 'object' || value === null) return false
  const text = (name: keyof HideRule) => typeof Reflect.get(value, name) === 'string'
  const kind: unknown = Reflect.get(value, 'kind')
  const isKind = [...hidingFacets, 'word', 'story'].some((known) => known === kind)
  return (
    isKind &&
    (['id', 'value', 'words', 'reason'] as const).every(text) &&
    typeof Reflect.get(value, 'at') === 'number'
  )
}
