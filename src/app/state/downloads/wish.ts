// What is wanted on this device, against what is here.

import type { Catalogue } from '../../../core/catalogue/catalogue.ts'
import { toCome } from '../../../core/offline/deliveries.ts'
import { noWish, type Wish, wantedOrdinals } from '../../../core/offline/download-wish.ts'
import { catalogueHash } from '../../device/files/catalogue-address.ts'
import { savesData } from '../../device/network.ts'
import { readWish, writeWish } from '../../device/storage/wish-store.ts'
import { givenUpBefore } from '../storage/given-up.ts'
import { useHere } from './here.ts'

/** An archive up to this size comes to the device by itself; a larger one when the reader asks. */
const SMALL_ARCHIVE = 20_000_000
/** The stored wish; where there is none, a small archive is wanted as a whole. */
export async function firstWish(catalogue: Catalogue): Promise<Wish> {
  const wish = await readWish()
  const isSmall = catalogue.column('bytes').reduce((sum, story) => sum + story, 0) <= SMALL_ARCHIVE
  const isNone = wish.stories.length === 0 || (wish.isByItself && wish.stories === 'all')
  return isNone ? { ...(isSmall ? { ...wish, stories: 'all', isByItself: true } : noWish) } : wish
}

/** Ordinals of the wanted stories. What was given up for want of room comes back only when the reader asks for it. */
export function wanted(wish: Wish, catalogue: Catalogue): Iterable<number> {
  const given = new Set(givenUpBefore().map((id) => catalogue.ordinalOf(id)))
  const ordinals = wantedOrdinals(wish, catalogue)
  return given.size === 0 ? ordinals : [...ordinals].filter((ordinal) => !given.has(ordinal))
}

/** Ordinals of wanted stories that are not wholly here, and what is to come of them. */
export function missing(wish: Wish, catalogue: Catalogue) {
  return toCome(catalogue, wanted(wish, catalogue), useHere.getState().files)
}

/** All that is wanted is here: from now on what is missing is lost. */
export async function met(wish: Wish): Promise<void> {
  if (wish.stories.length > 0) await writeWish({ ...wish, metFor: catalogueHash() })
}

/** Whether all that is wanted has been here, of this catalogue. */
export function hasMet(wish: Wish): boolean {
  return wish.metFor === catalogueHash()
}

let isReleased = false

/** Whether the browser saves data, and the reader has not said that everything should come all the same. */
export function isHeld(): boolean {
  return savesData() && !isReleased
}

/** Until this page is closed. */
export function release(): void {
  isReleased = true
}
