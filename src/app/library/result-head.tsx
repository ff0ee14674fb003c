// How many stories there are or fit, said aloud when it changes, in which order they stand, what can be done with them
// together, and what is kept out of the count.

import { memo, Suspense, useRef, useState } from 'react'
import { Link, useLocation, useNavigate } from 'react-router'
import { emptyFilter, isEmpty, queryFromFilter } from '../../core/library/filter.ts'
import { singleValue } from '../../core/library/single-value.ts'
import { sortFromQuery, writtenSort } from '../../core/library/sort.ts'
import { wordsOf } from '../../core/text/fold.ts'
import { addresses, storyAddress } from '../addresses.ts'
import { Button } from '../ui/controls/button.tsx'
import { spellCount, storiesWords } from '../ui/count-words.ts'
import { giveLostFocus, useLostFocus } from '../ui/use-lost-focus.ts'
import { AboveCeiling } from './above-ceiling.tsx'
import { chosenCount } from './filters/chosen-count.ts'
import { useFilterChange } from './filters/use-filter-change.ts'
import { FetchShown, OrderChoice, SaveFilterForm } from './later.ts'
import { libraryQuery } from './library-query.ts'
import { beginChoosing, useChoosing } from './list/choosing.ts'
import { LayoutChoice } from './list/layout-choice.tsx'
import { listHeading } from './list-heading.ts'
import type { Library } from './use-library.ts'
import './result-head.css'

interface Props {
  readonly library: Library
  /** The same, or while letters are typed what it was a frame ago. */
  readonly around: Library
}

export function ResultHead({ library, around }: Props) {
  const isAll = isOfAll(library)
  return (
    <div className="result-head">
      <h2 id="result-heading" tabIndex={-1}>
        {isAll ? 'All stories' : storiesWords(library.shown.length)}
      </h2>
      {isAll && <span className="result-count">{spellCount(library.total)}</span>}
      <ResultActs isAll={isAll || isOfAll(around)} library={around} />
    </div>
  )
}

function isOfAll({ filter }: Library): boolean {
  return isEmpty(filter) && chosenCount(filter) === 0
}

interface ActsProps {
  readonly library: Library
  /** Whether all stories stand there, or did a frame ago: their count and the acts of a filter have no room in one line. */
  readonly isAll: boolean
}

const ResultActs = memo(function ResultActs({ library, isAll }: ActsProps) {
  const { filter, sort } = library
  return (
    <>
      {!isAll && <FilterActs library={library} />}
      <div className="result-acts">
        <Suspense fallback={<span className="order-room" />}>
          <OrderChoice
            sort={sort}
            isLooking={wordsOf(filter.text).length > 0}
            isSeries={singleValue(filter)?.facet === 'series'}
          />
        </Suspense>
        <StoryActsTogether library={library} />
        <Suspense>
          <FetchShown library={library} />
        </Suspense>
        <LayoutChoice />
      </div>
      <KeptOut library={library} />
    </>
  )
})

/** To keep what is chosen under a name, or to let it go. */
function FilterActs({ library: { filter } }: { readonly library: Library }) {
  const changeFilter = useFilterChange()
  const { search } = useLocation()
  const [isOpen, setOpen] = useState(false)
  const sort = sortFromQuery(search)
  const opener = useRef<HTMLButtonElement>(null)
  useLostFocus(isOpen, () => opener.current)
  return (
    <span className="filter-acts">
      <Button ref={opener} kind="quiet" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Save this filter
      </Button>
      <Button kind="quiet" onClick={() => changeFilter(emptyFilter)}>
        Clear all
      </Button>
      {isOpen && (
        <Suspense>
          <SaveFilterForm
            query={queryFromFilter(filter)}
            sort={sort && writtenSort(sort)}
            isOpen
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </span>
  )
}

/** The button goes; whoever began by keys goes on from the heading to the list. */
function startChoosing(): void {
  beginChoosing()
  requestAnimationFrame(() => giveLostFocus(listHeading()))
}

function StoryActsTogether({ library: { known, shown } }: { readonly library: Library }) {
  const navigate = useNavigate()
  const isChoosing = useChoosing(({ chosen }) => chosen !== null)
  const openOne = () => {
    const ordinal = shown[Math.floor(Math.random() * shown.length)]
    if (ordinal !== undefined) void navigate(storyAddress(known.catalogue.entryAt(ordinal).id))
  }
  return (
    <>
      {shown.length > 1 && (
        <Button kind="quiet" aria-label="Open one at random" onClick={openOne}>
          One at random
        </Button>
      )}
      {!isChoosing && (
        <Button kind="quiet" id="choose-stories" onClick={startChoosing}>
          Choose<span className="visually-hidden"> stories</span>
        </Button>
      )}
    </>
  )
}

function KeptOut({ library }: { readonly library: Library }) {
  const { filter, asked, isHiddenShown } = library
  const { search } = useLocation()
  const sort = sortFromQuery(search)
  return (
    <>
      {asked.hidden > 0 && (
        <p className="kept-out">
          {spellCount(asked.hidden)} hidden by your list.{' '}
          <Link to={{ search: libraryQuery({ filter, sort, isHiddenShown: true }) }}>Show</Link>{' '}
          <Link to={addresses.hidden}>Your list</Link>
        </p>
      )}
      {isHiddenShown && (
        <p className="kept-out">
          What your list hides is shown here.{' '}
          <Link to={{ search: libraryQuery({ filter, sort }) }}>Hide it again</Link>
        </p>
      )}
      <AboveCeiling library={library} />
    </>
  )
}
