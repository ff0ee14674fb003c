// The shape that `stories inspect --json` prints: a promise to other programs, apart from how Dogear keeps a story.

import {
  type Block,
  blockText,
  type HeaderField,
  type Notice,
  type Pairing,
  type Part,
  pairingName,
  type Source,
  type Span,
  type Stated,
  type Story,
} from '../../core/story.ts'

/** A field with who says so; `value` is null where nobody does. */
interface InspectedField<T> {
  readonly value: T | null
  readonly source: Source
  readonly asWritten?: string
  readonly line?: number
  readonly evidence?: string
}

interface InspectedPart {
  readonly title: string | null
  readonly words: number
  readonly paragraphs: number
  readonly blocks: readonly { readonly kind: Block['kind']; readonly text: string }[]
  /** What the author emphasised, in order. */
  readonly emphasis: readonly string[]
}

interface Inspected {
  readonly file: string
  readonly id: string
  readonly title: InspectedField<string>
  readonly author: InspectedField<string>
  readonly pairings: readonly (InspectedField<string> & { readonly role: Pairing['role'] })[]
  readonly characters: readonly InspectedField<string>[]
  readonly fandom: InspectedField<string>
  readonly genres: readonly InspectedField<string>[]
  readonly series: InspectedField<{ readonly name: string; readonly number: number | null }>
  readonly rating: InspectedField<string>
  /** Kinds from the closed list, then the author's own words; `none` or `withheld` alone where the author says that. */
  readonly warnings: readonly InspectedField<string>[]
  readonly summary: InspectedField<string>
  readonly notes: readonly { readonly place: string; readonly text: string }[]
  readonly date: InspectedField<string>
  readonly status: InspectedField<string>
  readonly language: InspectedField<string>
  readonly encoding: string
  readonly header: readonly HeaderField[]
  readonly parts: readonly InspectedPart[]
  /** Whitespace-separated words of the paragraphs. */
  readonly words: number
  readonly notices: readonly Pick<Notice, 'line' | 'code' | 'message'>[]
}

export function inspected(story: Story, notices: readonly Notice[]): Inspected {
  return {
    file: story.file,
    id: story.id,
    title: field(story.title),
    author: field(story.author),
    pairings: story.pairings.map((pairing) => ({
      ...mapped(pairing, (value: Pairing) => pairingName(value)),
      role: pairing.value?.role ?? 'main',
    })),
    characters: story.characters.map(field),
    fandom: field(story.fandom),
    genres: story.genres.map(field),
    series: mapped(story.series, (value) => value),
    rating: field(story.rating),
    warnings: warningsOf(story),
    summary: field(story.summary),
    notes: story.notes.map(({ place, text }) => ({ place, text })),
    date: field(story.date),
    status: field(story.status),
    language: field(story.language),
    encoding: story.encoding,
    header: story.header,
    parts: story.parts.map(partOf),
    words: story.parts.reduce((sum, part) => sum + part.words, 0),
    notices: notices.map(({ line, code, message }) => ({ line, code, message })),
  }
}

function field<T extends string>(stated: Stated<T>): InspectedField<T> {
  return mapped(stated, (value) => value)
}

function mapped<T, V>(stated: Stated<T>, show: (value: T) => V): InspectedField<V> {
  switch (stated.source) {
    case 'unknown':
      return { value: null, source: 'unknown' }
    case 'override':
      return { value: show(stated.value), source: 'override' }
    case 'inferred':
      return { value: show(stated.value), source: 'inferred', evidence: stated.evidence }
    case 'stated':
      return { value: show(stated.value), asWritten: stated.asWritten, source: 'stated', line: stated.line }
  }
}

function warningsOf({ warnings }: Story): readonly InspectedField<string>[] {
  const { said, asWritten, line } = warnings
  const own = (value: string): InspectedField<string> =>
    asWritten !== null && line !== null
      ? { value, asWritten, source: 'stated', line }
      : { value, source: 'override' }
  return [
    ...warnings.kinds.map(field),
    ...warnings.words.map(own),
    ...(said === 'none' || said === 'withheld' ? [own(said)] : []),
  ]
}

function partOf({ title, words, paragraphs, blocks }: Part): InspectedPart {
  return {
    title,
    words,
    paragraphs,
    blocks: blocks.map((block) => ({ kind: block.kind, text: blockText(block) })),
    emphasis: blocks.flatMap(spansOf).flatMap(emphasisIn),
  }
}

function spansOf(block: Block): readonly Span[] {
  if (block.kind === 'paragraph') return block.spans
  return block.kind === 'verse' ? block.lines.flat() : []
}

/** A thought is no emphasis, but there may be some in it. */
function emphasisIn(span: Span): readonly string[] {
  if (typeof span === 'string') return []
  return span.mark === 'thought'
    ? span.spans.flatMap(emphasisIn)
    : [blockText({ kind: 'paragraph', spans: span.spans })]
}
