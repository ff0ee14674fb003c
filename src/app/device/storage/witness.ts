// A few numbers apart from database and preferences: how much of the reader's was here. They bring nothing back, but
// where both are lost at once, they know that there was something to lose.

import { base } from '../base.ts'
import { askCache } from '../files/content.ts'

/** How many places and marks stood in the database. */
export interface Witness {
  readonly places: number
  readonly marks: number
}

const name = `dogear${base}witness`
const address = `${base}witness`

/** What the witness knows; null where there is none. */
export function readWitness(): Promise<Witness | null> {
  const read = async (cache: Cache) => witnessFrom(await (await cache.match(address))?.json())
  return askCache(read, null, name)
}

export function writeWitness(witness: Witness): Promise<boolean> {
  const write = async (cache: Cache) => {
    await cache.put(address, new Response(JSON.stringify(witness)))
    return true
  }
  return askCache(write, false, name)
}

function witnessFrom(stored: unknown): Witness | null {
  if (typeof stored !== 'object' || stored === null) return null
  const [places, marks]: readonly unknown[] = [Reflect.get(stored, 'places'), Reflect.get(stored, 'marks')]
  return Number.isSafeInteger(places) && Number.isSafeInteger(marks)
    ? { places: Number(places), marks: Number(marks) }
    : null
}
