// What a mail program puts below every message: a few rows behind `--`.

import { withoutAddresses } from '../address.ts'
import { nextText, previousText, type Row } from '../lines.ts'

const LONGEST_LINE = 120
const LONGEST_SIGNATURE = 8
const SHORT_SIGNATURE = 4

/** Without an address, right below the hyphens, set off above and never by a gap: what mail programs add. */
function isSignature(rows: readonly Row[], at: number, to: number): boolean {
  const last = previousText(rows, to)
  const isBlock = last > at && last - at <= SHORT_SIGNATURE && nextText(rows, at + 1) === at + 1
  const isUnbroken = rows.slice(at, last + 1).every(({ text }) => text !== '')
  return (
    isBlock && isUnbroken && (rows[at - 1]?.text ?? '') === '' && (rows[at]?.raw.endsWith('-- ') ?? false)
  )
}

/** Index where the signature above a row begins; the row's own where there is none. One of its rows is an address. */
export function signatureStart(rows: readonly Row[], from: number, to: number): number {
  let hasAddress = false
  let at = to
  for (let step = 0; step < LONGEST_SIGNATURE; step++) {
    at = previousText(rows, at)
    if (at < from) return to
    const text = rows[at]?.text ?? ''
    if (text === '--') return hasAddress || isSignature(rows, at, to) ? at : to
    if (text.length > LONGEST_LINE) return to
    hasAddress ||= withoutAddresses(text) !== text
  }
  return to
}
