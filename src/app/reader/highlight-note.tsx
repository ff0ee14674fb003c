// The field for a highlight's note. What was written is kept when it is said to be, and when the field is left.

import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { Button } from '../ui/button.tsx'

interface Props {
  readonly note: string
  /** The reader came to write: the field has the focus. */
  readonly isAsked: boolean
  readonly onNote: (note: string) => Promise<void>
}

const LONGEST_NOTE = 4000

export function HighlightNote({ note, isAsked, onNote }: Props) {
  const [words, setWords] = useState(note)
  const id = useId()
  const isChanged = words.trim() !== note
  const keep = useRef(() => {})
  keep.current = () => {
    if (isChanged) void onNote(words.trim())
  }
  useEffect(() => () => keep.current(), [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    keep.current()
  }
  return (
    <form className="highlight-note" onSubmit={submit}>
      <label htmlFor={id}>Note</label>
      <textarea
        id={id}
        // Read by the dialog when it opens.
        ref={(field) => void field?.toggleAttribute('autofocus', isAsked)}
        rows={3}
        value={words}
        maxLength={LONGEST_NOTE}
        onChange={({ target }) => setWords(target.value)}
        onBlur={() => keep.current()}
      />
      <Button type="submit" disabled={!isChanged}>
        {isChanged || note === '' ? 'Keep the note' : 'The note is kept'}
      </Button>
    </form>
  )
}
