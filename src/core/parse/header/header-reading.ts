// How far a header has been read: what its lines share while they are taken one by one.

import type { FieldKind } from '../labels/field-kinds.ts'
import type { LabelPair } from '../labels/label-pair.ts'
import type { Role, Row } from '../lines.ts'
import type { Reach } from './look-ahead.ts'

/** A field that further rows may still add to. */
export interface Open {
  readonly kinds: readonly FieldKind[]
  readonly label: string | null
  readonly line: number
  text: string
  /** The value began on the line below its label: the rest of its block belongs to it. */
  below: boolean
}

export interface Reading extends Reach {
  /** Width at which the file is wrapped, or null. */
  readonly width: number | null
  readonly fields: Open[]
  /** The kinds of all fields, so that a long header is not searched for every line. */
  readonly kinds: Set<FieldKind>
  /** How many fields have a label. */
  labelled: number
  readonly roles: Map<number, Role>
  /** Index of the row taken last; -1 before the first. */
  previous: number
  closed: boolean
  /** Index of the last row of a picture; -1 before the first. */
  drawn: number
  /** How many labels have stood by turns with their values, one to a line. */
  inTurn: number
}

/** Takes a row as what it is, or leaves it to the next. */
export type Taker = (reading: Reading, row: Row, at: number) => boolean

/** A field without a label, on a row of its own. */
export function addField(
  reading: Reading,
  kind: FieldKind,
  text: string,
  row: Row,
  at: number,
  role: Role,
): void {
  addOpen(reading, { kinds: [kind], label: null, text, line: row.number, below: false })
  reading.roles.set(at, role)
}

export function addOpen(reading: Reading, open: Open): void {
  reading.fields.push(open)
  for (const kind of open.kinds) reading.kinds.add(kind)
  if (open.label !== null) reading.labelled++
}

/** A label and its value, or a label whose value is yet to come. */
export function takePair(reading: Reading, pair: LabelPair, row: Row): void {
  addOpen(reading, {
    kinds: pair.kinds,
    label: pair.label,
    text: pair.value,
    line: row.number,
    below: false,
  })
}

/** Blank rows between the last taken row and this one. */
export function gapBefore(reading: Reading, at: number): number {
  return reading.previous < 0 ? 0 : at - reading.previous - 1
}

/** Whether a field of a kind has been read. */
export function hasField(reading: Reading, kind: FieldKind): boolean {
  return reading.kinds.has(kind)
}

export function isSpeech(text: string): boolean {
  return /^["“„«]/.test(text)
}
