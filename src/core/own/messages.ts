// What the page asks of the importer, and what it answers. Every question has a number, and its answer the same.

import type { Entry } from '../catalogue/catalogue.ts'
import type { Given, Mistake } from '../override/given.ts'
import type { StoryOverride } from '../override/override.ts'
import type { Notice } from '../story.ts'

/** A file as it lies on the device: its bytes are read by whoever reads the story. */
export interface FileToRead {
  readonly path: string
  /** A Blob or a File. */
  readonly source: { arrayBuffer(): Promise<ArrayBuffer> }
  readonly override: StoryOverride
}

export type ImportQuestion =
  /** Which of these files have to be read together. */
  | { readonly kind: 'cluster'; readonly files: readonly { readonly path: string; readonly bytes: number }[] }
  /** Which stories are in these files, which may be parts of each other. */
  | { readonly kind: 'read'; readonly files: readonly KnownFile[]; readonly known: readonly string[] }
  /**
   * The story of these files again, as one story with this id. `names` are those of people in stories beside it; `given`
   * what the reader now says of one of its files, unchecked.
   */
  | {
      readonly kind: 'again'
      readonly id: string
      readonly files: readonly KnownFile[]
      readonly names: readonly string[]
      readonly given: { readonly file: number; readonly word: Given } | null
    }
  /** The lines of a text file, as a reader sees them who says where its parts begin. */
  | { readonly kind: 'lines'; readonly file: FileToRead }

/** `story` is the id of the story that the file belongs to already, if any. */
export interface KnownFile extends FileToRead {
  readonly story: string | null
}

export type ImportAnswer =
  | {
      readonly kind: 'read'
      readonly stories: readonly ReadOwn[]
      /** Indices of files in the question, and why they gave no story. */
      readonly refused: readonly { readonly file: number; readonly sentence: string }[]
      /** Files whose bytes are known already. */
      readonly again: readonly { readonly file: number; readonly hash: string }[]
    }
  /** Lists of indices in the question; every file is in one of them. */
  | { readonly kind: 'clusters'; readonly clusters: readonly (readonly number[])[] }
  | { readonly kind: 'lines'; readonly lines: readonly TextLine[] }
  /** What the reader says cannot be: nothing is changed. */
  | { readonly kind: 'mistaken'; readonly mistakes: readonly Mistake[] }

/** A story that was read, ready to be kept. */
export interface ReadOwn {
  readonly id: string
  /** Of the story, in the order of its parts. */
  readonly files: readonly ReadOwnFile[]
  readonly entry: Entry
  readonly notices: readonly Notice[]
  /** Its published files, by their hashes. */
  readonly published: readonly { readonly hash: string; readonly json: string }[]
  /** The index of its texts: a run of one story. */
  readonly index: ArrayBuffer
}

interface ReadOwnFile {
  /** Its index in the question. */
  readonly file: number
  readonly hash: string
  readonly override: StoryOverride
  readonly content: ArrayBuffer
}

export interface TextLine {
  /** From 1. */
  readonly number: number
  readonly text: string
  /** Whether a part begins here: with this line as its heading. */
  readonly isHeading: boolean
}

export interface AskedToImport {
  readonly number: number
  readonly question: ImportQuestion
}

export interface ImportAnswered {
  readonly number: number
  /** Null where it has failed. */
  readonly answer: ImportAnswer | null
}
