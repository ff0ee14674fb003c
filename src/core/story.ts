// What a story is, as plain data: the shapes that the parser fills, the build writes and the app shows.
// Nothing here knows a file system, a browser or a clock, and nothing here may be changed in place.

/** The rating scale of the archive, mildest first. Every other system is read into it. */
export const ratings = ['G', 'PG', 'PG-13', 'R', 'NC-17'] as const
export type Rating = (typeof ratings)[number]

/** The closed list of content warnings (the great archive's four, in plain words). */
export const warningKinds = ['violence', 'major-character-death', 'non-consent', 'underage'] as const
export type WarningKind = (typeof warningKinds)[number]

export type Status = 'complete' | 'in-progress' | 'abandoned'

/**
 * A field and who says so. `stated` is the author's word, kept as written with its line (counted from 1);
 * `inferred` is our guess and must be shown as one, with its evidence; `override` is the keeper's word.
 */
export type Stated<T> =
  | { readonly source: 'stated'; readonly value: T; readonly asWritten: string; readonly line: number }
  | {
      readonly source: 'inferred'
      readonly value: T
      readonly evidence: string
      readonly certainty: 'likely' | 'sure'
    }
  | { readonly source: 'override'; readonly value: T }
  | Unknown

interface Unknown {
  readonly source: 'unknown'
  readonly value: null
}

export type Source = Stated<unknown>['source']

/** The one value for "nobody has said". */
export const unknown: Unknown = { source: 'unknown', value: null }

/** Two or more people, in the author's order. `names` are as full as they can be settled, else the initials. */
export interface Pairing {
  readonly names: readonly string[]
  readonly bond: 'romance' | 'friendship'
  readonly role: 'main' | 'side' | 'hinted' | 'past'
}

export interface Series {
  readonly name: string
  /** Which of the series the story is, where it is said. */
  readonly number: number | null
}

/**
 * What was said about warnings. `some`: the author warns; `none`: the author says there is nothing to warn of;
 * `withheld`: the author chose not to say; `nothing`: there is no word about it at all. Four different things.
 */
export interface Warnings {
  readonly said: 'some' | 'none' | 'withheld' | 'nothing'
  readonly asWritten: string | null
  readonly line: number | null
  /** Kinds from the closed list: stated by the author, inferred from the text, or set by the keeper. */
  readonly kinds: readonly Stated<WarningKind>[]
  /** The author's own warning words outside the closed list, each short, in lower case. */
  readonly words: readonly string[]
}

/** A run of text: a bare string, or spans under one mark. */
export type Span = string | { readonly mark: Mark; readonly spans: readonly Span[] }
export type Mark = 'emphasis' | 'strong' | 'thought'

/**
 * One block of a part. A `scene-break` was drawn by the author (`* * *`); a `soft-break` is a gap wider than
 * the file's own gap between paragraphs. `verse` keeps its lines (poems, lyrics, letters' heads, lists).
 */
export type Block =
  | { readonly kind: 'paragraph'; readonly spans: readonly Span[] }
  | { readonly kind: 'verse'; readonly lines: readonly (readonly Span[])[] }
  | { readonly kind: 'scene-break' }
  | { readonly kind: 'soft-break' }

export interface Part {
  /** The human title ("The Observatory"), or null where the heading is only a number. */
  readonly title: string | null
  /** The heading as it stands in the file, or null for a story that has none. */
  readonly heading: string | null
  /** Whitespace-separated words of its paragraphs and verse. */
  readonly words: number
  readonly paragraphs: number
  readonly blocks: readonly Block[]
}

/** A word of the author's that is not story: beside the whole (`opening`, `closing`) or beside one part. */
export interface Note {
  readonly place: 'opening' | 'closing' | 'part'
  /** Index of the part it belongs to, from 0; null for the whole story. */
  readonly part: number | null
  readonly label: string | null
  readonly text: string
  readonly line: number
}

/** A header line that has no field of its own above: kept as it stands, under its name where it has one. */
export interface HeaderField {
  /**
   * What the label means, in our terms. `other` is a label we do not know or a line without one.
   * Contact lines are never kept: an address has no business in a published file.
   */
  readonly kind:
    | 'dedication'
    | 'disclaimer'
    | 'distribution'
    | 'feedback'
    | 'spoilers'
    | 'setting'
    | 'thanks'
    | 'words'
    | 'part'
    | 'other'
  readonly label: string | null
  readonly text: string
  readonly line: number
}

/** Something the keeper should know about a file. Codes are stable (`e-001`), lines count from 1. */
export interface Notice {
  readonly code: string
  readonly line: number | null
  readonly message: string
  readonly hint: string | null
}

/** A line that was left out of the story (web page navigation, mail footers), kept for review. */
export interface Leftover {
  readonly line: number
  readonly text: string
}

export interface Story {
  /** Stable address: from title and author where stated, else from the file's name. Unique in an archive. */
  readonly id: string
  /** Path of the file below the stories folder, with forward slashes. */
  readonly file: string
  readonly encoding: string
  readonly title: Stated<string>
  readonly author: Stated<string>
  readonly pairings: readonly Stated<Pairing>[]
  readonly characters: readonly Stated<string>[]
  readonly fandom: Stated<string>
  readonly genres: readonly Stated<string>[]
  readonly rating: Stated<Rating>
  readonly warnings: Warnings
  readonly summary: Stated<string>
  /** `2003`, `2003-09` or `2003-09-24`. */
  readonly date: Stated<string>
  readonly status: Stated<Status>
  readonly series: Stated<Series>
  /** BCP 47 tag, such as `en`. */
  readonly language: Stated<string>
  readonly header: readonly HeaderField[]
  readonly notes: readonly Note[]
  readonly parts: readonly Part[]
  readonly leftovers: readonly Leftover[]
}

/** The plain words of spans, marks left out. */
function plainText(spans: readonly Span[]): string {
  let text = ''
  for (const span of spans) text += typeof span === 'string' ? span : plainText(span.spans)
  return text
}

/** The plain words of a block, a verse line a line; empty for a break. */
export function blockText(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return plainText(block.spans)
    case 'verse':
      return block.lines.map(plainText).join('\n')
    case 'scene-break':
    case 'soft-break':
      return ''
  }
}

/** Whether a story is kept behind the adult question: R, NC-17, and everything whose author states no rating. */
export function isAdult(rating: { readonly source: Source; readonly value: Rating | null }): boolean {
  if (rating.value === 'R' || rating.value === 'NC-17') return true
  return rating.source === 'unknown' || rating.source === 'inferred'
}

/** How a pairing is written: `Holmes/Watson`, `Athena & Odysseus`. */
export function pairingName(pairing: Pairing): string {
  return pairing.names.join(pairing.bond === 'friendship' ? ' & ' : '/')
}

/** One key for a pairing however it was ordered or cased; `&` and `/` stay apart. */
export function pairingKey(pairing: Pairing): string {
  const names = pairing.names.map((name) => name.toLowerCase()).sort()
  return names.join(pairing.bond === 'friendship' ? ' & ' : '/')
}
