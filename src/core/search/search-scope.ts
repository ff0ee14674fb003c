// Which stories a search through texts looks at, and why it leaves the others alone. It is decided before anything is
// looked for, so that no answer hints at a text that is kept back.

import type { Catalogue, Entry } from '../catalogue/catalogue.ts'
import { MAY_BE_MET } from '../library/ask.ts'
import { ownValues } from '../library/own-columns.ts'

export interface SearchScope {
  /** Ordinals of the stories whose texts are here, at least in part, and may be read, in order. */
  readonly stories: readonly number[]
  /** Those of them that are here only in part. */
  readonly partly: ReadonlySet<number>
  readonly leftOut: LeftOut
}

/** How many stories are left out for each reason; one that has several counts for the first. */
export interface LeftOut {
  /** By the reader's own ceiling or list. */
  readonly keptOut: number
  readonly notHere: number
  /** Behind the adult question. */
  readonly wrapped: number
}

interface Given {
  readonly catalogue: Catalogue
  /** The columns `where` (own-columns.ts) and `meeting` (meeting-column.ts). */
  readonly where: Uint8Array
  readonly meeting: Uint8Array
  /** Asked only of stories that are here and may be met. */
  readonly isWrapped: (entry: Entry) => boolean
}

export function searchScope({ catalogue, where, meeting, isWrapped }: Given): SearchScope {
  const absent = 1 << ownValues('where').indexOf('not-here')
  const whole = 1 << ownValues('where').indexOf('here')
  const stories: number[] = []
  const partly = new Set<number>()
  const leftOut = { keptOut: 0, notHere: 0, wrapped: 0 }
  for (let story = 0; story < catalogue.size; story++) {
    const place = where[story] ?? absent
    if (meeting[story] !== MAY_BE_MET) leftOut.keptOut++
    else if (place === absent) leftOut.notHere++
    else if (isWrapped(catalogue.entryAt(story))) leftOut.wrapped++
    else {
      stories.push(story)
      if (place !== whole) partly.add(story)
    }
  }
  return { stories, partly, leftOut }
}
