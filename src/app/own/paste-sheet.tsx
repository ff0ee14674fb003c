// A story that was copied somewhere else, pasted here. A slip that closes the sheet costs nothing of it.

import { type FormEvent, useId } from 'react'
import { useDraft } from '../state/drafts.ts'
import { Button } from '../ui/controls/button.tsx'
import { Sheet } from '../ui/sheet/sheet.tsx'
import { useLostFocus } from '../ui/use-lost-focus.ts'

interface Props {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onPaste: (words: string) => void
}

export function PasteSheet({ isOpen, onClose, onPaste }: Props) {
  return (
    <Sheet title="Paste a text" isOpen={isOpen} onClose={onClose}>
      <PasteForm onClose={onClose} onPaste={onPaste} />
    </Sheet>
  )
}

function PasteForm({ onClose, onPaste }: Omit<Props, 'isOpen'>) {
  const { value: words, change, letGo, isOld } = useDraft('paste', '')
  const id = useId()
  useLostFocus(isOld, () => document.getElementById(id))
  const add = (event: FormEvent) => {
    event.preventDefault()
    if (words.trim() === '') return
    onPaste(words)
    letGo()
    onClose()
  }
  return (
    <form className="text-form paste-form" onSubmit={add}>
      <div className="text-field">
        <label htmlFor={id}>The story, with its title and author above it if it has any</label>
        <textarea
          // Read by the dialog when it opens.
          ref={(field) => void field?.toggleAttribute('autofocus', true)}
          id={id}
          rows={10}
          dir="auto"
          value={words}
          onChange={({ target }) => change(() => target.value)}
        />
      </div>
      {isOld && (
        <Button kind="quiet" onClick={letGo}>
          Begin anew
        </Button>
      )}
      <Button type="submit" kind="main" disabled={words.trim() === ''}>
        Add it
      </Button>
    </form>
  )
}
