// The frame that Project Gutenberg puts around a text: everything above its start mark and below its end mark.

import { nextText, type Row } from '../lines.ts'

export interface Frame {
  /** Index of the first row of the text, and of the first row behind it. */
  readonly from: number
  readonly to: number
}

const START = /^\*{2,}\s*START OF (?:THE|THIS) PROJECT GUTENBERG|^\*END\s?\*?\s*THE SMALL PRINT/i
const END = /^\*{2,}\s*END OF (?:THE|THIS) PROJECT GUTENBERG|^END OF (?:THE )?PROJECT GUTENBERG/i
const MAKERS =
  /^(?:produced by|e-?text (?:prepared|produced) by|this e-?text was (?:prepared|produced)|transcribed (?:from|by)|html version by|scanned (?:and proofed )?by)\b/i
/** Share of the file above which no start mark stands; short files are looked through. */
const REACH = 0.5
const SHORT_FILE = 400

/** The text between the marks, or null where there is no mark. */
export function gutenbergFrame(rows: readonly Row[]): Frame | null {
  const reach = rows.length < SHORT_FILE ? rows.length : rows.length * REACH
  let from = 0
  let to = rows.length
  rows.forEach((row, at) => {
    const first = row.text.charCodeAt(0)
    if (first === 0x2a && at < reach && from < at + 1 && START.test(row.text)) from = at + 1
    else if ((first === 0x2a || first === 0x45 || first === 0x65) && to === rows.length && END.test(row.text))
      to = at
  })
  if (from === 0 && to === rows.length) return null
  if (to < from) to = rows.length
  return { from: from === 0 ? 0 : afterMakers(rows, from), to }
}

/** Who made the file stands below the start mark, up to a blank row. */
function afterMakers(rows: readonly Row[], from: number): number {
  const first = nextText(rows, from)
  if (!MAKERS.test(rows[first]?.text ?? '')) return from
  let end = first
  while (end < rows.length && rows[end]?.text !== '') end++
  return end
}
