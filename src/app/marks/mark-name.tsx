// Giving a mark a name, changing it, and the way to remove the mark.

import { type FormEvent, type KeyboardEvent, useId, useState } from 'react'
import type { Bookmark } from '../../core/reading.ts'
import { Button } from '../ui/button.tsx'

interface Props {
  readonly mark: Bookmark
  readonly onRename: (name: string) => void
  readonly onRemove: () => void
}

const LONGEST_NAME = 120

export function MarkName({ mark, onRename, onRemove }: Props) {
  const [isOpen, setOpen] = useState(false)
  if (isOpen) {
    return (
      <NameForm
        name={mark.name}
        onCancel={() => setOpen(false)}
        onName={(name) => {
          setOpen(false)
          if (name !== mark.name) onRename(name)
        }}
      />
    )
  }
  return (
    <div className="mark-acts">
      <Button kind="quiet" onClick={() => setOpen(true)}>
        {mark.name === '' ? 'Name it' : 'Rename'}
      </Button>
      <Button kind="quiet" onClick={onRemove}>
        Remove
      </Button>
    </div>
  )
}

interface FormProps {
  readonly name: string
  readonly onName: (name: string) => void
  readonly onCancel: () => void
}

function NameForm({ name, onName, onCancel }: FormProps) {
  const [words, setWords] = useState(name)
  const id = useId()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onName(words.trim())
  }
  const cancelOnEscape = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') onCancel()
  }
  return (
    <form className="mark-form" onSubmit={submit}>
      <label htmlFor={id}>Name of this mark</label>
      <input
        id={id}
        // biome-ignore lint/a11y/noAutofocus: the reader has just asked to write here.
        autoFocus
        value={words}
        maxLength={LONGEST_NAME}
        autoComplete="off"
        onChange={({ target }) => setWords(target.value)}
        onKeyDown={cancelOnEscape}
      />
      <Button type="submit">Keep it</Button>
      <Button kind="quiet" onClick={onCancel}>
        Leave it
      </Button>
    </form>
  )
}
