// The text as it is shown, beside the text as it was written: places count characters of the written one, and so do
// search and everything that is kept. What is shown is set as a printer would: quotation marks, dashes, ellipses.

import { type Block, blockText } from '../story.ts'
import { type Change, inOrder, type Offsets, offsetsOf } from './change.ts'
import { bordersOf, changedLines, isWithin } from './changed-spans.ts'
import { isLetterOrDigit } from './characters.ts'
import { frenchSpaces } from './french-spaces.ts'
import { curlyStyle, germanStyle, type QuoteStyle, quoteChanges } from './quote-marks.ts'
import { signChanges } from './signs.ts'

/** Blocks as they are shown. An offset is a UTF-16 offset in a block's plain text, as shown or as written. */
export interface Typeset {
  readonly blocks: readonly Block[]
  readonly toShown: (block: number, offset: number) => number
  readonly toWritten: (block: number, offset: number) => number
}

/** The blocks as their author wrote them. */
export function asWritten(blocks: readonly Block[]): Typeset {
  return { blocks, toShown: (_block, offset) => offset, toWritten: (_block, offset) => offset }
}

/**
 * The blocks of a part with real typography. `language` is the story's BCP 47 tag, null where nobody knows it. Blocks
 * that need nothing are the same objects. Linear in the length of the text.
 */
export function typeset(blocks: readonly Block[], language: string | null): Typeset {
  const texts = blocks.map(blockText)
  const tongue = (language ?? '').toLowerCase().split('-')[0] ?? ''
  const style = quoteStyle(tongue, texts)
  const offsets = new Map<number, Offsets>()
  const shown = blocks.map((block, index) => {
    const lines = linesOf(block)
    if (!lines) return block
    const text = texts[index] ?? ''
    const goesOn = (texts[index + 1] ?? '').trimStart().slice(0, 1)
    const borders = bordersOf(lines)
    const changes = inOrder(changesIn(text, tongue, style, goesOn).filter((one) => isWithin(one, borders)))
    if (changes.length === 0) return block
    const moved = offsetsOf(changes)
    if (moved) offsets.set(index, moved)
    return withLines(block, changedLines(lines, changes))
  })
  return {
    blocks: shown,
    toShown: (block, offset) => offsets.get(block)?.toShown(offset) ?? offset,
    toWritten: (block, offset) => offsets.get(block)?.toWritten(offset) ?? offset,
  }
}

/** Languages whose straight marks stay: they have others, or none. */
const ownMarks: readonly string[] = ['he', 'yi', 'ar', 'fa', 'ur', 'zh', 'ja', 'ko']

/** German has marks of its own, but is written with many: only a text that uses them gets them. */
function quoteStyle(language: string, texts: readonly string[]): QuoteStyle | null {
  if (ownMarks.includes(language)) return null
  if (language !== 'de') return curlyStyle
  return texts.some((text) => text.includes('„')) ? germanStyle : null
}

const NEEDS_CHANGES = /["'.;:!?-]/

function changesIn(
  text: string,
  language: string,
  style: QuoteStyle | null,
  goesOn: string,
): readonly Change[] {
  if (!NEEDS_CHANGES.test(text) || !hasWords(text)) return []
  const changes = [...quoteChanges(text, style, goesOn), ...signChanges(text, language)]
  return language === 'fr' ? [...changes, ...frenchSpaces(text)] : changes
}

/** A line of signs alone is a drawing. */
function hasWords(text: string): boolean {
  for (const sign of text) if (isLetterOrDigit(sign)) return true
  return false
}

function linesOf(block: Block) {
  switch (block.kind) {
    case 'paragraph':
      return [block.spans]
    case 'verse':
      return block.lines
    case 'scene-break':
    case 'soft-break':
      return null
  }
}

function withLines(block: Block, lines: ReturnType<typeof changedLines>): Block {
  return block.kind === 'verse' ? { kind: 'verse', lines } : { kind: 'paragraph', spans: lines[0] ?? [] }
}
