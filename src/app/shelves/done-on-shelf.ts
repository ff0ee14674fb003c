// What was done to a shelf last. It stays until something else is done to any shelf.

import { create } from 'zustand'
import type { UndoShelving } from '../state/shelves.ts'

interface Done {
  readonly shelf: string
  readonly words: string
  /** Null where nothing was done. */
  readonly undo: UndoShelving | null
}

export const useDoneOnShelf = create<{ readonly done: Done | null }>(() => ({ done: null }))

/** Says what was done, or that the device would not. */
export async function doOnShelf(shelf: string, words: string, act: Promise<UndoShelving>): Promise<void> {
  const done = await act.then(
    (undo) => ({ shelf, words, undo }),
    () => ({
      shelf,
      words: 'The storage of this browser did not answer, so nothing has changed.',
      undo: null,
    }),
  )
  useDoneOnShelf.setState({ done })
}

export function undoOnShelf(): void {
  const { done } = useDoneOnShelf.getState()
  useDoneOnShelf.setState({ done: null })
  void done?.undo?.().catch(() => useDoneOnShelf.setState({ done }))
}
