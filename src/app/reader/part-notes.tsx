// The author's words beside the story: apart from the text, folded where long, never lost.

import type { StoryFile } from '../../core/catalogue.ts'
import './part-notes.css'

interface Props {
  readonly story: StoryFile
  readonly part: number
  readonly place: 'before' | 'after'
}

/** A note of this length or less, in characters, is shown open. */
const SHORT = 140

export function PartNotes({ story, part, place }: Props) {
  const isWholeStorys = place === 'before' ? part === 0 : part === story.parts.length - 1
  const notes = story.notes.filter((note) => {
    if (note.place === 'part') return note.part === part && place === 'before'
    return isWholeStorys && note.place === (place === 'before' ? 'opening' : 'closing')
  })
  return notes.map((note) => (
    <details key={note.line} className="part-note" open={note.text.length <= SHORT}>
      <summary>{note.label ?? 'Author’s note'}</summary>
      <p dir="auto">{note.text}</p>
    </details>
  ))
}
