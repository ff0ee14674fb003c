// The catalogue: one small entry a story, all that the library shows without opening one.
// Also the shapes of the files that a build writes; docs/format.md describes them for strangers.

import type {
  Block,
  Pairing,
  Part,
  Rating,
  Series,
  Source,
  Stated,
  Status,
  Story,
  WarningKind,
} from '../story.ts'
import { blockText } from '../story.ts'
import type { Pack } from './packs.ts'

/** Version of the files below. A reader that meets a higher one asks for a newer Dogear. */
export const FORMAT = 1

/** A field as the catalogue keeps it: the value and who says so, without line or evidence. */
export type Brief<T> =
  | { readonly source: Exclude<Source, 'unknown'>; readonly value: T }
  | { readonly source: 'unknown'; readonly value: null }

/** One published file of a story. It is named by the hash of its bytes, so it proves itself. */
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
  /** First words of the text of a story without a title; empty where there is one. */
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
  readonly series: Brief<Series>
  /** BCP 47 tag. */
  readonly language: Brief<string>
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

/**
 * All stories of an archive. What is asked of stories stands in columns (`column`), a number a story, so that a hundred
 * thousand of them are asked in a few milliseconds; what is only shown is read when it is shown (`entryAt`).
 */
export interface Catalogue {
  readonly archive: Archive
  /** How many stories there are: their ordinals are 0 to size - 1. */
  readonly size: number
  /** All ordinals in the order of titles; null where they stand in it themselves. */
  readonly titleOrder: Uint32Array | null
  /** Throws a RangeError for an ordinal beyond the size. */
  entryAt(ordinal: number): Entry
  ordinalOf(id: string): number | undefined
  /** Numbers in the order of the ordinals, or as `columnNames` says; empty where this catalogue has none. */
  column(name: ColumnName): Uint32Array
  /** What is fetched at once, in the order of the stories' files. */
  packs(): readonly Pack[]
  /** What is stated in a facet: for each story its values, and all values there are. */
  stated(facet: string): StatedColumn | null
}

export type ColumnName = (typeof columnNames)[number]

/**
 * `words`, `parts`: of the story. `dates`: 20030924, 20030900 or 20030000, 0 where there is none. `authors`: rank by author's name.
 * `bytes`: of the story's files. `file-count`: of them. `files`, `file-owners`: the first 8 hex digits of each file's hash,
 * rising, and beside it twice the ordinal of its story, one more for the story file. `ids`, `id-owners`: the hash of each
 * id, rising, and the ordinal of its story.
 */
export const columnNames = [
  'words',
  'parts',
  'dates',
  'authors',
  'bytes',
  'file-count',
  'files',
  'file-owners',
  'ids',
  'id-owners',
] as const

/** One value of a facet, as a whole archive has it. */
interface StatedValue {
  readonly value: string
  /** As it is written most. */
  readonly words: string
}

export interface StatedColumn {
  /** Where each story's values begin in `of`; one more at the end. */
  readonly starts: Uint32Array
  /**
   * Four times the index of a value in `values`, one more where it is our guess, two more where it stands beside the
   * main one. No value stands twice in a story.
   */
  readonly of: Uint32Array
  /** The commonest first; read when first asked for, since they may be many. */
  readonly values: () => readonly StatedValue[]
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
    opening: story.title.value === null ? opening : '',
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
    series: brief(story.series),
    language: brief(story.language),
    parts: story.parts.map((part) => part.words),
    files,
  }
}

const OPENING_WORDS = 7

function openingWords(text: string): string {
  const words = text.trim().split(/\s+/)
  return words.length > OPENING_WORDS ? `${words.slice(0, OPENING_WORDS).join(' ')}…` : words.join(' ')
}

/** The entry of an id; undefined where the archive has no such story. */
export function entryOfId(catalogue: Catalogue, id: string): Entry | undefined {
  const ordinal = catalogue.ordinalOf(id)
  return ordinal === undefined ? undefined : catalogue.entryAt(ordinal)
}

/** All entries, in the order of their titles: every one is read. */
export function entriesOf(catalogue: Catalogue): readonly Entry[] {
  return Array.from({ length: catalogue.size }, (_, ordinal) => catalogue.entryAt(ordinal))
}

/** Words of the whole story. */
export function storyWords(entry: Pick<Entry, 'parts'>): number {
  return entry.parts.reduce((sum, words) => sum + words, 0)
}

/** How a story is called where it stands alone: its title, else its first words. */
export function storyName(entry: Pick<Entry, 'title' | 'opening'>): string {
  return entry.title.value ?? entry.opening
}
