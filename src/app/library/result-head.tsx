// How many stories there are or fit, said aloud when it changes, in which order they stand, what can be done with them
// together, and what is kept out of the count.

import { Suspense, useMemo, useState } from 'react'
import { Link, useLocation, useNavigate } from 'react-router'
import { emptyFilter, isEmpty, queryFromFilter } from '../../core/filter.ts'
import { wordsOf } from '../../core/search.ts'
import { singleValue } from '../../core/single-value.ts'
import { sortFromQuery, writtenSort } from '../../core/sort.ts'
import { addresses, storyAddress } from '../addresses.ts'
import { useMeetingChoices } from '../state/adult.ts'
import { Button } from '../ui/button.tsx'
import { spellCount, storiesWords } from '../ui/count-words.ts'
import { beginChoosing, useChoosing } from './choosing.ts'
import { chosenCount } from './chosen-count.ts'
import { keptOutWords } from './kept-out-words.ts'
import { FetchShown, OrderChoice, SaveFilterForm } from './later.ts'
import { LayoutChoice } from './layout-choice.tsx'
import { libraryQuery } from './library-query.ts'
import { useFilterChange } from './use-filter-change.ts'
import type { Library } from './use-library.ts'
import './result-head.css'

export function ResultHead({ library }: { readonly library: Library }) {
  const { filter, shown, total, sort } = library
  const isAll = isEmpty(filter) && chosenCount(filter) === 0
  const isLooking = wordsOf(filter.text).length > 0
  const isSeries = singleValue(filter)?.facet === 'series'
  // Left alone while words are typed: each option of it is an element.
  const order = useMemo(
    () => <OrderChoice sort={sort} isLooking={isLooking} isSeries={isSeries} />,
    [sort, isLooking, isSeries],
  )
  return (
    <div className="result-head">
      <h2 id="result-heading" tabIndex={-1}>
        {isAll ? 'All stories' : storiesWords(shown.length)}
      </h2>
      {isAll ? <span className="result-count">{spellCount(total)}</span> : <FilterActs library={library} />}
      <div className="result-acts">
        <Suspense fallback={<span className="order-room" />}>{order}</Suspense>
        <StoryActsTogether library={library} />
        <Suspense>
          <FetchShown library={library} />
        </Suspense>
        <LayoutChoice />
      </div>
      <KeptOut library={library} />
    </div>
  )
}

/** To keep what is chosen under a name, or to let it go. */
function FilterActs({ library: { filter } }: { readonly library: Library }) {
  const changeFilter = useFilterChange()
  const { search } = useLocation()
  const [isOpen, setOpen] = useState(false)
  const sort = sortFromQuery(search)
  return (
    <span className="filter-acts">
      <Button kind="quiet" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Keep this filter
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

const chooseButton = (
  <Button kind="quiet" id="choose-stories" onClick={() => beginChoosing()}>
    Choose<span className="visually-hidden"> stories</span>
  </Button>
)

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
      {!isChoosing && chooseButton}
    </>
  )
}

function KeptOut({ library }: { readonly library: Library }) {
  const { filter, asked, keptOut, isHiddenShown } = library
  const choices = useMeetingChoices()
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
      {keptOut > 0 && (
        <p className="kept-out">
          {keptOutWords(keptOut, choices)} <Link to={addresses.settings}>Settings</Link>
        </p>
      )}
    </>
  )
}
