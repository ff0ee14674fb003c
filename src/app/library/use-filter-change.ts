// Changing the filter is going to another address, so that Back takes the change back.

import { useCallback } from 'react'
import { useNavigate } from 'react-router'
import { type Filter, queryFromFilter } from '../../core/filter.ts'
import { addresses } from '../addresses.ts'

export function useFilterChange(): (filter: Filter) => void {
  const navigate = useNavigate()
  return useCallback(
    (filter) => {
      void navigate({ pathname: addresses.library, search: queryFromFilter(filter) })
    },
    [navigate],
  )
}
