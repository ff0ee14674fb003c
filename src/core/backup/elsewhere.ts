// Where other devices are in a story while this one is somewhere else: nothing takes the place here, all are offered.

import type { Elsewhere } from '../place/elsewhere.ts'
import type { Place } from '../place/place.ts'
import { heldIn, holdingsOf, valuesByDevice } from './holdings.ts'
import { valuesOf } from './register.ts'
import { type BackupState, recordsIn } from './state.ts'

/** Places nearer to each other than this share of a part are one. */
const NEAR = 0.01

/** The places of all other devices that are not where this one is, the latest first. */
export function elsewhereIn(state: BackupState, device: string): readonly Elsewhere[] {
  const here = heldIn(holdingsOf(state, device), 'places')
  const all: Elsewhere[] = []
  for (const [story, places] of valuesByDevice(state, 'places')) {
    const mine = here.get(story)?.place
    for (const [other, { place, at }] of places) {
      if (other === device || !mine || isNear(place, mine)) continue
      all.push({ story, device: other, name: nameOf(state, other), place, at })
    }
  }
  return all.sort((a, b) => b.at - a.at || (a.device < b.device ? -1 : 1))
}

function isNear(one: Place, other: Place): boolean {
  return one.part === other.part && Math.abs(one.share - other.share) <= NEAR
}

function nameOf(state: BackupState, device: string): string {
  const register = recordsIn(state, 'devices').get(device)
  return (register && valuesOf(register)[0]?.name) ?? ''
}
