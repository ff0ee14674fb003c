// Whether the window is as wide as a desk, where the bar, the search and the filters stand open side by side.

import { useSyncExternalStore } from 'react'

const wide = matchMedia('(width >= 1280px)')

export function useIsWide(): boolean {
  return useSyncExternalStore(subscribe, () => wide.matches)
}

function subscribe(listener: () => void): () => void {
  wide.addEventListener('change', listener)
  return () => wide.removeEventListener('change', listener)
}
