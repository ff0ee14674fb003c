// Writing beside a mark: the name of a dog-ear, or the note and colour of a highlight. Whoever leaves the form without a
// word has not cancelled: what was written is kept.

import { type FocusEvent, type FormEvent, type KeyboardEvent, type ReactNode, useId, useState } from 'react'
import type { Highlight, HighlightColour } from '../../core/marks/highlight.ts'
import { Button } from '../ui/controls/button.tsx'
import { ColourChoice } from '../ui/controls/colour-choice.tsx'
import { useWriting } from '../ui/use-writing.ts'

const LONGEST_NAME = 120
const LONGEST_NOTE = 4000

interface NameProps {
  readonly name: string
  /** Answers whether it is kept. */
  readonly onName: (name: string) => Promise<boolean>
  readonly onDone: () => void
}

export function NameForm({ name, onName, onDone }: NameProps) {
  const writing = useWriting({ before: name, keep: onName, isKeptMeanwhile: false })
  const id = useId()
  return (
    <WritingForm onKeep={writing.keepNow} onCancel={writing.takeBack} onDone={onDone}>
      <label htmlFor={id}>Name of this mark</label>
      <input
        id={id}
        // biome-ignore lint/a11y/noAutofocus: the reader has just asked to write here.
        autoFocus
        value={writing.words}
        maxLength={LONGEST_NAME}
        autoComplete="off"
        onFocus={goOnBehind}
        onChange={({ target }) => writing.write(target.value)}
      />
    </WritingForm>
  )
}

interface NoteProps {
  readonly highlight: Highlight
  /** Answers whether it is kept. */
  readonly onChange: (change: {
    readonly note?: string
    readonly colour?: HighlightColour
  }) => Promise<boolean>
  readonly onDone: () => void
}

export function NoteForm({ highlight, onChange, onDone }: NoteProps) {
  const [colour, setColour] = useState(highlight.colour)
  // A list of notes or of one colour would lose its row while it is written in.
  const writing = useWriting({
    before: highlight.note,
    keep: (note) => onChange({ note }),
    isKeptMeanwhile: false,
  })
  const id = useId()
  const keep = async () => {
    const isNoteKept = await writing.keepNow()
    return isNoteKept && (colour === highlight.colour || (await onChange({ colour })))
  }
  return (
    <WritingForm onKeep={keep} onCancel={writing.takeBack} onDone={onDone}>
      <label htmlFor={id}>Note</label>
      <textarea
        id={id}
        // biome-ignore lint/a11y/noAutofocus: the reader has just asked to write here.
        autoFocus
        rows={3}
        value={writing.words}
        maxLength={LONGEST_NOTE}
        onFocus={goOnBehind}
        onChange={({ target }) => writing.write(target.value)}
      />
      <ColourChoice name="Colour" value={colour} onChoose={setColour} />
    </WritingForm>
  )
}

/** Whoever changes a note goes on behind what it says. */
function goOnBehind({ target }: FocusEvent<HTMLInputElement | HTMLTextAreaElement>): void {
  target.setSelectionRange(target.value.length, target.value.length)
}

interface FormProps {
  /** Answers whether it is kept: else the form stays, with what was written. */
  readonly onKeep: () => Promise<boolean>
  readonly onCancel: () => void
  readonly onDone: () => void
  readonly children: ReactNode
}

function WritingForm({ onKeep, onCancel, onDone, children }: FormProps) {
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (await onKeep()) onDone()
  }
  const cancel = () => {
    onCancel()
    onDone()
  }
  return (
    <form
      className="mark-form"
      onSubmit={(event) => void submit(event)}
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
