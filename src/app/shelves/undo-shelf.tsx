// What was done to a shelf last, and the way to take it back. It stays until something else is done to any shelf.

import { create } from 'zustand'
import type { UndoShelving } from '../state/shelves.ts'
import { Button } from '../ui/button.tsx'

interface Done {
  readonly shelf: string
  readonly words: string
  readonly undo: UndoShelving
}

const useDone = create<{ readonly done: Done | null }>(() => ({ done: null }))

export function doneOnShelves(done: Done): void {
  useDone.setState({ done })
}

/** On the shelf it happened to; a removed one has no place of its own any more. */
export function UndoShelf({ isFor }: { readonly isFor: (shelf: string) => boolean }) {
  const done = useDone((state) => state.done)
  const isHere = done !== null && isFor(done.shelf)
  const undo = () => {
    useDone.setState({ done: null })
    void done?.undo().catch(() => useDone.setState({ done }))
  }
  return (
    <div role="status" className="undo-shelf">
      {isHere && (
        <p>
          {done.words}{' '}
          <Button kind="quiet" autoFocus onClick={undo}>
            Undo
          </Button>
        </p>
      )}
    </div>
  )
}
