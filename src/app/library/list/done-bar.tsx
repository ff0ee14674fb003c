// What was just done to stories in the list, and the way to take it back. It stays until something else is done.

import { useRef } from 'react'
import { useSettings } from '../../state/settings.ts'
import { Button } from '../../ui/controls/button.tsx'
import { useLostFocus } from '../../ui/use-lost-focus.ts'
import { listHeading } from '../list-heading.ts'
import './done-bar.css'

export interface LibraryAct {
  /** `3 stories are on “Winter”.` */
  readonly words: string
  /** Null for what needs no way back. */
  readonly undo: (() => void | Promise<void>) | null
}

interface Props {
  readonly done: LibraryAct | null
  readonly onUndone: () => void
}

export function DoneBar({ done, onUndone }: Props) {
  const bar = useRef<HTMLParagraphElement>(null)
  const isDiscreet = useSettings((settings) => settings.discreet)
  // What held the focus may be gone with what was hidden; then it goes to the way back, and from there to the list.
  useLostFocus(done, () => bar.current?.querySelector('button') ?? listHeading())
  const undo = () => {
    onUndone()
    void Promise.resolve(done?.undo?.()).catch(() => undefined)
  }
  return (
    <div role="status">
      {done && (
        <p ref={bar} className="done-bar">
          <span>{isDiscreet && done.undo ? 'Done.' : done.words}</span>
          {done.undo && (
            <Button kind="quiet" onClick={undo}>
              Undo
            </Button>
          )}
          <Button kind="quiet" onClick={onUndone}>
            Close<span className="visually-hidden"> this note</span>
          </Button>
        </p>
      )}
    </div>
  )
}
