// The field that looks through the values of a facet of which there are many.

import { useEffect, useRef } from 'react'
import type { Facet } from '../../../core/library/facet.ts'

interface Props {
  readonly facet: Facet
  readonly typed: string
  readonly onType: (typed: string) => void
}

export function FacetSearch({ facet, typed, onType }: Props) {
  const input = useRef<HTMLInputElement>(null)
  // It appears because it was asked for, so it takes the focus from the button that is gone.
  useEffect(() => input.current?.focus(), [])
  return (
    <input
      ref={input}
      className="facet-search"
      type="search"
      autoComplete="off"
      spellCheck="false"
      aria-label={`Search ${facet.plural}`}
      placeholder={`Search ${facet.plural}`}
      value={typed}
      onChange={(event) => onType(event.target.value)}
    />
  )
}
