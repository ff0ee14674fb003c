// The reader's highlights. A change is on disk before it is shown as made, here and in every other open tab. Read when
// the first view that shows any is opened, not before: the library needs none.

import { useEffect } from 'react'
import { create } from 'zustand'
import type { Highlight } from '../../../core/marks/highlight.ts'
import { deleteHighlight, readHighlights, writeHighlight } from '../../device/storage/highlights-store.ts'
import { onHighlightsChanged, tellHighlightsChanged } from '../../device/tabs.ts'
import { type Phase, readInto } from '../storage/read-into.ts'
import { newMarkId } from './mark-id.ts'

interface Highlights {
  readonly phase: Phase
  readonly all: readonly Highlight[]
}

export const useHighlights = create<Highlights>(() => ({ phase: 'loading', all: [] }))

/** Never rejects. */
export async function loadHighlights(): Promise<void> {
  await readInto(useHighlights, async () => {
    const stored = await readHighlights()
    // What is as it was stays the same object, so that nothing is found or drawn again.
    const known = new Map(useHighlights.getState().all.map((one) => [one.id, one]))
    const all = stored.map((one) => {
      const before = known.get(one.id)
      return before && JSON.stringify(before) === JSON.stringify(one) ? before : one
    })
    return { all }
  })
}

let isAsked = false

/** Whether the highlights are known yet. The first view that asks has them read; from then on they follow the disk. */
export function useHighlightsPhase(): Phase {
  const phase = useHighlights((highlights) => highlights.phase)
  useEffect(() => {
    if (isAsked) return
    isAsked = true
    void loadHighlights()
    onHighlightsChanged(() => void loadHighlights())
    // A phone may have closed our storage while this page was out of sight.
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') void loadHighlights()
    })
  }, [])
  return phase
}

/** Marks words. Rejects where the device will not keep it. */
export async function addHighlight(words: Omit<Highlight, 'id' | 'at'>): Promise<Highlight> {
  const highlight: Highlight = { ...words, id: newMarkId(), at: Date.now() }
  await keepHighlight(highlight)
  return highlight
}

let last: Promise<void> = Promise.resolve()

/**
 * Gives a highlight another colour or note, after all changes that were asked for before; one that was removed meanwhile
 * stays away. Rejects where the device will not keep it.
 */
export function changeHighlight(
  id: string,
  change: Partial<Pick<Highlight, 'colour' | 'note'>>,
): Promise<void> {
  const done = last.then(async () => {
    const now = useHighlights.getState().all.find((one) => one.id === id)
    if (now) await keepHighlight({ ...now, ...change })
  })
  last = done.catch(() => undefined)
  return done
}

/** Keeps a highlight as it is said, as one that was just removed is put back. */
export async function keepHighlight(highlight: Highlight): Promise<void> {
  await writeHighlight(highlight)
  tellHighlightsChanged()
  useHighlights.setState(({ all }) => ({ all: [...all.filter(({ id }) => id !== highlight.id), highlight] }))
}

export async function removeHighlight(id: string): Promise<void> {
  await deleteHighlight(id)
  tellHighlightsChanged()
  useHighlights.setState(({ all }) => ({ all: all.filter((highlight) => highlight.id !== id) }))
}
