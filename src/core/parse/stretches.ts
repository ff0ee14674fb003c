// The file cut at its headings: which rows belong to which part.

import type { Note } from '../story.ts'
import { isRule } from './breaks.ts'
import { type Draft, type Stretch, withRoles } from './draft.ts'
import { readEpigraph } from './epigraph.ts'
import { isUpsideDown } from './heading-order.ts'

/** A part reaches from its heading to the next; text above the first heading is a part without one. */
export function cutIntoParts(draft: Draft): Draft {
  const first = draft.headings[0]?.from ?? draft.rows.length
  const above = draft.rows.slice(0, first).filter((_, at) => draft.roles[at] === 'unread')
  const isText = above.some((row) => !isRule(row.text))
  const epigraph = isText && draft.headings.length > 0 ? readEpigraph(above) : null
  const stretches: Stretch[] = []
  if (isText && epigraph === null) stretches.push({ heading: null, from: 0, to: first })
  draft.headings.forEach((heading, at) => {
    stretches.push({ heading, from: heading.to, to: draft.headings[at + 1]?.from ?? draft.rows.length })
  })
  const notes: readonly Note[] =
    epigraph === null
      ? []
      : [{ place: 'opening', part: null, label: null, text: epigraph, line: above[0]?.number ?? 1 }]
  const aside = isText && epigraph === null ? [] : above.map((row) => row.number - 1)
  return {
    ...draft,
    notes: [...draft.notes, ...notes],
    roles: withRoles(
      draft.roles,
      new Map(aside.map((at) => [at, isRule(draft.rows[at]?.text ?? '') ? 'decoration' : 'note'])),
    ),
    stretches: isUpsideDown(draft.headings) ? turnedRound(stretches) : stretches,
  }
}

/** What stands above the first heading stays first. */
function turnedRound(stretches: readonly Stretch[]): readonly Stretch[] {
  return [
    ...stretches.filter(({ heading }) => !heading),
    ...stretches.filter(({ heading }) => heading).reverse(),
  ]
}
