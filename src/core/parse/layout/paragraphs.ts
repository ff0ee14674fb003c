// Rows of a part -> its blocks. Wrapped lines are joined, poems keep their lines, gaps and rules become breaks.

import type { Block, Span } from '../../story.ts'
import { endsSentence, isLower, opensQuote, singleSpaced } from '../characters.ts'
import type { Role, Row } from '../lines.ts'
import { isRule } from './breaks.ts'
import { readEmphasis } from './emphasis.ts'
import { type Hyphens, joinLines } from './hyphens.ts'
import { goesOn, type Layout } from './layout.ts'
import { spreadMarks } from './spread-marks.ts'
import { withWholeThoughts } from './thoughts.ts'

export interface ReadBlocks {
  readonly blocks: readonly Block[]
  /** Roles of the part's rows, by index in the file. */
  readonly roles: ReadonlyMap<number, Role>
}

/** A piece of a part before its marks are read. */
interface Piece {
  readonly kind: 'paragraph' | 'verse' | 'scene-break'
  readonly rows: readonly Row[]
}

/**
 * Builds the blocks of a part from its rows. `hyphens` tells of words broken at line ends, `taken` what the file's
 * other rows are.
 */
export function readBlocks(
  rows: readonly Row[],
  layout: Layout,
  hyphens: Hyphens,
  taken: readonly Role[] = [],
): ReadBlocks {
  const pieces = blocksOfRows(rows, layout, taken).flatMap((block) => piecesOf(block, layout))
  const blocks: Block[] = []
  const roles = new Map<number, Role>()
  const kept = withoutIdleBreaks(pieces, roles)
  const texts = textsOf(kept, hyphens)
  kept.forEach((piece, at) => {
    const before = kept[at - 1]
    if (before && isSoftBreak(before, piece, layout) && !isAround(before, piece, taken)) {
      blocks.push({ kind: 'soft-break' })
      markGap(before, piece, roles)
    }
    if (piece.kind === 'paragraph' && isWholeFile(piece))
      for (const block of paragraphsIn(piece.rows[0]?.text ?? '')) blocks.push(block)
    else blocks.push(blockOf(piece, texts[at] ?? ''))
    for (const row of piece.rows) roles.set(row.number - 1, piece.kind)
  })
  return { blocks, roles }
}

