// The button that opens the filters on a phone or a tablet, and the sheet with the result in its own button. What is
// chosen in it becomes the library's filter when it is closed, so that one visit is one step back.

import { ListFilter } from 'lucide-react'
import { useMemo, useState } from 'react'
import { emptyFilter, type Filter, queryFromFilter, testOf } from '../../core/filter.ts'
import { Button } from '../ui/button.tsx'
import { storiesWords } from '../ui/count-words.ts'
import { iconLine } from '../ui/icon-line.ts'
import { Sheet } from '../ui/sheet.tsx'
import { FilterPanel } from './filter-panel.tsx'
import { useFilterChange } from './use-filter-change.ts'
import type { Library, LibraryState } from './use-library.ts'
import './filter-sheet.css'

export function FilterButton({ library }: { readonly library: LibraryState }) {
  const changeFilter = useFilterChange()
  /** What is chosen in the open sheet; null while it is closed. */
  const [draft, setDraft] = useState<Filter | null>(null)
  const isReady = library.kind === 'ready' && library.entries.length > 0
  const chosen = library.kind === 'ready' ? library.filter.conditions.length : 0
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
        <ListFilter {...iconLine} />
        <span>Filter</span>
        {chosen > 0 && <span>{chosen}</span>}
      </button>
      {isReady && <FilterSheet library={library} draft={draft} onDraft={setDraft} onClose={close} />}
    </>
  )
}

interface SheetProps {
  readonly library: Library
  readonly draft: Filter | null
  readonly onDraft: (draft: Filter) => void
  readonly onClose: () => void
}

function FilterSheet({ library, draft, onDraft, onClose }: SheetProps) {
  const { entries, context } = library
  const filter = draft ?? library.filter
  const shown = useMemo(
    () => (draft ? entries.filter(testOf(draft, context)).length : 0),
    [entries, draft, context],
  )
  return (
    <Sheet
      title="Filter"
      isOpen={draft !== null}
      onClose={onClose}
      foot={(close) => (
        <>
          <Button
            disabled={filter.conditions.length === 0}
            onClick={() => onDraft({ ...emptyFilter, text: filter.text })}
          >
            Clear
          </Button>
          <Button kind="main" onClick={close}>
            {shown === 0 ? 'No story fits' : `Show ${storiesWords(shown)}`}
          </Button>
        </>
      )}
    >
      <FilterPanel entries={entries} context={context} filter={filter} onFilter={onDraft} />
    </Sheet>
  )
}
