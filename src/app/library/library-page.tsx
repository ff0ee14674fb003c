// The library: where one stopped, then all stories or those that fit, with the filters beside or behind a button.

import { useEffect, useRef } from 'react'
import { useLocation, useNavigationType } from 'react-router'
import { isEmpty } from '../../core/filter.ts'
import { wordsOf } from '../../core/search.ts'
import { addresses } from '../addresses.ts'
import { loadCatalogue } from '../state/catalogue.ts'
import { storiesWords } from '../ui/count-words.ts'
import { Message } from '../ui/message.tsx'
import { PageTitle } from '../ui/page-title.tsx'
import { SearchBox } from '../ui/search-box.tsx'
import { useIsWide } from '../ui/use-wide.ts'
import { ChosenConditions } from './chosen-conditions.tsx'
import { FilterPanel } from './filter-panel.tsx'
import { FilterButton } from './filter-sheet.tsx'
import { NothingFits } from './nothing-fits.tsx'
import { RemovedStories } from './removed-stories.tsx'
import { ResultHead } from './result-head.tsx'
import { StoryList } from './story-list.tsx'
import { useFilterChange } from './use-filter-change.ts'
import { type Library, type LibraryState, useLibrary } from './use-library.ts'
import { WhereYouStopped } from './where-you-stopped.tsx'
import './library-page.css'

export function LibraryPage() {
  const library = useLibrary()
  const changeFilter = useFilterChange()
  const isWide = useIsWide()
  return (
    <div className="library whole-width">
      <PageTitle name="Library" className="visually-hidden" />
      {!isWide && (
        <div className="library-find">
          <SearchBox />
          <FilterButton library={library} />
        </div>
      )}
      {isWide && (
        <aside className="filter-column" aria-label="Filter">
          {library.kind === 'ready' && library.entries.length > 0 && (
            <>
              <h2 className="visually-hidden">Filter</h2>
              <FilterPanel {...library} onFilter={changeFilter} />
            </>
          )}
        </aside>
      )}
      <div className="library-stories">
        <Stories library={library} />
      </div>
    </div>
  )
}

function Stories({ library }: { readonly library: LibraryState }) {
  switch (library.kind) {
    case 'loading':
      return <p className="library-loading">Opening the library…</p>
    case 'failed':
      return (
        <Message
          isSecond
          title="The library could not be opened"
          text={library.message}
          act={{ label: 'Try again', onClick: () => void loadCatalogue() }}
        />
      )
    case 'ready':
      return library.entries.length === 0 ? (
        <NoStories library={library} />
      ) : (
        <SomeStories library={library} />
      )
  }
}

function NoStories({ library: { keptOut } }: { readonly library: Library }) {
  if (keptOut > 0) {
    return (
      <Message
        isSecond
        title="No stories to show"
        text={`All ${storiesWords(keptOut)} here are adult or say no rating, and you keep such stories out.`}
        back={{ label: 'Open Settings', to: addresses.settings }}
      />
    )
  }
  return (
    <Message isSecond title="No stories yet" text="Add a text file, or come back when there is a network." />
  )
}

function SomeStories({ library }: { readonly library: Library }) {
  const { filter, entries, shown } = library
  const top = useTopOnChange()
  const isLooking = wordsOf(filter.text).length > 0
  return (
    <>
      {!isLooking && shown.length > 0 && <WhereYouStopped entries={entries} />}
      <div ref={top} className="results">
        {shown.length === 0 ? (
          <NothingFits library={library} />
        ) : (
          <>
            <ChosenConditions filter={filter} entries={entries} />
            <ResultHead library={library} />
            <StoryList entries={shown} />
            {isEmpty(filter) && <RemovedStories />}
          </>
        )}
      </div>
      <p className="visually-hidden" role="status">
        {isEmpty(filter) ? '' : shown.length === 0 ? 'No story fits.' : `${storiesWords(shown.length)} fit.`}
      </p>
    </>
  )
}

/** After a change of the filter the list begins at its beginning, if that is out of sight. Back keeps its own place. */
function useTopOnChange() {
  const top = useRef<HTMLDivElement>(null)
  const { search } = useLocation()
  const kind = useNavigationType()
  const last = useRef(search)
  useEffect(() => {
    if (search === last.current) return
    last.current = search
    const isAbove = (top.current?.getBoundingClientRect().top ?? 0) < 0
    if (kind !== 'POP' && isAbove) top.current?.scrollIntoView({ block: 'start' })
  }, [search, kind])
  return top
}
