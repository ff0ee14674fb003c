// Headings that are known before the text is read: from the archive's keeper, or from a file's own markup.

import type { Notice } from '../../story.ts'
import type { GivenHeading } from '../draft.ts'
import type { Row } from '../lines.ts'
import { notice } from '../notices.ts'
import type { Heading } from './headings.ts'

/** Tells of given headings at lines that the file does not have. */
export function headingsAstray(rows: readonly Row[], given: readonly GivenHeading[]): readonly Notice[] {
  return given.filter(({ line }) => !rows[line - 1]).map(({ line }) => notice('p-010', null, String(line)))
}

/** Given headings in the file's order, each line once; lines that the file does not have are passed over. */
export function givenHeadings(rows: readonly Row[], given: readonly GivenHeading[]): readonly Heading[] {
  const found = new Map<number, Heading>()
  for (const { line, title, isText } of given) {
    const row = rows[line - 1]
    if (!row) continue
    const to = isText ? line - 1 : line
    found.set(line, {
      from: line - 1,
      to,
      text: isText ? '' : row.text,
      title,
      word: null,
      number: null,
      line,
    })
  }
  return [...found.values()].sort((a, b) => a.from - b.from)
}
