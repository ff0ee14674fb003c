// The reader's own stories: what is kept of each, and how it is called. An own story stands in the library like the
// archive's, under an id that no archive gives.

import type { Entry } from '../catalogue/catalogue.ts'
import type { StoryOverride } from '../override/override.ts'
import { slug } from '../parse/files/identity.ts'
import type { Notice } from '../story.ts'

/** One file as the reader gave it, and what they have said of it: the word of a keeper, in the same shape. */
export interface OwnFile {
  /** Its name, with the folders above it that came along, and forward slashes. */
  readonly path: string
  /** First 20 hex digits of the SHA-256 of its bytes. */
  readonly hash: string
  readonly bytes: number
  /** That on a story's first file is the word on the story; `encoding` and `parts` are each file's own. */
  readonly override: StoryOverride
}

/** What the reader gave, which cannot be made again. */
export interface OwnSource {
  readonly id: string
  /** When it was added, in milliseconds since 1970. */
  readonly added: number
  /** When the reader last said something of it, or a part of it came; the same unit. */
  readonly changed: number
  /** In the order of their parts. */
  readonly files: readonly OwnFile[]
}

/** What is kept of an own story beside its bytes and its published files. */
export interface OwnStory extends OwnSource {
  readonly entry: Entry
  readonly notices: readonly Notice[]
}

/** No archive's id has this character: see `slug`. */
const OWN = 'own~'

/** Digits of the first file's hash in an id: enough for the files of one reader on several devices. */
const ID_DIGITS = 10

/** The id of a story by what it is called and its first file's hash: the same file has the same id on every device. */
export function ownId(name: string, hash: string): string {
  return `${OWN}${slug(name) || 'story'}-${hash.slice(0, ID_DIGITS)}`
}

export function isOwnId(id: string): boolean {
  return id.startsWith(OWN)
}

/** Full names of people in some stories, for initials in others beside them. */
export function namesIn(entries: readonly Entry[]): readonly string[] {
  const names = entries.flatMap(({ characters, pairings }) => [
    ...characters.flatMap(({ value }) => value ?? []),
    ...pairings.flatMap(({ value }) => value?.names ?? []).filter((name) => name.length > 2),
  ])
  return [...new Set(names)].sort()
}

/** The folder that a story's first file came in; empty for none. */
export function folderOf({ files }: Pick<OwnSource, 'files'>): string {
  const path = files[0]?.path ?? ''
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}
