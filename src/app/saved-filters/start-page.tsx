// The saved filter that a visit begins with: shown where the app is opened at the library without a question of its
// own, once. "Library" shows all stories again.

import { type ReactNode, useEffect } from 'react'
import { Navigate, useLocation } from 'react-router'
import { useStart } from '../state/saved-filters.ts'

let isBegun = false

/** Stands round the library. */
export function StartPage({ children }: { readonly children: ReactNode }) {
  const { key, pathname, search } = useLocation()
  const start = useStart()
  // An address that the app itself has gone to, or that was loaded again, has a key of its own.
  const isOpening = !isBegun && key === 'default' && search === ''
  const isDone = start.kind !== 'looking'
  useEffect(() => {
    isBegun ||= isDone
  }, [isDone])
  if (!isOpening || start.kind === 'none') return children
  if (start.kind === 'looking') return null
  const sort = start.sort === null ? '' : `&${start.sort}`
  return <Navigate replace to={{ pathname, search: `?${start.query}${sort}` }} />
}
