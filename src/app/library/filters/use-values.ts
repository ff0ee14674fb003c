// The values that a facet has in the library, as long as the library stays the same.

import { useMemo } from 'react'
import type { Known } from '../../../core/library/ask.ts'
import type { Facet } from '../../../core/library/facet.ts'
import { type FacetValue, valuesIn } from '../../../core/library/facet-values.ts'

export function useValues({ catalogue, own, meeting }: Known, facet: Facet): readonly FacetValue[] {
  // The words looked for change with every letter, and a facet of the catalogue's own knows nothing of the device.
  const device = facet.kind === 'own' ? own : null
  // biome-ignore lint/correctness/useExhaustiveDependencies: `device` stands for `own` where that matters.
  return useMemo(
    () => valuesIn({ catalogue, own, meeting, found: null }, facet),
    [catalogue, device, meeting, facet],
  )
}
