// What is in sight, and for how long, counts as reading: told to the state as long as a text is open.

import { useEffect } from 'react'
import type { Entry } from '../../../core/catalogue/catalogue.ts'
import { closeRest, pauseRest, restOn, resumeRest } from '../../state/reading/rest.ts'
import type { Sight } from './use-place.ts'

export function useRest(entry: Entry, sight: Sight | null): void {
  useEffect(() => {
    if (sight) restOn(entry, sight.seen)
  }, [entry, sight])

  useEffect(() => {
    const onVisibility = () => (document.visibilityState === 'hidden' ? pauseRest() : resumeRest())
    document.addEventListener('visibilitychange', onVisibility)
    window.addEventListener('pagehide', pauseRest)
    window.addEventListener('pageshow', resumeRest)
    return () => {
      document.removeEventListener('visibilitychange', onVisibility)
      window.removeEventListener('pagehide', pauseRest)
      window.removeEventListener('pageshow', resumeRest)
      closeRest()
    }
  }, [])
}
