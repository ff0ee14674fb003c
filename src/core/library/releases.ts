// Where nothing fits: each thing that can be let go or asked less strictly, and how many stories that would give.

import { wordsOf } from '../text/fold.ts'
import { ask, type Known } from './ask.ts'
import type { FacetName } from './facet.ts'
import { askedIn, type Condition, type Filter, type Range, withAll, without, withRange } from './filter.ts'

export type Release = { readonly gives: number; readonly filter: Filter } & (
  | { readonly kind: 'condition'; readonly condition: Condition }
  /** Several values of one facet of which any would do: letting one of them go alone would bring nothing. */
  | { readonly kind: 'any'; readonly facet: FacetName; readonly values: readonly Condition[] }
  /** Several values that must all be there: that any of them is would do. */
  | { readonly kind: 'eased'; readonly facet: FacetName; readonly values: readonly Condition[] }
  | { readonly kind: 'range'; readonly range: Range }
  | { readonly kind: 'text'; readonly text: string }
)

/** All of them, the most helpful first. */
export function releasesOf(known: Known, filter: Filter): readonly Release[] {
  const gives = (rest: Filter, own: Known = known) => ask(own, rest).count
  const releases: Release[] = []
  for (const condition of filter.conditions) {
    const values = anyWith(filter, condition)
    if (values.length > 1 && values[0] !== condition) continue
    const rest = values.reduce(without, filter)
    const what =
      values.length > 1
        ? ({ kind: 'any', facet: condition.facet, values } as const)
        : ({ kind: 'condition', condition } as const)
    releases.push({ ...what, gives: gives(rest), filter: rest })
  }
  for (const facet of filter.all) {
    const values = askedIn(filter, facet)
    if (values.length < 2) continue
    const rest = withAll(filter, facet, false)
    releases.push({ kind: 'eased', facet, values, gives: gives(rest), filter: rest })
  }
  for (const range of filter.ranges) {
    const rest = withRange(filter, { of: range.of, from: null, to: null })
    releases.push({ kind: 'range', range, gives: gives(rest), filter: rest })
  }
  if (wordsOf(filter.text).length > 0) {
    const rest = { ...filter, text: '' }
    releases.push({
      kind: 'text',
      text: filter.text.trim(),
      gives: gives(rest, { ...known, found: null }),
      filter: rest,
    })
  }
  return releases.sort((a, b) => b.gives - a.gives)
}

/** All values of which any would do, this one among them; it alone where it stands by itself. */
function anyWith(filter: Filter, condition: Condition): readonly Condition[] {
  if (condition.wish === 'left-out' || filter.all.includes(condition.facet)) return [condition]
  return askedIn(filter, condition.facet)
}
