// What was removed last, and the way to take it back, until something else is removed.

import { useState } from 'react'
import type { OwnStory } from '../../core/own/own-story.ts'
import { removeStory, type UndoRemoving } from '../state/own-writes.ts'
import { Button } from '../ui/button.tsx'
import { OwnName } from './own-name.tsx'

interface Removed {
  readonly story: OwnStory
  readonly undo: UndoRemoving
}

export interface Removing {
  readonly removed: Removed | null
  readonly remove: (story: OwnStory) => void
  readonly putBack: () => void
  readonly trouble: string | null
}

export function useRemoving(): Removing {
  const [removed, setRemoved] = useState<Removed | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const remove = async (story: OwnStory) => {
    setTrouble(null)
    try {
      setRemoved({ story, undo: await removeStory(story.id) })
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
    remove: (story) => void remove(story),
    putBack: () => void putBack(),
    trouble,
  }
}

export function RemovedOwn({ removing: { removed, putBack, trouble } }: { readonly removing: Removing }) {
  return (
    <div role="status" className="own-removed">
      {removed && (
        <p>
          <OwnName entry={removed.story.entry} /> is removed, its file with it.{' '}
          <Button kind="quiet" autoFocus onClick={putBack}>
            Put it back
          </Button>
        </p>
      )}
      {trouble && <p>{trouble}</p>}
    </div>
  )
}
