// Writing beside a mark: the name of a dog-ear, or the note and colour of a highlight. It is kept while it is written, and
// can be taken back until the form is closed.

import { type FocusEvent, type FormEvent, type KeyboardEvent, type ReactNode, useId, useState } from 'react'
import type { Highlight } from '../../core/highlight.ts'
import { Button } from '../ui/button.tsx'
import { ColourChoice } from '../ui/colour-choice.tsx'
import { useWriting } from '../ui/use-writing.ts'

const LONGEST_NAME = 120
const LONGEST_NOTE = 4000

interface NameProps {
  readonly name: string
  readonly onName: (name: string) => void
  readonly onDone: () => void
}

export function NameForm({ name, onName, onDone }: NameProps) {
  const { words, write, keepNow, takeBack } = useWriting(name, onName)
  const id = useId()
  return (
    <WritingForm onKeep={keepNow} onCancel={takeBack} onDone={onDone}>
      <label htmlFor={id}>Name of this mark</label>
      <input
        id={id}
        // biome-ignore lint/a11y/noAutofocus: the reader has just asked to write here.
        autoFocus
        value={words}
        maxLength={LONGEST_NAME}
        autoComplete="off"
        onFocus={goOnBehind}
        onChange={({ target }) => write(target.value)}
      />
    </WritingForm>
  )
}

interface NoteProps {
  readonly highlight: Highlight
  readonly onChange: (highlight: Highlight) => void
  readonly onDone: () => void
}

export function NoteForm({ highlight, onChange, onDone }: NoteProps) {
  const { words, write, keepNow, takeBack } = useWriting(highlight.note, (note) =>
    onChange({ ...highlight, note }),
  )
  const [before] = useState(highlight)
  const id = useId()
  const cancel = () => {
    takeBack()
    if (highlight.colour !== before.colour) onChange(before)
  }
  return (
    <WritingForm onKeep={keepNow} onCancel={cancel} onDone={onDone}>
      <label htmlFor={id}>Note</label>
      <textarea
        id={id}
        // biome-ignore lint/a11y/noAutofocus: the reader has just asked to write here.
        autoFocus
        rows={3}
        value={words}
        maxLength={LONGEST_NOTE}
        onFocus={goOnBehind}
        onChange={({ target }) => write(target.value)}
      />
      <ColourChoice
        name="Colour"
        value={highlight.colour}
        onChoose={(chosen) => onChange({ ...highlight, note: words.trim(), colour: chosen })}
      />
    </WritingForm>
  )
}

/** Whoever changes a note goes on behind what it says. */
function goOnBehind({ target }: FocusEvent<HTMLInputElement | HTMLTextAreaElement>): void {
  target.setSelectionRange(target.value.length, target.value.length)
}

interface FormProps {
  readonly onKeep: () => void
  readonly onCancel: () => void
  readonly onDone: () => void
  readonly children: ReactNode
}

function WritingForm({ onKeep, onCancel, onDone, children }: FormProps) {
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onKeep()
    onDone()
  }
  const cancel = () => {
    onCancel()
    onDone()
  }
  return (
    <form
      className="mark-form"
      onSubmit={submit}
      onKeyDown={({ key }: KeyboardEvent) => key === 'Escape' && cancel()}
    >
      {children}
      <Button type="submit">Keep it</Button>
      <Button kind="quiet" onClick={cancel}>
        Cancel
      </Button>
    </form>
  )
}
