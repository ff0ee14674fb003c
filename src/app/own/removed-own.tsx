// What was removed last, and the way to take it back, until something else is removed.

import { type ReactNode, useState } from 'react'
import { removeStory, type UndoRemoving } from '../state/own-writes.ts'
import { Button } from '../ui/button.tsx'

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

export function useRemoving(): Removing {
  const [removed, setRemoved] = useState<Removed | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const remove = async (id: string, name: ReactNode) => {
    setTrouble(null)
    try {
      setRemoved({ name, undo: await removeStory(id) })
    } catch {
      setTrouble('The storage of this browser would not remove it. It is still here.')
    }
  }
  const putBack = async () => {
    try {
      await removed?.undo()
      setRemoved(null)
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
  return (
    <div role="status" className="own-removed">
      {removed && (
        <p>
          {removed.name} is removed, its file with it.{' '}
          <Button kind="quiet" autoFocus onClick={putBack}>
            Put it back
          </Button>
        </p>
      )}
      {trouble && <p>{trouble}</p>}
    </div>
  )
}
