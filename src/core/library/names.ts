// How names are written, and how they stand in an address and in a hide-list.

import type { Pairing, WarningKind } from '../story.ts'
import { fold } from '../text/fold.ts'

/** `Holmes / Watson`, `Athena & Odysseus`. */
export function spellPairing(pairing: Pairing): string {
  return pairing.names.join(pairing.bond === 'friendship' ? ' & ' : ' / ')
}

/** What a kind of warning is called wherever it is named. */
export const warningNames: Readonly<Record<WarningKind, string>> = {
  'major-character-death': 'Death',
  violence: 'Violence',
  'non-consent': 'Non-consent',
  underage: 'Underage',
}

/** How a name (of an author, a character, a fandom, a series) stands in an address and in a hide-list. */
export function nameKey(name: string): string {
  return fold(name).replace(/\s+/g, ' ').trim()
}

/** `Willow / Spike` as `spike/willow`: the same key as pairingKey gives. */
export function pairingKeyFrom(written: string): string {
  const bond = written.includes('/') || !written.includes('&') ? '/' : '&'
  const names = written.split(bond).map((name) => name.trim().toLowerCase())
  return names.sort().join(bond === '&' ? ' & ' : bond)
}

export function lowered(written: string): string {
  return written.trim().toLowerCase()
}

export function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1)
}
