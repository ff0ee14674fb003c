// All facets with their counts: the inside of the filter sheet, and the standing column of a wide window.

import { useMemo } from 'react'
import type { Entry } from '../../core/catalogue.ts'
import { countsFor, valuesIn } from '../../core/counts.ts'
import { type Context, facets } from '../../core/facets.ts'
import type { Filter } from '../../core/filter.ts'
import { useHere } from '../state/here.ts'
import { thisDevice } from '../ui/this-device.ts'
import { FacetGroup } from './facet-group.tsx'
import './filter-panel.css'

const touch = thisDevice === 'phone' ? 'Tap' : 'Click'

interface Props {
  readonly entries: readonly Entry[]
  readonly context: Context
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
}

export function FilterPanel({ entries, context, filter, onFilter }: Props) {
  const hasStorage = useHere((here) => here.phase === 'ready')
  const values = useMemo(
    () => facets.map((facet) => ({ facet, values: valuesIn(entries, facet, context) })),
    [entries, context],
  )
  const counts = useMemo(() => countsFor(entries, filter, context), [entries, filter, context])
  return (
    <div className="filter-panel">
      <p className="filter-hint">
        {touch} a word to ask for it. {touch} its <span aria-hidden="true">–</span>
        <span className="visually-hidden">“Leave out” button</span> to leave it out.
      </p>
      {values.map(({ facet, values: own }) =>
        facet.name === 'where' && !hasStorage ? null : (
          <FacetGroup
            key={facet.name}
            facet={facet}
            values={own}
            counts={counts[facet.name]}
            filter={filter}
            onFilter={onFilter}
          />
        ),
      )}
    </div>
  )
}
