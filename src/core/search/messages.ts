// What the page asks of the searcher, and what it answers. Every question has a number, and its answer the same.

import type { Entry } from '../catalogue/catalogue.ts'
import type { FoundStories } from '../library/found-stories.ts'
import type { Worth } from './find.ts'

export type Question =
  /** Opens the index of the catalogue, once. */
  | { readonly kind: 'open'; readonly bytes: ArrayBuffer }
  /** The reader's own stories, in the order of the catalogue behind the archive's. */
  | { readonly kind: 'own'; readonly entries: readonly Entry[] }
  /** Which stories of the catalogue have these words: the archive's, then the reader's own. */
  | { readonly kind: 'stories'; readonly text: string; readonly worth: Worth }
  /** Which letters may be typed next. */
  | { readonly kind: 'next'; readonly text: string }
  /** Which stories of a run of texts have them; `bytes` where the searcher does not hold the run. */
  | {
      readonly kind: 'texts'
      readonly text: string
      readonly run: string
      readonly bytes: ArrayBuffer | null
    }

export type Answer =
  | { readonly kind: 'opened'; readonly runs: readonly TextRun[] }
  /** The stories of the catalogue that have the words, equals by their ordinals. */
  | { readonly kind: 'found'; readonly found: FoundStories }
  /** The letters that most words go on with come first. */
  | { readonly kind: 'letters'; readonly letters: readonly string[] }
  /** A score for every story of the run, 0 for those without the words. */
  | { readonly kind: 'scores'; readonly scores: Uint8Array<ArrayBuffer> }
  /** The run has to be sent with the question. */
  | { readonly kind: 'absent' }
  | { readonly kind: 'damaged' }

/** The index of the texts of consecutive stories, from where the run before it ends. */
export interface TextRun {
  /** First hex digits of the SHA-256 of its bytes, as its file is named. */
  readonly hash: string
  readonly bytes: number
  /** How many stories it covers. */
  readonly stories: number
}

export interface Asked {
  readonly number: number
  readonly question: Question
}

export interface Answered {
  readonly number: number
  readonly answer: Answer
}

/** The runs that an index of the catalogue names in what it says of itself. */
export function textRunsIn(about: object): readonly TextRun[] {
  const runs: unknown = Reflect.get(about, 'texts')
  return Array.isArray(runs) ? runs.filter(isTextRun) : []
}

function isTextRun(value: unknown): value is TextRun {
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof Reflect.get(value, 'hash') === 'string' &&
    typeof Reflect.get(value, 'bytes') === 'number' &&
    typeof Reflect.get(value, 'stories') === 'number'
  )
}
