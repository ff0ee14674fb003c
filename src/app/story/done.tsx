// What was just done to a story by hand, and the way to take it back. It stays until something else is done.

import { Button } from '../ui/controls/button.tsx'

export interface Done {
  /** `Your place is forgotten.` */
  readonly words: string
  /** `Put it back` */
  readonly act?: string
  /** Null for what needs no way back. */
  readonly undo: (() => void | Promise<void>) | null
}

export const unanswered: Done = {
  words: 'The storage of this browser did not answer, so nothing has changed.',
  undo: null,
}

/** The way back takes the focus, since the button that did it is gone. */
export function DoneWords({ done, onUndo }: { readonly done: Done; readonly onUndo: () => void }) {
  return (
    <p>
      {done.words}{' '}
      {done.undo && (
        <Button kind="quiet" autoFocus onClick={onUndo}>
          {done.act ?? 'Undo'}
        </Button>
      )}
    </p>
  )
}
