// Where a reading place is in today's text: in its own part, else anywhere in the story.

import type { Entry } from '../../../core/catalogue/catalogue.ts'
import { type Found, findInStory, findPlace, isSure } from '../../../core/place/find-place.ts'
import { groundOf, type PartGround } from '../../../core/place/ground.ts'
import type { Place } from '../../../core/place/place.ts'
import { openPart } from '../story.ts'

/** Finds a place; parts that cannot be opened are passed over. Null where none can. */
export async function findReading(entry: Entry, place: Place): Promise<Found | null> {
  const own = await groundFor(entry, place.part)
  const found = own && findPlace(own.ground, place)
  if (found && isSure(found)) return found
  const grounds: PartGround[] = []
  for (let part = 0; part < entry.parts.length; part++) {
    const ground = part === place.part ? own : await groundFor(entry, part)
    if (ground) grounds.push(ground)
  }
  return grounds.length > 0 ? findInStory(grounds, place) : null
}

async function groundFor(entry: Entry, part: number): Promise<PartGround | null> {
  if (part >= entry.parts.length) return null
  const opening = await openPart(entry, part)
  return opening.kind === 'open' ? { part, ground: groundOf(opening.value.blocks) } : null
}
