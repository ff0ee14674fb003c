// The header: the lines before the story that say what it is. Read from the top, row by row; the first row that
// nobody in the list below will take begins the story.

import type { FieldKind } from '../labels/field-kinds.ts'
import { nextText, type Role, type Row } from '../lines.ts'
import { readMailHeader } from '../posts/mail-header.ts'
import { takeDrawing } from './header-banner.ts'
import { takeFramedNote, takeFramedPair } from './header-boxed.ts'
import { takeBarePair, takeLabelInTurn, takeLabelRow, takeTaken } from './header-columns.ts'
import { takeContinuation, takeFurtherItem, takeValueBelow } from './header-continued.ts'
import { isFramed } from './header-frame.ts'
import { takeLoneLabel, takePairs, takeRule, takeUnknownPair } from './header-labelled.ts'
import { takeDedication, takeProse, takeTitleInProse } from './header-prose.ts'
import type { Reading, Taker } from './header-reading.ts'
import { takeAboveTitle, takeByline, takeSubtitle, takeTitle, takeTitleAgain } from './header-title.ts'
import { takeAddress, takeBetween, takeCut, takeHearsay, takeLoneValue } from './header-unlabelled.ts'
import { takeValueList } from './header-values.ts'

/** What a header says about one thing, as the author wrote it. */
export interface Field {
  readonly kind: FieldKind
  readonly label: string | null
  readonly text: string
  readonly line: number
}

export interface ReadHeader {
  readonly fields: readonly Field[]
  /** Roles of the header's rows, by index. */
  readonly roles: ReadonlyMap<number, Role>
}

/** Who may take a row, in this order. */
const takers: readonly Taker[] = [
  takeTaken,
  takeDrawing,
  takeRule,
  takeLabelRow,
  takePairs,
  takeBarePair,
  takeValueBelow,
  takeLabelInTurn,
  takeLoneLabel,
  takeUnknownPair,
  takeFramedPair,
  takeFurtherItem,
  takeContinuation,
  takeAddress,
  takeTitleInProse,
  takeTitle,
  takeTitleAgain,
  takeSubtitle,
  takeLoneValue,
  takeValueList,
  takeAboveTitle,
  takeProse,
  takeByline,
  takeDedication,
  takeHearsay,
  takeBetween,
  takeCut,
  takeFramedNote,
]

/** Reads the header between the rows `from` and `limit`. `width` is where the file wraps its lines, or null. */
export function readHeader(
  rows: readonly Row[],
  from: number,
  limit: number,
  width: number | null,
): ReadHeader {
  const mail = readMailHeader(rows, from, limit)
  const reading: Reading = {
    rows,
    limit,
    width,
    fields: [],
    kinds: new Set(),
    labelled: 0,
    roles: new Map(mail.roles),
    previous: -1,
    closed: false,
    drawn: -1,
    inTurn: 0,
  }
  let at = nextText(rows, mail.end, limit)
  while (at < limit && !reading.closed) {
    const row = rows[at]
    if (!row || !takers.some((take) => take(reading, row, at))) break
    reading.previous = at
    at = nextText(rows, at + 1, limit)
  }
  for (let row = from; row < reading.previous; row++)
    if (isFramed(rows[row]) && !reading.roles.has(row)) reading.roles.set(row, 'decoration')
  const fields = reading.fields.flatMap(({ kinds, label, text, line }) =>
    kinds.map((kind) => ({ kind, label, text: text.trim(), line })),
  )
  return { fields: [...mail.fields, ...fields], roles: reading.roles }
}
