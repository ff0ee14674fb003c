// Saved filters and the house's own as a row of chips: one tap applies a saved one, or adds one of the house's own to
// what is chosen; a second tap takes it back.

import { Check, ListChecks } from 'lucide-react'
import { Suspense, useMemo, useState } from 'react'
import { emptyFilter, type Filter, filterFromQuery, queryFromFilter } from '../../core/library/filter.ts'
import { holds, keptQuery, starters, withAdded, withTaken } from '../../core/library/saved-filter.ts'
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
  const held = useMemo(() => starters.filter(({ query }) => holds(wordless, query)), [wordless])
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
          .map((starter) => {
            const isHeld = held.includes(starter)
            const change = isHeld ? withTaken : withAdded
            return (
              <FilterChip
                key={starter.id}
                name={starter.name}
                isApplied={isHeld}
                onTap={() => onApply(change(filter, starter.query), sort)}
              />
            )
          })}
        <li>
          <button type="button" className="saved-filter" onClick={() => setOpen(true)}>
            {lines}
            Manage<span className="visually-hidden"> what is saved here</span>
          </button>
        </li>
      </ul>
      {isOpen && (
        <Suspense>
          <KeptFiltersSheet query={query} sort={sort} isOpen onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}

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
