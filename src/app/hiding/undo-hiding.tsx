// What was last done to the hide-list, and the way to take it back. It stays until something else is done to the list.

import { useRef } from 'react'
import { undoHiding, useHideList } from '../state/hide-list.ts'
import { useSettings } from '../state/settings.ts'
import { Button } from '../ui/controls/button.tsx'
import { useLostFocus } from '../ui/use-lost-focus.ts'
import './undo-hiding.css'

/** May stand on any screen where something can be hidden or shown again. */
export function UndoHiding() {
  const done = useHideList((list) => list.done)
  const isFailed = useHideList((list) => list.phase === 'failed')
  const status = useRef<HTMLDivElement>(null)
  useLostFocus(done, () => status.current?.querySelector('button'))
  const isDiscreet = useSettings((settings) => settings.discreet)
  return (
    <div ref={status} role="status" className="undo-hiding">
      {done && (
        <p>
          {isDiscreet ? 'Your list has changed.' : done.words}{' '}
          <Button kind="quiet" onClick={undoHiding}>
            Undo
          </Button>
        </p>
      )}
      {isFailed && (
        <p>
          The storage of this browser did not keep the list. It holds until you close the page, and is kept as
          soon as it can be.
        </p>
      )}
    </div>
  )
}
