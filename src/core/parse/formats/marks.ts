// Emphasis that a file's markup says, put onto the blocks that were read from its plain text. Blocks hold the same
// characters in the same order, less the signs that the parser read as marks, so the two are walked side by side.

import type { Block, Mark, Part, Span, Story } from '../../story.ts'

/** Characters `from` up to `to` of a line that stand under one mark. */
export interface MarkedStretch {
  readonly from: number
  readonly to: number
  readonly mark: 'emphasis' | 'strong'
}

interface MarkedLine {
  readonly text: string
  readonly use: string
  readonly marks?: readonly MarkedStretch[]
}

/** Signs that the parser may have taken out between two characters: no more are looked past. */
const REACH = 12

const EMPHASIS = 1
const STRONG = 2

/** The story with the marks of these lines, which are those that its paragraphs were made of. */
export function withMarks(story: Story, lines: readonly MarkedLine[]): Story {
  if (lines.every((line) => !line.marks || line.marks.length === 0)) return story
  const source = sourceOf(lines)
  return {
    ...story,
    parts: story.parts.map((part): Part => ({ ...part, blocks: part.blocks.map(source.marked) })),
  }
}

function sourceOf(lines: readonly MarkedLine[]) {
  const characters: string[] = []
  const masks: number[] = []
  for (const { text, marks = [] } of lines) {
    const own = new Uint8Array(text.length)
    for (const { from, to, mark } of marks) {
      for (let at = from; at < to; at++) own[at] = (own[at] ?? 0) | (mark === 'strong' ? STRONG : EMPHASIS)
    }
    for (let at = 0; at < text.length; at++) {
      if (isSpace(text.charAt(at))) continue
      characters.push(text.charAt(at))
      masks.push(own[at] ?? 0)
    }
  }
  let at = 0
  /** The marks of the next character of a block, or 0 if it does not come from the source. */
  const next = (character: string): number => {
    for (let step = 0; step < REACH; step++) {
      if (characters[at + step] !== character) continue
      at += step + 1
      return masks[at - 1] ?? 0
    }
    return 0
  }
  const markedSpan = (span: Span): readonly Span[] =>
    typeof span === 'string' ? cut(span, next) : [{ mark: span.mark, spans: span.spans.flatMap(markedSpan) }]
  const marked = (block: Block): Block => {
    if (block.kind === 'paragraph') return { ...block, spans: block.spans.flatMap(markedSpan) }
    return block.kind === 'verse'
      ? { ...block, lines: block.lines.map((line) => line.flatMap(markedSpan)) }
      : block
  }
  return { marked }
}

/** Cuts a text where its marks change. Spaces belong to a mark only inside it. */
function cut(text: string, maskOf: (character: string) => number): readonly Span[] {
  const spans: Span[] = []
  let mask = 0
  let from = 0
  let end = 0
  const close = (to: number) => {
    const inner = mask === 0 ? to : end
    if (inner > from) spans.push(spanOf(text.slice(from, inner), mask))
    from = inner
  }
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at)
    if (isSpace(character)) continue
    const now = maskOf(character)
    if (now !== mask) {
      close(at)
      if (mask !== 0 && from < at) {
        // The space behind a mark.
        const gap = text.slice(from, at)
        if (now === 0) {
          mask = 0
          end = at + 1
          continue
        }
        spans.push(gap)
        from = at
      }
      mask = now
    }
    end = at + 1
  }
  close(text.length)
  if (from < text.length) spans.push(text.slice(from))
  return spans
}

function spanOf(text: string, mask: number): Span {
  const inner: Span = mask & EMPHASIS ? marked('emphasis', text) : text
  return mask & STRONG ? { mark: 'strong', spans: [inner] } : inner
}

function marked(mark: Mark, text: string): Span {
  return { mark, spans: [text] }
}

function isSpace(character: string): boolean {
  return /\s/.test(character)
}
