// What was removed last, and the way to take it back, until something else is removed or the app starts anew.

import { type ReactNode, useState } from 'react'
import { create } from 'zustand'
import { forgetDraft } from '../state/drafts.ts'
import { removeStory, type UndoRemoving } from '../state/own/own-writes.ts'
import { Button } from '../ui/controls/button.tsx'
import { correctionDraft } from './correction.ts'

interface Removed {
  readonly name: ReactNode
  readonly undo: UndoRemoving
}

export interface Removing {
  readonly removed: Removed | null
  readonly remove: (id: string, name: ReactNode) => void
  readonly putBack: () => void
  readonly trouble: string | null
}

/** Outside of the page: whoever leaves it and comes back can still take it back. */
const useLast = create<{ readonly removed: Removed | null }>(() => ({ removed: null }))

export function useRemoving(): Removing {
  const removed = useLast((last) => last.removed)
  const [trouble, setTrouble] = useState<string | null>(null)
  const remove = async (id: string, name: ReactNode) => {
    setTrouble(null)
    try {
      useLast.setState({ removed: { name, undo: await removeStory(id) } })
      forgetDraft(correctionDraft(id))
    } catch {
      setTrouble('The storage of this browser would not remove it. It is still here.')
    }
  }
  const putBack = async () => {
    try {
      await removed?.undo()
      useLast.setState({ removed: null })
    } catch (fault) {
      setTrouble(fault instanceof Error ? fault.message : null)
    }
  }
  return {
    removed,
    remove: (id, name) => void remove(id, name),
    putBack: () => void putBack(),
    trouble,
  }
}

export function RemovedOwn({ removing: { removed, putBack, trouble } }: { readonly removing: Removing }) {
  // Who comes back to the page has pressed nothing.
  const [before] = useState(removed)
  return (
    <div role="status" className="own-removed">
      {removed && (
        <p>
          {removed.name} is removed, its file with it. It can be put back until Dogear starts anew.{' '}
          <Button kind="quiet" autoFocus={removed !== before} onClick={putBack}>
            Put it back
          </Button>
        </p>
      )}
      {trouble && <p>{trouble}</p>}
    </div>
  )
}
