// Which stories are chosen, while several are being chosen at once. Each row asks for its own story only.

import { create } from 'zustand'

interface Choosing {
  /** Ids; null while nothing is being chosen. */
  readonly chosen: ReadonlySet<string> | null
}

export const useChoosing = create<Choosing>(() => ({ chosen: null }))

/** Whether a story is chosen; null while nothing is being chosen. */
export function useIsChosen(story: string): boolean | null {
  return useChoosing(({ chosen }) => chosen?.has(story) ?? null)
}

export function beginChoosing(story?: string): void {
  useChoosing.setState({ chosen: new Set(story === undefined ? [] : [story]) })
}

export function endChoosing(): void {
  useChoosing.setState({ chosen: null })
}

export function choose(stories: Iterable<string>): void {
  useChoosing.setState({ chosen: new Set(stories) })
}

export function toggleChosen(story: string): void {
  const chosen = new Set(useChoosing.getState().chosen)
  if (!chosen.delete(story)) chosen.add(story)
  useChoosing.setState({ chosen })
}
