// The catalogue: one small entry a story, all that the library shows without opening one.
// Also the shapes of the files that a build writes; docs/format.md describes them for strangers.

import type { Block, Pairing, Part, Rating, Source, Stated, Status, Story, WarningKind } from './story.ts'
import { blockText } from './story.ts'

/** Version of the files below. A reader that meets a higher one asks for a newer Dogear. */
export const FORMAT = 1

/** A field as the catalogue keeps it: the value and who says so, without line or evidence. */
type Brief<T> =
  | { readonly source: Exclude<Source, 'unknown'>; readonly value: T }
  | { readonly source: 'unknown'; readonly value: null }

/** One published file of a story. `name` begins with the hash of its bytes, so it proves itself. */
export interface FileReference {
  /** First 20 hex digits of the SHA-256 of the file's bytes. */
  readonly hash: string
  readonly bytes: number
  /** How many parts' texts are in it. */
  readonly parts: number
}

export interface Entry {
  readonly id: string
  readonly title: Brief<string>
  /** First words of the text, for a story without a title. */
  readonly opening: string
  readonly author: Brief<string>
  readonly pairings: readonly Brief<Pairing>[]
  readonly characters: readonly Brief<string>[]
  readonly fandom: Brief<string>
  readonly genres: readonly Brief<string>[]
  readonly rating: Brief<Rating>
  readonly warnings: {
    readonly said: Story['warnings']['said']
    readonly kinds: readonly Brief<WarningKind>[]
    readonly words: readonly string[]
  }
  readonly summary: Brief<string>
  readonly date: Brief<string>
  readonly status: Brief<Status>
  /** Words of each part, in order: their count is the number of parts, their sum the length. */
  readonly parts: readonly number[]
  /** The story file first, then the text files of a long story. */
  readonly files: readonly FileReference[]
}

export interface Archive {
  readonly name: string
  /** Where to ask for a story to be taken down, in the keeper's words. */
  readonly contact: string | null
}

export interface Catalogue {
  readonly format: typeof FORMAT
  readonly archive: Archive
  readonly stories: readonly Entry[]
}

/** A part as the story file lists it; `file` names the text file that holds it, null for the story file itself. */
export interface PartReference {
  readonly title: string | null
  readonly heading: string | null
  readonly words: number
  readonly paragraphs: number
  readonly file: string | null
}

/** The blocks of consecutive parts: `from` is the index of the first. */
interface Texts {
  readonly from: number
  readonly parts: readonly (readonly Block[])[]
}

/** Everything about one story, and its texts if they are short. */
export interface StoryFile extends Omit<Story, 'parts'> {
  readonly format: typeof FORMAT
  readonly parts: readonly PartReference[]
  readonly texts: Texts
}

/** The texts of some consecutive parts of a long story. */
export interface TextFile {
  readonly format: typeof FORMAT
  readonly texts: Texts
}

function brief<T>(field: Stated<T>): Brief<T> {
  return field.source === 'unknown' ? field : { source: field.source, value: field.value }
}

/** A story without its texts. */
export interface StoryHead extends Omit<Story, 'parts'> {
  readonly parts: readonly Omit<Part, 'blocks'>[]
}

/** The first words of a story's text. */
export function openingOf(story: Story): string {
  const first = story.parts[0]?.blocks.find((block) => block.kind === 'paragraph')
  return first ? openingWords(blockText(first)) : ''
}

/** The catalogue's entry for a story whose files have been written. */
export function entryOf(story: StoryHead, opening: string, files: readonly FileReference[]): Entry {
  return {
    id: story.id,
    title: brief(story.title),
    opening,
    author: brief(story.author),
    pairings: story.pairings.map(brief),
    characters: story.characters.map(brief),
    fandom: brief(story.fandom),
    genres: story.genres.map(brief),
    rating: brief(story.rating),
    warnings: {
      said: story.warnings.said,
      kinds: story.warnings.kinds.map(brief),
      words: story.warnings.words,
    },
    summary: brief(story.summary),
    date: brief(story.date),
    status: brief(story.status),
    parts: story.parts.map((part) => part.words),
    files,
  }
}

const OPENING_WORDS = 7

function openingWords(text: string): string {
  const words = text.trim().split(/\s+/)
  return words.length > OPENING_WORDS ? `${words.slice(0, OPENING_WORDS).join(' ')}…` : words.join(' ')
}

/** Words of the whole story. */
export function storyWords(entry: Pick<Entry, 'parts'>): number {
  return entry.parts.reduce((sum, words) => sum + words, 0)
}

/** How a story is called where it stands alone: its title, else its first words. */
export function storyName(entry: Pick<Entry, 'title' | 'opening'>): string {
  return entry.title.value ?? entry.opening
}
