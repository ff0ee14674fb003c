// The button that opens the filters on a phone or a tablet. What is chosen in the sheet becomes the library's filter
// when it is closed, so that one visit is one step back.

import { ListFilter } from 'lucide-react'
import { Suspense, useState } from 'react'
import { type Filter, queryFromFilter } from '../../../core/library/filter.ts'
import { iconLine } from '../../ui/icon-line.ts'
import { FilterSheet } from '../later.ts'
import type { LibraryState } from '../use-library.ts'
import { chosenCount } from './chosen-count.ts'
import { useFilterChange } from './use-filter-change.ts'
import './filter-button.css'

const lines = <ListFilter {...iconLine} />

export function FilterButton({ library }: { readonly library: LibraryState }) {
  const changeFilter = useFilterChange()
  /** What is chosen in the open sheet; null while it is closed. */
  const [draft, setDraft] = useState<Filter | null>(null)
  const isReady = library.kind === 'ready' && library.total > 0
  const chosen = library.kind === 'ready' ? chosenCount(library.filter) : 0
  const close = () => {
    setDraft(null)
    if (!draft || !isReady || queryFromFilter(draft) === queryFromFilter(library.filter)) return
    changeFilter(draft)
  }
  return (
    <>
      <button
        type="button"
        className={chosen > 0 ? 'filter-button chosen' : 'filter-button'}
        aria-label={chosen > 0 ? `Filter, ${chosen} chosen` : 'Filter'}
        aria-haspopup="dialog"
        disabled={!isReady}
        onClick={() => isReady && setDraft(library.filter)}
      >
        {lines}
        <span>Filter</span>
        {chosen > 0 && <span>{chosen}</span>}
      </button>
      {isReady && (
        <Suspense>
          <FilterSheet library={library} draft={draft} onDraft={setDraft} onClose={close} />
        </Suspense>
      )}
    </>
  )
}
