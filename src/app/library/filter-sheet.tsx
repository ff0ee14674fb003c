// The button that opens the filters on a phone or a tablet, and the sheet with the result in its own button.

import { ListFilter } from 'lucide-react'
import { useState } from 'react'
import { emptyFilter } from '../../core/filter.ts'
import { Button } from '../ui/button.tsx'
import { storiesWords } from '../ui/count-words.ts'
import { iconLine } from '../ui/icon-line.ts'
import { Sheet } from '../ui/sheet.tsx'
import { FilterPanel } from './filter-panel.tsx'
import { useFilterChange } from './use-filter-change.ts'
import type { LibraryState } from './use-library.ts'
import './filter-sheet.css'

export function FilterButton({ library }: { readonly library: LibraryState }) {
  const [isOpen, setIsOpen] = useState(false)
  const changeFilter = useFilterChange()
  const isReady = library.kind === 'ready' && library.entries.length > 0
  const chosen = library.kind === 'ready' ? library.filter.conditions.length : 0
  return (
    <>
      <button
        type="button"
        className={chosen > 0 ? 'filter-button chosen' : 'filter-button'}
        aria-label={chosen > 0 ? `Filter, ${chosen} chosen` : 'Filter'}
        aria-haspopup="dialog"
        disabled={!isReady}
        onClick={() => setIsOpen(true)}
      >
        <ListFilter {...iconLine} />
        {chosen > 0 && <span>{chosen}</span>}
      </button>
      {isReady && (
        <Sheet
          title="Filter"
          isOpen={isOpen}
          onClose={() => setIsOpen(false)}
          foot={
            <>
              <Button
                disabled={chosen === 0}
                onClick={() => changeFilter({ ...emptyFilter, text: library.filter.text })}
              >
                Clear
              </Button>
              <Button kind="main" onClick={() => setIsOpen(false)}>
                {library.shown.length === 0 ? 'No story fits' : `Show ${storiesWords(library.shown.length)}`}
              </Button>
            </>
          }
        >
          <FilterPanel library={library} />
        </Sheet>
      )}
    </>
  )
}
