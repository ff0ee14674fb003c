// The one door for JSON from outside: small readers that check what they pass on.

import type { StoryFile, TextFile } from './catalogue.ts'
import { FORMAT } from './catalogue.ts'

/** A file that is not what its address promises, and why. */
export interface Refused {
  readonly kind: 'refused'
  readonly reason: 'damaged' | 'newer-format'
}

type Read<T> = { readonly kind: 'read'; readonly value: T } | Refused

export function readStoryFile(text: string): Read<StoryFile> {
  return readFile<StoryFile>(text, (file) => Array.isArray(file.parts) && isTexts(file.texts))
}

export function readTextFile(text: string): Read<TextFile> {
  return readFile<TextFile>(text, (file) => isTexts(file.texts))
}

function isTexts(value: unknown): boolean {
  return isRecord(value) && typeof value.from === 'number' && Array.isArray(value.parts)
}

/** Anything with fields; a list is one, too. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function readFile<T>(text: string, isRight: (file: Record<string, unknown>) => boolean): Read<T> {
  let file: unknown
  try {
    file = JSON.parse(text)
  } catch {
    return { kind: 'refused', reason: 'damaged' }
  }
  if (!isRecord(file)) return { kind: 'refused', reason: 'damaged' }
  if (typeof file.format === 'number' && file.format > FORMAT) {
    return { kind: 'refused', reason: 'newer-format' }
  }
  return file.format === FORMAT && isRight(file)
    ? { kind: 'read', value: file as T }
    : { kind: 'refused', reason: 'damaged' }
}
