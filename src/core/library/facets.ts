// All that stories can be asked for by.

import { type Facet, facetNames } from './facet.ts'
import { ownFacets } from './own-facets.ts'
import { statedFacets } from './stated-facets.ts'

/** In the order in which they are shown. */
export const facets: readonly Facet[] = [...statedFacets, ...ownFacets].sort(
  (a, b) => facetNames.indexOf(a.name) - facetNames.indexOf(b.name),
)

export function facetNamed(name: string): Facet | undefined {
  return facets.find((facet) => facet.name === name)
}
