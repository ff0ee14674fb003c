// How many stories each rule of the hide-list hides. It comes after the list itself: a word is looked for in all stories.

import { useEffect, useState } from 'react'
import type { HideRule } from '../../core/meeting/hide-list.ts'
import { hiddenByEach } from '../../core/meeting/meeting-column.ts'
import { useMeetingChoices } from '../state/adult.ts'
import { useCatalogue } from '../state/catalogue.ts'

/** By the rules' ids; empty until it is known. */
export function useHiddenCounts(rules: readonly HideRule[]): ReadonlyMap<string, number> {
  const catalogue = useCatalogue((state) => (state.kind === 'ready' ? state.catalogue : null))
  const choices = useMeetingChoices()
  const [counts, setCounts] = useState<ReadonlyMap<string, number>>(new Map())
  useEffect(() => {
    if (!catalogue) return
    const later = setTimeout(() => setCounts(hiddenByEach(catalogue, choices, rules)))
    return () => clearTimeout(later)
  }, [catalogue, choices, rules])
  return counts
}
