// The names of a facet that some story has which is not above the reader's ceiling, whatever their list hides.

import type { Catalogue } from '../catalogue/catalogue.ts'
import { indexIn } from '../catalogue/stated-column.ts'
import { MAY_BE_MET } from '../library/ask.ts'
import type { FacetName } from '../library/facet.ts'
import type { MeetingChoices } from './meeting.ts'
import { meetingColumn } from './meeting-column.ts'

export interface Name {
  readonly value: string
  readonly words: string
}

export function namesMet(catalogue: Catalogue, choices: MeetingChoices, facet: FacetName): readonly Name[] {
  const stated = catalogue.stated(facet)
  if (!stated) return []
  const meeting = meetingColumn(catalogue, choices, [])
  const met = new Set<number>()
  meeting.forEach((may, story) => {
    if (may !== MAY_BE_MET) return
    for (const value of stated.of.subarray(stated.starts[story], stated.starts[story + 1]))
      met.add(indexIn(value))
  })
  return stated.values().filter((_, index) => met.has(index))
}
