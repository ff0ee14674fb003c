// The stories that fit, with what stands above and below them.

import { memo, Suspense } from 'react'
import { type Filter, isEmpty } from '../../core/library/filter.ts'
import { singleValue } from '../../core/library/single-value.ts'
import { SearchInside } from '../search/search-inside.tsx'
import { chosenCount } from './filters/chosen-count.ts'
import { SavedHere } from './filters/saved-here.tsx'
import { ChosenConditions, OwnWay, RemovedStories, ValueHead } from './later.ts'
import { StoryList } from './list/story-list.tsx'
import { ResultHead } from './result-head.tsx'
import type { Library } from './use-library.ts'
import type { Listed } from './use-listed.ts'

interface Props {
  readonly listed: Listed
  /** The same library, or while letters are typed as it was a frame ago. */
  readonly around: Library
}

export const FittingStories = memo(function FittingStories({ listed: { library, shown }, around }: Props) {
  const { known, filter } = library
  const value = singleValue(filter)
  return (
    <>
      {value ? (
        <Suspense>
          <ValueHead value={value} library={{ ...library, shown }} />
          <SavedHere library={around} />
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
  )
})

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
