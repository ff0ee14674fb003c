// Changing the filter is going to another address, so that Back takes the change back.

import { useCallback } from 'react'
import { useLocation, useNavigate } from 'react-router'
import type { Filter } from '../../../core/library/filter.ts'
import { addresses } from '../../addresses.ts'
import { withFilter } from '../library-query.ts'

export function useFilterChange(): (filter: Filter) => void {
  const navigate = useNavigate()
  const { pathname, search } = useLocation()
  const before = pathname === addresses.library ? search : ''
  return useCallback(
    (filter) => {
      void navigate({ pathname: addresses.library, search: withFilter(before, filter) })
    },
    [navigate, before],
  )
}
