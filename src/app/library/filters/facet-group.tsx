// One facet: its heading, and under it, while it is open, its values.

import { ChevronDown } from 'lucide-react'
import { memo, useId } from 'react'
import type { Asked, Known } from '../../../core/library/ask.ts'
import type { Facet, FacetName } from '../../../core/library/facet.ts'
import type { Filter } from '../../../core/library/filter.ts'
import { smallIconLine } from '../../ui/icon-line.ts'
import { chosenWords } from './condition-words.ts'
import { FacetValues } from './facet-values.tsx'
import { type ChangeFilter, useFilterPart } from './filter-part.ts'
import { useValues } from './use-values.ts'

interface Props {
  readonly facet: Facet
  readonly known: Known
  readonly asked: Asked
  readonly filter: Filter
  /** The same from one drawing to the next, as `onFold`, or every group is drawn again. */
  readonly onChange: ChangeFilter
  readonly isOpen: boolean
  readonly onFold: (facet: FacetName) => void
}

const chevron = <ChevronDown {...smallIconLine} />

export function FacetGroup({ filter, ...props }: Props) {
  return <Group {...props} filter={useFilterPart(filter, props.facet.name)} />
}

const Group = memo(function Group({ facet, known, asked, filter, onChange, isOpen, onFold }: Props) {
  const heading = useId()
  const inside = useId()
  const values = useValues(known, facet)
  const chosen = chosenWords(filter, facet, known.catalogue)
  // What is the same for all stories is no question; but lengths can be asked for more closely than by their bands.
  if (values.length < 2 && chosen === '' && facet.name !== 'length') return null
  return (
    <section className={isOpen ? 'facet-group' : 'facet-group folded'} aria-labelledby={heading}>
      <h3 id={heading}>
        <button
          type="button"
          className="facet-head"
          aria-expanded={isOpen}
          aria-controls={isOpen ? inside : undefined}
          onClick={() => onFold(facet.name)}
        >
          <span className="facet-title">{facet.title}</span>
          {!isOpen && chosen !== '' && <span className="facet-chosen">{chosen}</span>}
          {chevron}
        </button>
      </h3>
      {isOpen && (
        <div id={inside}>
          <FacetValues
            facet={facet}
            values={values}
            known={known}
            asked={asked}
            filter={filter}
            onChange={onChange}
          />
        </div>
      )}
    </section>
  )
})
