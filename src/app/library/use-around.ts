// The library as what stands around its list shows it.

import { useMemo } from 'react'
import { useLocation } from 'react-router'
import { useAfterPaint } from '../ui/use-after-paint.ts'
import type { Library } from './use-library.ts'

/** A frame later while letters are typed, so that their answer need not wait for it; for another address at once. */
export function useAround(library: Library): Library {
  const { search } = useLocation()
  const now = useMemo(() => ({ library, search }), [library, search])
  const painted = useAfterPaint(now)
  // What an address asks for comes as a whole: the next tap builds on it. What was not there has nothing to wait for.
  const mayWait = painted.search === search && painted.library.shown.length > 0
  return mayWait ? painted.library : library
}