/** So long a line holds more than a paragraph, if it has gaps in it. */
const LONGEST_LINE = 1500
/** Where a sentence ends before a wide gap, or a tab. */
const GAP = /(?<=[.!?…"'”’*_])(?:[ \u00a0]{3,}|[ \u00a0]*\t[ \t\u00a0]*)(?=\S)/

function isWholeFile({ rows }: Piece): boolean {
  const text = rows[0]?.text ?? ''
  return rows.length === 1 && text.length > LONGEST_LINE && GAP.test(text)
}

/** The paragraphs of a file that lost its line ends and kept its gaps. */
function paragraphsIn(text: string): Block[] {
  return text
    .split(GAP)
    .map((paragraph) => ({ kind: 'paragraph', spans: readEmphasis(singleSpaced(paragraph)) }))
}

/** Runs of rows with text: no gap inside, or the gap that double-spaced lines have. */
function blocksOfRows(rows: readonly Row[], layout: Layout, taken: readonly Role[]): Row[][] {
  const blocks: Row[][] = []
  let block: Row[] = []
  let wasDrawn = false
  for (const row of rows) {
    if (row.text === '') continue
    const last = block.at(-1)
    const isDrawn = isRule(row.text)
    const gap = last ? gapWithoutPages(last, row, taken) : 0
    if (last && (gap > layout.lineGap || isDrawn || wasDrawn)) {
      blocks.push(block)
      block = []
    }
    block.push(row)
    wasDrawn = isDrawn
  }
  if (block.length > 0) blocks.push(block)
  return blocks
}

/** Blank rows between two rows; the end of a printed page is none. */
function gapWithoutPages(above: Row, below: Row, taken: readonly Role[]): number {
  let gap = below.number - above.number - 1
  for (let at = above.number; at < below.number - 1 && taken[at] === 'page'; at++) gap--
  return gap
}

function piecesOf(block: readonly Row[], layout: Layout): Piece[] {
  if (block.every((row) => isRule(row.text))) return [{ kind: 'scene-break', rows: block }]
  if (isVerse(block, layout)) return [{ kind: 'verse', rows: block }]
  const pieces: Piece[] = []
  let rows: Row[] = []
  for (const row of block) {
    const last = rows.at(-1)
    if (last && !goesOn(layout, last, row)) {
      pieces.push({ kind: 'paragraph', rows })
      rows = []
    }
    rows.push(row)
  }
  pieces.push({ kind: 'paragraph', rows })
  return pieces
}

/** Lines of a poem are short, and many of them end in the middle of a sentence; lines of talk open with quotes. */
function isVerse(block: readonly Row[], layout: Layout): boolean {
  if (block.length < 2 || layout.lineGap > 0) return false
  if (layout.usualGap === 0 && layout.width === null && block.length > LONGEST_POEM) return false
  if (block.some((row) => row.text.length > layout.shortLine)) return false
  if (block.every((row) => LIST_ITEM.test(row.text))) return true
  if (block.filter((row) => opensQuote(row.text)).length * 2 > block.length) return false
  const running = block.filter((row) => !endsSentence(row.text)).length
  if (running * 3 < block.length) return false
  return layout.width === null || !isShortParagraph(block, layout.width)
}

/** `- rope`, `* oil`, `3. Wait.` */
const LIST_ITEM = /^(?:[-*•+o–—]|\(?\d{1,2}[.)]|\(?[a-h]\)) \S/

const LONGEST_POEM = 60

/** In wrapped text a paragraph goes on in small letters, below lines that are nearly full. */
function isShortParagraph(block: readonly Row[], width: number): boolean {
  return block.every((row, at) => {
    const above = block[at - 1]?.text
    return above === undefined || (above.length > width * 0.7 && isLower(row.text.charAt(0)))
  })
}

/** Breaks at the ends of a part, and second ones in a row, divide nothing: they are decoration. */
function withoutIdleBreaks(pieces: readonly Piece[], roles: Map<number, Role>): Piece[] {
  const last = pieces.findLastIndex((piece) => piece.kind !== 'scene-break')
  const kept: Piece[] = []
  pieces.forEach((piece, at) => {
    const before = kept.at(-1)
    if (piece.kind === 'scene-break' && (at > last || !before || before.kind === 'scene-break')) {
      for (const row of piece.rows) roles.set(row.number - 1, 'decoration')
    } else {
      kept.push(piece)
    }
  })
  return kept
}

function isSoftBreak(before: Piece, piece: Piece, layout: Layout): boolean {
  if (before.kind === 'scene-break' || piece.kind === 'scene-break') return false
  const gap = gapBetween(before, piece)
  // A single blank line sets a poem off, also where paragraphs have none between them.
  if (gap === 1 && (before.kind === 'verse' || piece.kind === 'verse')) return false
  return gap >= layout.breakGap
}

/** Whether something stood between two pieces that is no text: then their gap says nothing. */
function isAround(before: Piece, piece: Piece, roles: readonly Role[]): boolean {
  const to = (piece.rows[0]?.number ?? 1) - 1
  for (let at = before.rows.at(-1)?.number ?? to; at < to; at++)
    if ((roles[at] ?? 'blank') !== 'blank') return true
  return false
}

function gapBetween(before: Piece, piece: Piece): number {
  return (piece.rows[0]?.number ?? 0) - (before.rows.at(-1)?.number ?? 0) - 1
}

function markGap(before: Piece, piece: Piece, roles: Map<number, Role>): void {
  const from = before.rows.at(-1)?.number ?? 0
  const to = (piece.rows[0]?.number ?? 1) - 1
  for (let at = from; at < to; at++) roles.set(at, 'soft-gap')
}

/** The texts of the pieces, with the marks that run over several paragraphs set on each. */
function textsOf(pieces: readonly Piece[], hyphens: Hyphens): readonly string[] {
  const texts = pieces.map(({ kind, rows }) => (kind === 'paragraph' ? joinedText(rows, hyphens) : ''))
  return spreadMarks(texts)
}

function blockOf(piece: Piece, joined: string): Block {
  switch (piece.kind) {
    case 'scene-break':
      return { kind: 'scene-break' }
    case 'paragraph':
      return { kind: 'paragraph', spans: readEmphasis(joined) }
    case 'verse': {
      const text = piece.rows.map((row) => singleSpaced(row.text)).join('\n')
      return { kind: 'verse', lines: linesOf(readEmphasis(text)) }
    }
  }
}

function joinedText(rows: readonly Row[], hyphens: Hyphens): string {
  const joined = joinLines(
    rows.map((row) => row.text),
    hyphens,
  )
  return withWholeThoughts(singleSpaced(joined))
}

/** Cuts spans at line ends; a mark that runs over several lines is set on each. */
function linesOf(spans: readonly Span[]): readonly (readonly Span[])[] {
  const lines: Span[][] = [[]]
  for (const span of spans) {
    const pieces: readonly (readonly Span[])[] =
      typeof span === 'string'
        ? span.split('\n').map((text) => (text === '' ? [] : [text]))
        : linesOf(span.spans).map((inner) => (inner.length === 0 ? [] : [{ mark: span.mark, spans: inner }]))
    pieces.forEach((piece, at) => {
      if (at > 0) lines.push([])
      for (const one of piece) lines.at(-1)?.push(one)
    })
  }
  return lines
}
