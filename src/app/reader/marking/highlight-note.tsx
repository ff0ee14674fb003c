// The field for a highlight's note. What is written is kept while it is.

import { type FormEvent, useId } from 'react'
import { Button } from '../../ui/controls/button.tsx'
import { useWriting } from '../../ui/use-writing.ts'

interface Props {
  readonly note: string
  /** The reader came to write: the field has the focus. */
  readonly isAsked: boolean
  /** Answers whether it is kept. */
  readonly onNote: (note: string) => Promise<boolean>
}

const LONGEST_NOTE = 4000

export function HighlightNote({ note, isAsked, onNote }: Props) {
  const { words, write, keepNow } = useWriting({ before: note, keep: onNote, isKeptMeanwhile: true })
  const id = useId()
  const isChanged = words.trim() !== note
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void keepNow()
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
        onChange={({ target }) => write(target.value)}
        onBlur={() => void keepNow()}
      />
      <Button type="submit" disabled={!isChanged}>
        {isChanged || note === '' ? 'Keep the note' : 'The note is kept'}
      </Button>
    </form>
  )
}
