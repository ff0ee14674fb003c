// Pairings with the people in them settled: initials become names where the story itself leaves no doubt.

import type { Pairing, Stated } from '../story.ts'
import { folded } from './characters.ts'
import type { Field } from './header.ts'
import type { FoundName } from './names.ts'
import { readPairingList } from './pairing-line.ts'

/** A name must stand in the text this often, and this much more often than the next with the same initial. */
const SEEN = 3
const AHEAD = 2

const LONGEST_INITIAL = 3

/** Reads the pairing fields of a header. `names` are the names in the story, `stated` those of the header. */
export function readPairings(
  fields: readonly Field[],
  names: readonly FoundName[],
  stated: readonly string[],
): readonly Stated<Pairing>[] {
  const found: Stated<Pairing>[] = []
  for (const field of fields) {
    for (const { asWritten, ...pairing } of readPairingList(field.text).pairings) {
      const settled = settleAll(pairing.names, names, stated)
      found.push({ source: 'stated', value: { ...pairing, names: settled }, asWritten, line: field.line })
    }
  }
  return found
}

/** Whether a name is still only an initial. */
export function isInitial(name: string): boolean {
  return /^\p{Lu}\p{Ll}{0,2}$/u.test(name) && name.length <= 2
}

function settleAll(
  written: readonly string[],
  names: readonly FoundName[],
  stated: readonly string[],
): readonly string[] {
  const settled = written.map((name) => settle(name, names, stated, SEEN))
  // Beside a settled name, one mention is enough for a partner whose initial nobody else has.
  const anySettled = settled.some((name, at) => name !== written[at] || name.length > LONGEST_INITIAL)
  return anySettled ? settled.map((name) => settle(name, names, stated, 1)) : settled
}

function settle(
  written: string,
  names: readonly FoundName[],
  stated: readonly string[],
  seen: number,
): string {
  if (written.length > LONGEST_INITIAL || !/^\p{L}+$/u.test(written)) return written
  const prefix = folded(written)
  const exact = names.find(({ name }) => folded(name) === prefix)
  if (exact) return exact.name
  const said = [...new Set(stated.filter((name) => folded(name).startsWith(prefix)))]
  if (said.length === 1 && said[0] !== undefined) return said[0]
  const [first, second] = names.filter(({ name }) => folded(name).startsWith(prefix))
  if (!first || first.count < seen) return written
  return second && (first.count < SEEN || first.count < second.count * AHEAD) ? written : first.name
}
