// Signs that Markdown says are only themselves: `\\*`. The parser of texts would read them as marks, so they go through it
// as signs that no text has, and are put back into the story.

import type { Block, Span, Story } from '../../story.ts'

const SIGNS = '*_/~'
/** Private signs, one for each; those before are tags.ts's. */
const FIRST = 0xe010

/** A row with its escaped signs hidden; other signs lose only their backslash. */
export function hideEscapes(row: string): string {
  return row.replace(/\\([!-/:-@[-`{-~])/g, (_, sign: string) => {
    const at = SIGNS.indexOf(sign)
    return at < 0 ? sign : String.fromCharCode(FIRST + at)
  })
}

const HIDDEN = /[\ue010-\ue013]/g

/** A text with its hidden signs shown. */
export function showEscapes(text: string): string {
  return text.replace(HIDDEN, (hidden) => SIGNS.charAt(hidden.charCodeAt(0) - FIRST))
}

/** A story with the hidden signs of its texts and notes shown. */
export function withEscapesShown(story: Story): Story {
  return {
    ...story,
    parts: story.parts.map((part) => ({ ...part, blocks: part.blocks.map(shownBlock) })),
    notes: story.notes.map((note) => ({ ...note, text: showEscapes(note.text) })),
    leftovers: story.leftovers.map((leftover) => ({ ...leftover, text: showEscapes(leftover.text) })),
  }
}

function shownBlock(block: Block): Block {
  if (block.kind === 'paragraph') return { ...block, spans: block.spans.map(shownSpan) }
  return block.kind === 'verse' ? { ...block, lines: block.lines.map((line) => line.map(shownSpan)) } : block
}

/** Marks nest no deeper than the kinds of marks. */
function shownSpan(span: Span): Span {
  return typeof span === 'string' ? showEscapes(span) : { mark: span.mark, spans: span.spans.map(shownSpan) }
}
