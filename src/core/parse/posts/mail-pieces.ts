// A message in pieces: the same text plain and once more as a page, and what was attached. The plain piece is the
// story; the lines between the pieces and all other pieces are left out.

import { nextText, type Row } from '../lines.ts'

const BOUNDARY = /\bboundary=(?:"([^"]{1,100})"|([^\s;"]{1,100}))/i

/** What stands between a message's pieces, as its header names it; null where it names nothing. */
export function boundaryIn(text: string): string | null {
  const found = BOUNDARY.exec(text)
  return found?.[1] ?? found?.[2] ?? null
}

/** Rows above the first piece: `This is a multi-part message`. */
const MOST_ABOVE = 8

/** Index of the first row of the first piece's own text, from the end of the message's header on. */
export function firstPiece(rows: readonly Row[], from: number, limit: number): number {
  let at = nextText(rows, from, limit)
  for (let step = 0; step < MOST_ABOVE && at < limit; step++) {
    if (isBetween(rows, at)) return pieceHeaderEnd(rows, at + 1, limit)
    at = nextText(rows, at + 1, limit)
  }
  return from
}

/** A row between two pieces: two hyphens at least, and below it what the next piece is. */
function isBetween(rows: readonly Row[], at: number): boolean {
  return /^--\S/.test(rows[at]?.text ?? '') && /^content-[a-z-]+:/i.test(rows[at + 1]?.text ?? '')
}

function pieceHeaderEnd(rows: readonly Row[], from: number, limit: number): number {
  let at = from
  while (at < limit && rows[at]?.text !== '') at++
  return at
}

/** Indexes of the rows that belong to no plain piece, the first piece's own header left to whoever reads the message's. */
export function otherPieces(rows: readonly Row[]): readonly number[] {
  const found: number[] = []
  rows.forEach((row, at) => {
    const name = row.text.includes('oundary=') ? boundaryIn(row.text) : null
    if (name !== null) for (const other of piecesOf(rows, at, `--${name}`)) found.push(other)
  })
  return found
}

/** Pieces may be in pieces again, but not many. */
const MOST_INSIDE = 2

function piecesOf(rows: readonly Row[], from: number, between: string): readonly number[] {
  const cuts: number[] = []
  let others = 0
  for (let at = from + 1; at < rows.length; at++) {
    const text = rows[at]?.text ?? ''
    if (!text.startsWith(between)) {
      // The next message has its own.
      if (text.includes('oundary=') && boundaryIn(text) !== null && ++others > MOST_INSIDE) break
      continue
    }
    cuts.push(at)
    if (text === `${between}--`) break
  }
  const found: number[] = []
  const hasPlain = cuts.some((cut) => isPlain(rows, cut))
  cuts.forEach((cut, piece) => {
    const isLast = rows[cut]?.text.endsWith('--') && piece === cuts.length - 1
    const end = isLast ? cut + 1 : (cuts[piece + 1] ?? rows.length)
    const keeps = isPlain(rows, cut) || !hasPlain
    // The header of the first piece is read with the message's.
    const start = piece === 0 ? end : cut
    const last = keeps ? Math.min(pieceHeaderEnd(rows, cut + 1, end), end) : end
    for (let at = keeps ? start : cut; at < last; at++) if (rows[at]?.text !== '') found.push(at)
  })
  return found
}

function isPlain(rows: readonly Row[], cut: number): boolean {
  for (let at = cut + 1; at < rows.length && rows[at]?.text !== ''; at++)
    if (/^content-type:\s*text\/plain\b/i.test(rows[at]?.text ?? '')) return true
  return false
}
