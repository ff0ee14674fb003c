// Writing beside a mark: the name of a dog-ear, or the note and colour of a highlight.

import { type FormEvent, type KeyboardEvent, type ReactNode, useId, useState } from 'react'
import type { Highlight, HighlightColour } from '../../core/highlight.ts'
import { Button } from '../ui/button.tsx'
import { ColourChoice } from '../ui/colour-choice.tsx'

const LONGEST_NAME = 120
const LONGEST_NOTE = 4000

interface NameProps {
  readonly name: string
  readonly onName: (name: string) => void
  readonly onCancel: () => void
}

export function NameForm({ name, onName, onCancel }: NameProps) {
  const [words, setWords] = useState(name)
  const id = useId()
  return (
    <WritingForm onKeep={() => onName(words.trim())} onCancel={onCancel}>
      <label htmlFor={id}>Name of this mark</label>
      <input
        id={id}
        // biome-ignore lint/a11y/noAutofocus: the reader has just asked to write here.
        autoFocus
        value={words}
        maxLength={LONGEST_NAME}
        autoComplete="off"
        onChange={({ target }) => setWords(target.value)}
      />
    </WritingForm>
  )
}

interface NoteProps {
  readonly highlight: Highlight
  readonly onChange: (highlight: Highlight) => void
  readonly onCancel: () => void
}

export function NoteForm({ highlight, onChange, onCancel }: NoteProps) {
  const [note, setNote] = useState(highlight.note)
  const [colour, setColour] = useState<HighlightColour>(highlight.colour)
  const id = useId()
  return (
    <WritingForm onKeep={() => onChange({ ...highlight, note: note.trim(), colour })} onCancel={onCancel}>
      <label htmlFor={id}>Note</label>
      <textarea
        id={id}
        // biome-ignore lint/a11y/noAutofocus: the reader has just asked to write here.
        autoFocus
        rows={3}
        value={note}
        maxLength={LONGEST_NOTE}
        onChange={({ target }) => setNote(target.value)}
      />
      <ColourChoice name="Colour" value={colour} onChoose={setColour} />
    </WritingForm>
  )
}

interface FormProps {
  readonly onKeep: () => void
  readonly onCancel: () => void
  readonly children: ReactNode
}

function WritingForm({ onKeep, onCancel, children }: FormProps) {
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onKeep()
  }
  const cancelOnEscape = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') onCancel()
  }
  return (
    <form className="mark-form" onSubmit={submit} onKeyDown={cancelOnEscape}>
      {children}
      <Button type="submit">Keep it</Button>
      <Button kind="quiet" onClick={onCancel}>
        Leave it
      </Button>
    </form>
  )
}
