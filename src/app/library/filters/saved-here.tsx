// The filters that the reader has kept, above the list that they change.

import { memo } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { sortFromQuery, writtenSort } from '../../../core/library/sort.ts'
import { SavedFilters } from '../../saved-filters/saved-filters.tsx'
import { libraryQuery } from '../library-query.ts'
import type { Library } from '../use-library.ts'

export const SavedHere = memo(function SavedHere({
  library: { filter, wordless },
}: {
  readonly library: Library
}) {
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
