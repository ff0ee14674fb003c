// What a header says of the part below it: `Chapter: 2`, `Chapter Title: The Lamp`.

import { readHeading } from '../headings/heading-line.ts'
import type { Field } from './header.ts'

/** The title of a part among a header's fields, or null. */
export function partTitle(fields: readonly Field[]): string | null {
  return fields.find(isPartTitle)?.text || null
}

/** The number of a part among a header's fields, or null. */
export function partNumber(fields: readonly Field[]): number | null {
  const field = fields.find(isPartNumber)
  return (field && readHeading(field.text)?.number) ?? null
}

/** What names the part: `Chapter Title`, `Part Name`. */
export function isPartTitle({ kind, label }: Field): boolean {
  return kind === 'part' && /\b(?:title|name)$/i.test(label ?? '')
}

/** Where a post stands among the others: what a header says of its part, and does not only name it. */
export function isPartNumber(field: Field): boolean {
  return field.kind === 'part' && !isPartTitle(field)
}
