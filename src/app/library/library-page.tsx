// The library: where one stopped, then all stories or those that fit, with the filters beside or behind a button.

import { Suspense, useEffect, useMemo, useRef } from 'react'
import { useLocation, useNavigationType } from 'react-router'
import { inSeriesOrder } from '../../core/catalogue/series-order.ts'
import { isEmpty } from '../../core/library/filter.ts'
import { singleValue } from '../../core/library/single-value.ts'
import { sortFromQuery } from '../../core/library/sort.ts'
import { wordsOf } from '../../core/text/fold.ts'
import { SearchBox } from '../search/search-box.tsx'
import { loadCatalogue } from '../state/catalogue.ts'
import { storiesWords } from '../ui/count-words.ts'
import { Message } from '../ui/page/message.tsx'
import { PageTitle } from '../ui/page/page-title.tsx'
import { useLostFocus } from '../ui/use-lost-focus.ts'
import { useIsWide } from '../ui/use-wide.ts'
import { FilterButton } from './filters/filter-button.tsx'
import { SavedHere } from './filters/saved-here.tsx'
import { useFilterChange } from './filters/use-filter-change.ts'
import { FittingStories } from './fitting-stories.tsx'
import { FilterPanel, fetchSheets, NothingFits, StoryActs } from './later.ts'
import { libraryQuery, pageIn } from './library-query.ts'
import { endChoosing } from './list/choosing.ts'
import { EarlyTap } from './list/early-tap.ts'
import { listHeading } from './list-heading.ts'
import { NoStories } from './no-stories.tsx'
import { useAround } from './use-around.ts'
import { type Library, type LibraryState, useLibrary } from './use-library.ts'
import { useListed } from './use-listed.ts'
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
  const top = useTopOnChange()
  const shown = useShown(library)
  const listed = useListed(library, shown)
  const around = useAround(library)
  const isLooking = wordsOf(filter.text).length > 0
  const fitsNone = shown.length === 0
  const isOfValue = singleValue(filter) !== null
  const { search } = useLocation()
  // What is let go of, shown or turned to takes its own button along. Words are typed where the focus stays.
  const wordless = libraryQuery({
    filter: library.wordless,
    sort: sortFromQuery(search),
    isHiddenShown: library.isHiddenShown,
    page: pageIn(search),
  })
  useLostFocus(`${wordless} ${fitsNone}`, listHeading)
  return (
    <>
      {!isLooking && !isOfValue && !fitsNone && <WhereYouStopped known={known} />}
      <div ref={top} className="results">
        {!isOfValue && <SavedHere library={around} />}
        {listed && (
          <div className={fitsNone ? 'out-of-sight' : undefined} aria-hidden={fitsNone || undefined}>
            <FittingStories listed={listed} around={fitsNone ? listed.library : around} />
          </div>
        )}
        {fitsNone && (
          <Suspense>
            <NothingFits library={library} />
          </Suspense>
        )}
        <Suspense fallback={<EarlyTap list={top} />}>
          <StoryActs catalogue={known.catalogue} shown={shown} list={top} />
        </Suspense>
      </div>
      <p className="visually-hidden" role="status">
        {isEmpty(filter) ? '' : fitsNone ? 'No story fits.' : `${storiesWords(shown.length)} fit.`}
      </p>
    </>
  )
}

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
