// What can be done with a mark in the list: write beside it, or remove it.

import { useRef, useState } from 'react'
import { isHighlight, type Mark } from '../../core/marks/mark.ts'
import { renameBookmark } from '../state/marks/bookmarks.ts'
import { changeHighlight } from '../state/marks/highlights.ts'
import { Button } from '../ui/controls/button.tsx'
import { useLostFocus } from '../ui/use-lost-focus.ts'
import { NameForm, NoteForm } from './mark-form.tsx'
import { markWords } from './mark-words.ts'

interface Props {
  readonly mark: Mark
  /** What stands beside the mark may be shown, and so written. */
  readonly canWrite: boolean
  /** Answers whether the change is kept. */
  readonly onChange: (change: Promise<void>) => Promise<boolean>
  readonly onRemove: () => void
}

export function MarkActs({ mark, canWrite, onChange, onRemove }: Props) {
  const [isOpen, setOpen] = useState(false)
  const acts = useRef<HTMLDivElement>(null)
  useLostFocus(isOpen, () => acts.current?.querySelector('button'))
  const close = () => setOpen(false)
  if (isOpen && isHighlight(mark))
    return (
      <NoteForm
        highlight={mark}
        onDone={close}
        onChange={(change) => onChange(changeHighlight(mark.id, change))}
      />
    )
  if (isOpen && !isHighlight(mark))
    return (
      <NameForm name={mark.name} onDone={close} onName={(name) => onChange(renameBookmark(mark, name))} />
    )
  return (
    <div ref={acts} className="mark-acts">
      {canWrite && (
        <Button kind="quiet" onClick={() => setOpen(true)}>
          {actName(mark)}
        </Button>
      )}
      <Button kind="quiet" onClick={onRemove}>
        Remove
        {canWrite && <span className="visually-hidden"> “{firstWords(markWords(mark))}”</span>}
      </Button>
    </div>
  )
}

/** Enough to tell one mark from another. */
function firstWords(words: string): string {
  return words.split(/\s+/, 5).join(' ')
}

function actName(mark: Mark): string {
  if (isHighlight(mark)) return mark.note === '' ? 'Write a note' : 'Change the note'
  return mark.name === '' ? 'Name it' : 'Rename'
}
