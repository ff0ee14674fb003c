// The pairings that a character is in.

import { nameKey } from './names.ts'

/** Of a facet's pairings those with a character, by the keys of both, in the order given. */
export function pairingsWith<T extends { readonly value: string }>(
  pairings: readonly T[],
  character: string,
): readonly T[] {
  return pairings.filter(({ value }) =>
    value.split(value.includes('/') ? '/' : '&').some((name) => nameKey(name) === character),
  )
}
