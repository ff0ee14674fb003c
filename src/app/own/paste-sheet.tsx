// A story that was copied somewhere else, pasted here.

import { type FormEvent, useId, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Sheet } from '../ui/sheet.tsx'

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
  const [words, setWords] = useState('')
  const id = useId()
  const add = (event: FormEvent) => {
    event.preventDefault()
    if (words.trim() === '') return
    onPaste(words)
    onClose()
  }
  return (
    <form className="text-form paste-form" onSubmit={add}>
      <div className="text-field">
        <label htmlFor={id}>The story, with its title and author above it if it has any</label>
        <textarea
          id={id}
          rows={10}
          dir="auto"
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
      </div>
      <Button type="submit" kind="main" disabled={words.trim() === ''}>
        Add it
      </Button>
    </form>
  )
}
