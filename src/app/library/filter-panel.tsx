// All facets with their counts: the inside of the filter sheet, and the standing column of a wide window.

import { useMemo } from 'react'
import { countsFor, valuesIn } from '../../core/counts.ts'
import { facets } from '../../core/facets.ts'
import { useHere } from '../state/here.ts'
import { thisDevice } from '../ui/this-device.ts'
import { FacetGroup } from './facet-group.tsx'
import { useFilterChange } from './use-filter-change.ts'
import type { Library } from './use-library.ts'
import './filter-panel.css'

const touch = thisDevice === 'phone' ? 'Tap' : 'Click'

export function FilterPanel({ library }: { readonly library: Library }) {
  const { entries, filter, context } = library
  const changeFilter = useFilterChange()
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
            onFilter={changeFilter}
          />
        ),
      )}
    </div>
  )
}
