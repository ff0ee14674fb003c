// A later digest names every post in its own way: `2. FIC: The Lamp`, `Posted by: "Marl" marl@example.org marl77`,
// `Date: …`. Before anything else is read, these lines are written as all other messages have them.

import type { Row } from '../lines.ts'

const NUMBERED = /^\d{1,3}[a-z]?\.\s{1,4}(\S.{0,200})$/
const POSTED =
  /^Posted by:\s{1,4}"?([^"@]{0,80}?)"?\s{0,4}<?([^\s<>@]{1,80}@[^\s<>]{1,80}?)>?(?:\s\S{1,80})?$/i
const DATED = /^Date:\s/i

/** The rows with such lines as `Subject:` and `From:`; the same list where there are none. */
export function withMailHeads(rows: readonly Row[]): readonly Row[] {
  const heads = new Map<number, string>()
  rows.forEach(({ text }, at) => {
    if (!text.startsWith('Posted') || !DATED.test(rows[at + 1]?.text ?? '')) return
    const [, name, address] = POSTED.exec(text) ?? []
    const subject = NUMBERED.exec(rows[at - 1]?.text ?? '')?.[1]
    if (address === undefined || subject === undefined) return
    heads.set(at - 1, `Subject: ${subject}`)
    heads.set(at, `From: ${name} <${address}>`)
  })
  if (heads.size === 0) return rows
  return rows.map((row, at) => ({ ...row, text: heads.get(at) ?? row.text }))
}

/** Whether the message that begins at a row had its lines written anew. */
export function isDigestPost(rows: readonly Row[], at: number): boolean {
  return /^\s*Posted by:/.test(rows[at + 1]?.raw ?? '') && (rows[at + 1]?.text ?? '').startsWith('From:')
}
