// The library: where one stopped, then all stories or those that fit, with the filters beside or behind a button.

import { memo, Suspense, useEffect, useMemo, useRef } from 'react'
import { useLocation, useNavigate, useNavigationType } from 'react-router'
import { type Filter, isEmpty } from '../../core/filter.ts'
import { wordsOf } from '../../core/search.ts'
import { inSeriesOrder } from '../../core/series-order.ts'
import { singleValue } from '../../core/single-value.ts'
import { sortFromQuery, writtenSort } from '../../core/sort.ts'
import { SavedFilters } from '../saved-filters/saved-filters.tsx'
import { SearchInside } from '../search/search-inside.tsx'
import { loadCatalogue } from '../state/catalogue.ts'
import { storiesWords } from '../ui/count-words.ts'
import { Message } from '../ui/message.tsx'
import { PageTitle } from '../ui/page-title.tsx'
import { SearchBox } from '../ui/search-box.tsx'
import { useIsWide } from '../ui/use-wide.ts'
import { endChoosing } from './choosing.ts'
import { chosenCount } from './chosen-count.ts'
import { EarlyTap } from './early-tap.ts'
import { FilterButton } from './filter-button.tsx'
import {
  ChosenConditions,
  FilterPanel,
  fetchSheets,
  NothingFits,
  OwnWay,
  RemovedStories,
  StoryActs,
  ValueHead,
} from './later.ts'
import { libraryQuery } from './library-query.ts'
import { NoStories } from './no-stories.tsx'
import { ResultHead } from './result-head.tsx'
import { StoryList } from './story-list.tsx'
import { useAround } from './use-around.ts'
import { useFilterChange } from './use-filter-change.ts'
import { type Library, type LibraryState, useLibrary } from './use-library.ts'
import { WhereYouStopped } from './where-you-stopped.tsx'
import './library-page.css'

export function LibraryPage() {
  const library = useLibrary()
  const changeFilter = useFilterChange()
  const isWide = useIsWide()
  const isReady = library.kind === 'ready'
  // What is opened later comes once there is something to open it from.
  useEffect(() => {
    if (isReady) fetchSheets()
  }, [isReady])
  useEffect(() => endChoosing, [])
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
          {library.kind === 'ready' && library.total > 0 && (
            <>
              <h2 className="visually-hidden">Filter</h2>
              <Suspense>
                <FilterPanel {...library} onFilter={changeFilter} />
              </Suspense>
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
      return library.total === 0 ? <NoStories library={library} /> : <SomeStories library={library} />
  }
}

function SomeStories({ library }: { readonly library: Library }) {
  const { known, filter } = library
  const around = useAround(library)
  const top = useTopOnChange()
  const shown = useShown(library)
  const isLooking = wordsOf(filter.text).length > 0
  const value = singleValue(filter)
  return (
    <>
      {!isLooking && !value && shown.length > 0 && <WhereYouStopped known={known} />}
      <div ref={top} className="results">
        {!value && <Saved library={around} />}
        {shown.length === 0 ? (
          <Suspense>
            <NothingFits library={library} />
          </Suspense>
        ) : (
          <>
            {value ? (
              <Suspense>
                <ValueHead value={value} library={{ ...library, shown }} />
                <Saved library={around} />
              </Suspense>
            ) : (
              chosenCount(filter) > 0 && (
                <Suspense fallback={<div className="chosen-wait" />}>
                  <ChosenConditions filter={filter} catalogue={known.catalogue} />
                </Suspense>
              )
            )}
            <ResultHead library={library} around={around} />
            <StoryList catalogue={known.catalogue} shown={shown} />
            <AfterList filter={around.filter} />
          </>
        )}
        <Suspense fallback={<EarlyTap list={top} />}>
          <StoryActs catalogue={known.catalogue} shown={shown} list={top} />
        </Suspense>
      </div>
      <p className="visually-hidden" role="status">
        {isEmpty(filter) ? '' : shown.length === 0 ? 'No story fits.' : `${storiesWords(shown.length)} fit.`}
      </p>
    </>
  )
}

/** What the list ends with: what the archive has let go of and the way to add files, or the way on into the texts. */
const AfterList = memo(function AfterList({ filter }: { readonly filter: Filter }) {
  return (
    <>
      {isEmpty(filter) && (
        <Suspense>
          <RemovedStories />
          <OwnWay />
        </Suspense>
      )}
      <SearchInside text={filter.text} />
    </>
  )
})

const Saved = memo(function Saved({ library: { filter, wordless } }: { readonly library: Library }) {
  const navigate = useNavigate()
  const { search } = useLocation()
  const sort = sortFromQuery(search)
  return (
    <SavedFilters
      filter={filter}
      wordless={wordless}
      sort={sort && writtenSort(sort)}
      onApply={(next, order) =>
        void navigate({
          search: libraryQuery({ filter: next, sort: order === null ? null : sortFromQuery(order) }),
        })
      }
    />
  )
})

/** The stories that fit. A series stands in its own order unless another is asked for. */
function useShown({ filter, shown, known: { catalogue } }: Library): Uint32Array {
  const { search } = useLocation()
  const isSeries = singleValue(filter)?.facet === 'series' && sortFromQuery(search) === null
  return useMemo(
    () =>
      isSeries
        ? shown.slice().sort((a, b) => inSeriesOrder(catalogue.entryAt(a), catalogue.entryAt(b)))
        : shown,
    [isSeries, shown, catalogue],
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
