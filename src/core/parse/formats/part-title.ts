// What a page's heading calls its part, without the number that stands before it.

import { readHeading } from '../headings/heading-line.ts'

/** `Chapter 1: The Potions Lab` -> `The Potions Lab`; `2. The River` -> `The River`; `3. Chapter 3` has no title. */
export function partTitle(text: string): string | null {
  const title = withoutNumber(withoutNumber(text))
  if (title !== text) return title === '' ? null : title
  // `One: The Bell`, `i. The Bell`
  const read = readHeading(text)
  return read?.number != null && read.title !== null && !read.loose ? read.title : title || null
}

function withoutNumber(text: string): string {
  const sign = /^(?:(?:chapter|part)\s{1,3}\d{1,4}|\d{1,4})\s?(?:[:.–—-]\s?|$)/i.exec(text)?.[0] ?? ''
  return text.slice(sign.length).trim()
}
