// Everything a reader can leave in a text: a folded corner, or marked words.

import type { Bookmark } from '../reading/reading.ts'
import { type Highlight, type HighlightColour, isHighlightColour } from './highlight.ts'

export type Mark = Bookmark | Highlight

export function isHighlight(mark: Mark): mark is Highlight {
  return 'words' in mark
}

/** Marks by what they are; notes are highlights that have one. */
export const markKinds = ['all', 'corners', 'highlights', 'notes'] as const
export type MarkKind = (typeof markKinds)[number]

/** Which marks a reader wants to see. */
export interface MarkFilter {
  readonly kind: MarkKind
  /** One colour of highlights, or null for any. */
  readonly colour: HighlightColour | null
  /** Words looked for, as typed: all of them must stand in the mark. */
  readonly text: string
}

export function isOfKind(mark: Mark, kind: MarkKind): boolean {
  switch (kind) {
    case 'all':
      return true
    case 'corners':
      return !isHighlight(mark)
    case 'highlights':
      return isHighlight(mark)
    case 'notes':
      return isHighlight(mark) && mark.note !== ''
  }
}

/** Whether a mark fits: its words, name, note and part, and the name of its story, are looked through. */
export function fitsFilter(mark: Mark, { kind, colour, text }: MarkFilter, storyName: string): boolean {
  if (!isOfKind(mark, kind)) return false
  if (colour !== null && !(isHighlight(mark) && mark.colour === colour)) return false
  const own = isHighlight(mark) ? [mark.words, mark.note] : [mark.place.quote.exact, mark.name]
  const said = [...own, mark.partTitle ?? '', storyName].join(' ').toLowerCase()
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => said.includes(word))
}

const KIND = 'show'
const COLOUR = 'colour'
const WORDS = 'q'

/** The filter in an address's query, asked by name; what it does not know it passes over. */
export function markFilterFromQuery(get: (name: string) => string | null): MarkFilter {
  const kind = markKinds.find((known) => known === get(KIND)) ?? 'all'
  const colour = Number(get(COLOUR))
  return {
    kind,
    colour: isHighlightColour(colour) && kind !== 'corners' ? colour : null,
    text: get(WORDS) ?? '',
  }
}

/** The query of a filter; what asks for nothing is not in it. */
export function queryFromMarkFilter({ kind, colour, text }: MarkFilter): Readonly<Record<string, string>> {
  return {
    ...(kind !== 'all' && { [KIND]: kind }),
    ...(colour !== null && kind !== 'corners' && { [COLOUR]: String(colour) }),
    ...(text !== '' && { [WORDS]: text }),
  }
}
