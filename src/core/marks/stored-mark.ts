// Bookmarks and highlights as they come from storage: whatever stood there, either a whole one or nothing.

import type { Bookmark } from '../reading/reading.ts'
import { isPlace } from '../reading/stored-reading.ts'
import type { Highlight } from './highlight.ts'
import { isHighlightColour } from './highlight-colour.ts'

/** A stored bookmark; null where it is none that can be used. */
export function bookmarkFrom(stored: unknown): Bookmark | null {
  if (!isObject(stored)) return null
  const { id, story, place, name, partTitle, at, start } = stored
  if (!areTexts(id, story, name) || !isPlace(place) || !isTitle(partTitle) || !isNumber(at)) return null
  return {
    id: id as string,
    story: story as string,
    place,
    name: name as string,
    partTitle,
    at,
    ...(isNumber(start) && { start }),
  }
}

/** A stored highlight; null where it is none that can be used. */
export function highlightFrom(stored: unknown): Highlight | null {
  if (!isObject(stored)) return null
  const { id, story, place, words, after, start, edition, colour, note, partTitle, at } = stored
  if (!areTexts(id, story, words, after, edition, note) || !isPlace(place)) return null
  if (!isTitle(partTitle) || !isNumber(at) || !isNumber(start)) return null
  if (typeof colour !== 'number' || !isHighlightColour(colour)) return null
  return {
    id: id as string,
    story: story as string,
    place,
    words: words as string,
    after: after as string,
    start,
    edition: edition as string,
    colour,
    note: note as string,
    partTitle,
    at,
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function areTexts(...values: readonly unknown[]): boolean {
  return values.every((value) => typeof value === 'string')
}

function isTitle(value: unknown): value is string | null {
  return value === null || typeof value === 'string'
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value)
}
