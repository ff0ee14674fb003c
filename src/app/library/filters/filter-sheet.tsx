// All filters in a sheet, with the result in its own button.

import { useMemo } from 'react'
import { ask } from '../../../core/library/ask.ts'
import { emptyFilter, type Filter } from '../../../core/library/filter.ts'
import { Button } from '../../ui/controls/button.tsx'
import { storiesWords } from '../../ui/count-words.ts'
import { Sheet } from '../../ui/sheet/sheet.tsx'
import type { Library } from '../use-library.ts'
import { chosenCount } from './chosen-count.ts'
import { FilterPanel } from './filter-panel.tsx'

interface Props {
  readonly library: Library
  /** What is chosen in it; null while it is closed. */
  readonly draft: Filter | null
  readonly onDraft: (draft: Filter) => void
  readonly onClose: () => void
}

/** There while it is closed, too: what comes later would make the first tap wait once more. */
export function FilterSheet({ draft, ...rest }: Props) {
  return draft && <OpenFilterSheet {...rest} draft={draft} />
}

function OpenFilterSheet({ library, draft, onDraft, onClose }: Props & { readonly draft: Filter }) {
  const { known } = library
  const asked = useMemo(() => ask(known, draft), [known, draft])
  const shown = asked.count
  return (
    <Sheet
      title="Filter"
      isOpen
      onClose={onClose}
      foot={(close) => (
        <>
          <Button
            disabled={chosenCount(draft) === 0}
            onClick={({ currentTarget: { nextElementSibling } }) => {
              // With nothing chosen this button takes no focus.
              if (nextElementSibling instanceof HTMLElement) nextElementSibling.focus()
              onDraft({ ...emptyFilter, text: draft.text })
            }}
          >
            Clear
          </Button>
          <Button kind="main" onClick={close}>
            {shown === 0 ? 'No story fits' : `Show ${storiesWords(shown)}`}
          </Button>
        </>
      )}
    >
      <FilterPanel known={known} asked={asked} filter={draft} onFilter={onDraft} />
    </Sheet>
  )
}
