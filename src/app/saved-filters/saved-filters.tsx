// Saved filters and the house's own as a row of chips: one tap applies a saved one, or adds one of the house's own to
// what is chosen; a second tap takes it back.

import { Check, ListChecks } from 'lucide-react'
import { memo, Suspense, useCallback, useRef, useState } from 'react'
import { emptyFilter, type Filter, filterFromQuery, queryFromFilter } from '../../core/filter.ts'
import { holds, keptQuery, type Starter, starters, withAdded, withTaken } from '../../core/saved-filter.ts'
import { KeptFiltersSheet } from '../library/later.ts'
import { useSavedFilters } from '../state/saved-filters.ts'
import { useSettings } from '../state/settings.ts'
import { smallIconLine } from '../ui/icon-line.ts'
import './saved-filters.css'

interface Props {
  /** What is chosen now. */
  readonly filter: Filter
  /** The same without its words, which no filter of the house asks for. */
  readonly wordless: Filter
  /** The sort as the address writes it; null for the library's own. */
  readonly sort: string | null
  readonly onApply: (filter: Filter, sort: string | null) => void
}

const lines = <ListChecks {...smallIconLine} />

export function SavedFilters({ filter, wordless, sort, onApply }: Props) {
  const { all } = useSavedFilters()
  const putAway = useSettings((settings) => settings.hiddenStarters)
  const isDiscreet = useSettings((settings) => settings.discreet)
  const [isOpen, setOpen] = useState(false)
  const query = queryFromFilter(filter)
  // A name that the reader gave may say too much.
  const own = isDiscreet ? [] : all
  const latest = useRef({ filter, sort, onApply })
  latest.current = { filter, sort, onApply }
  const changeBy = useCallback((change: typeof withAdded, starter: Starter) => {
    const now = latest.current
    now.onApply(change(now.filter, starter.query), now.sort)
  }, [])
  return (
    <>
      <ul className="saved-filters" aria-label="Saved filters">
        {own.map((saved) => {
          const isApplied = keptQuery(saved.query) === query && saved.sort === sort
          return (
            <FilterChip
              key={saved.id}
              name={saved.name}
              isApplied={isApplied}
              onTap={() =>
                isApplied ? onApply(emptyFilter, null) : onApply(filterFromQuery(saved.query), saved.sort)
              }
            />
          )
        })}
        {starters
          .filter(({ id }) => !putAway.includes(id))
          .map((starter) => (
            <StarterChip key={starter.id} starter={starter} filter={wordless} onChange={changeBy} />
          ))}
        <li>
          <button type="button" className="saved-filter" onClick={() => setOpen(true)}>
            {lines}
            Manage<span className="visually-hidden"> what is saved here</span>
          </button>
        </li>
      </ul>
      <Suspense>
        <KeptFiltersSheet query={query} sort={sort} isOpen={isOpen} onClose={() => setOpen(false)} />
      </Suspense>
    </>
  )
}

interface StarterProps {
  readonly starter: Starter
  readonly filter: Filter
  readonly onChange: (change: typeof withAdded, starter: Starter) => void
}

/** Left alone while words are typed. */
const StarterChip = memo(function StarterChip({ starter, filter, onChange }: StarterProps) {
  const isHeld = holds(filter, starter.query)
  return (
    <FilterChip
      name={starter.name}
      isApplied={isHeld}
      onTap={() => onChange(isHeld ? withTaken : withAdded, starter)}
    />
  )
})

interface ChipProps {
  readonly name: string
  readonly isApplied: boolean
  readonly onTap: () => void
}

function FilterChip({ name, isApplied, onTap }: ChipProps) {
  return (
    <li>
      <button type="button" className="saved-filter" aria-pressed={isApplied} onClick={onTap}>
        {isApplied && <Check {...smallIconLine} />}
        {name}
      </button>
    </li>
  )
}
