// What a mail program sets around a message to prove who sent it (RFC 4880, section 7): a line above, a block below.

import type { Row } from '../lines.ts'

const MESSAGE = '-----BEGIN PGP SIGNED MESSAGE-----'
const PROOF = '-----BEGIN PGP SIGNATURE-----'
const END = '-----END PGP SIGNATURE-----'
/** A line of it: letters without a blank between them, or what made it (`Version: …`). */
const ARMOUR = /^[\w+/=]{0,80}$|^[A-Z][a-z]{2,10}: /
/** The lines of a proof, and those between its beginning and the blank line below it. */
const LONGEST_PROOF = 40
const LONGEST_HEAD = 4

/** Indexes of the rows that prove a message and say nothing. */
export function proofRows(rows: readonly Row[]): readonly number[] {
  const found: number[] = []
  rows.forEach(({ text }, at) => {
    if (text === MESSAGE) {
      found.push(at)
      for (let next = at + 1; next <= at + LONGEST_HEAD && /^Hash: /.test(rows[next]?.text ?? ''); next++)
        found.push(next)
    } else if (text === PROOF) {
      const end = rows.slice(at, at + LONGEST_PROOF).findIndex((row) => row.text === END)
      // A letter in a story may be drawn like one.
      if (end < 0 || !rows.slice(at + 1, at + end).every((row) => ARMOUR.test(row.text))) return
      for (let next = at; next <= at + end; next++) if (rows[next]?.text !== '') found.push(next)
    }
  })
  return found
}
