// The type that a page of this width has where the reader has chosen nothing: 19 px on a phone, 21 on a desk, and a
// margin of 28, but of 20 on the narrowest phones, where 28 would leave lines of fewer than 35 characters.

import { useSyncExternalStore } from 'react'

export interface TypeDefaults {
  readonly size: number
  readonly margin: number
}

const wide = matchMedia('(width >= 820px)')
const narrow = matchMedia('(width <= 400px)')

export function useTypeDefaults(): TypeDefaults {
  const isWide = useSyncExternalStore(subscribe, () => wide.matches)
  const isNarrow = useSyncExternalStore(subscribe, () => narrow.matches)
  return { size: isWide ? 21 : 19, margin: isNarrow ? 20 : 28 }
}

function subscribe(listener: () => void): () => void {
  const queries = [wide, narrow]
  for (const query of queries) query.addEventListener('change', listener)
  return () => {
    for (const query of queries) query.removeEventListener('change', listener)
  }
}
