// What was done to a shelf last, and the way to take it back.

import { Button } from '../ui/controls/button.tsx'
import { useLostFocus } from '../ui/use-lost-focus.ts'
import { undoOnShelf, useDoneOnShelf } from './done-on-shelf.ts'

/** On the shelf it happened to; a removed one has no place of its own any more. */
export function UndoShelf({ isFor }: { readonly isFor: (shelf: string) => boolean }) {
  const done = useDoneOnShelf((state) => state.done)
  useLostFocus(done, () => null)
  return (
    <div role="status" className="undo-shelf">
      {done && isFor(done.shelf) && (
        <p>
          {done.words}{' '}
          {done.undo && (
            <Button kind="quiet" autoFocus onClick={undoOnShelf}>
              Undo
            </Button>
          )}
        </p>
      )}
    </div>
  )
}
