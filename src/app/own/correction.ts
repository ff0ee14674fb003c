// What the form of corrections holds, as texts: from what was said before, and to a keeper's word. An empty field leaves
// the story as its file has it; what the form does not show stays as it was said.

import type { Given, GivenRow } from '../../core/override/given.ts'
import type { PartSplit, StoryOverride } from '../../core/override/override.ts'
import { givenWord } from '../../core/own/word.ts'
import { type Pairing, pairingName, type Rating, type WarningKind } from '../../core/story.ts'

export interface Correction {
  readonly title: string
  readonly author: string
  /** With commas between. */
  readonly pairings: string
  readonly rating: Rating | ''
  readonly warnings: 'some' | 'none' | 'withheld' | ''
  readonly kinds: readonly WarningKind[]
  /** With commas between. */
  readonly words: string
  /** Null: as they are found. */
  readonly parts: readonly PartSplit[] | null
}

/** What a story's unfinished correction is kept under. */
export function correctionDraft(story: string): string {
  return `correct ${story}`
}

/** What was said of the story and of where the parts of its file begin. */
export function correctionFrom(word: StoryOverride): Correction {
  return {
    title: word.title ?? '',
    author: word.author ?? '',
    pairings: word.pairings?.map(pairingWords).join(', ') ?? '',
    rating: word.rating ?? '',
    warnings: word.warnings?.said ?? '',
    kinds: word.warnings?.kinds ?? [],
    words: word.warnings?.words.join(', ') ?? '',
    parts: word.parts ?? null,
  }
}

function pairingWords(pairing: Pairing): string {
  return pairing.role === 'main' ? pairingName(pairing) : `${pairingName(pairing)} (${pairing.role})`
}

/** The keeper's word that a form makes of what was said before; unchecked. */
export function wordOf(correction: Correction, before: StoryOverride): Given {
  const kept = givenWord(before)
  const rows = kept.kind === 'table' ? kept.rows.filter(({ key }) => !shown.has(key)) : []
  const { title, author, pairings, rating, warnings, parts } = correction
  const said: readonly (readonly [string, Given | null])[] = [
    ['title', textOf(title)],
    ['author', textOf(author)],
    ['pairings', listOf(pairings)],
    ['rating', textOf(rating)],
    [
      'warnings',
      warnings === 'some' ? listOf([...correction.kinds, correction.words].join(',')) : textOf(warnings),
    ],
    ['parts', parts && givenPart(parts)],
  ]
  const table = [...rows, ...said.flatMap(([key, value]) => (value ? [{ key, line: 1, value }] : []))]
  return { kind: 'table', line: 1, rows: table satisfies readonly GivenRow[] }
}

const shown = new Set(['title', 'author', 'pairings', 'rating', 'warnings', 'parts'])

function givenPart(parts: readonly PartSplit[]): Given | null {
  const given = givenWord({ parts })
  return given.kind === 'table' && parts.length > 0 ? (given.rows[0]?.value ?? null) : null
}

function textOf(text: string): Given | null {
  return text.trim() === '' ? null : { kind: 'text', line: 1, text: text.trim() }
}

function listOf(text: string): Given | null {
  const items = text.split(',').flatMap((item) => textOf(item) ?? [])
  return items.length === 0 ? null : { kind: 'list', line: 1, items }
}
