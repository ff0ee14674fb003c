// What the author says beside the story. Words from after the end, and those of single parts, are folded: they were
// written for someone who had read that far.

import type { Note } from '../../core/story.ts'
import './authors-notes.css'

interface Props {
  readonly notes: readonly Note[]
  /** The story's, as a tag; null where it is not known. */
  readonly language: string | null
}

export function AuthorsNotes({ notes, language }: Props) {
  if (notes.length === 0) return null
  return (
    <section className="authors-notes" aria-labelledby="notes-heading">
      <h2 id="notes-heading">The author’s notes</h2>
      {notes.map((note) =>
        note.place === 'opening' ? (
          <NoteText key={note.line} text={note.text} language={language} />
        ) : (
          <details key={note.line}>
            <summary>{summaryWords(note)}</summary>
            <NoteText text={note.text} language={language} />
          </details>
        ),
      )}
    </section>
  )
}

function NoteText({ text, language }: Pick<Note, 'text'> & Pick<Props, 'language'>) {
  return (
    <p className="note-text" dir="auto" lang={language ?? undefined}>
      {text}
    </p>
  )
}

function summaryWords({ place, part }: Note): string {
  return place === 'closing' || part === null ? 'A note for after the end' : `A note to Part ${part + 1}`
}
