// The author's words beside the story: apart from the text, folded where long, never lost.

import type { StoryFile } from '../../../core/catalogue/catalogue.ts'
import './part-notes.css'

interface Props {
  readonly story: StoryFile
  readonly part: number
  readonly place: 'before' | 'after'
}

/** How authors abbreviate it. */
const A_N = /^a\s*\/?\s*n\b/i
/** A note of this length or less, in characters, is shown open. */
const SHORT = 140

export function PartNotes({ story, part, place }: Props) {
  const isWholeStorys = place === 'before' ? part === 0 : part === story.parts.length - 1
  const notes = story.notes.filter((note) => {
    if (note.place === 'part') return note.part === part && place === 'before'
    return isWholeStorys && note.place === (place === 'before' ? 'opening' : 'closing')
  })
  return notes.map((note) => (
    <details key={note.line} className={`part-note ${place}`} open={note.text.length <= SHORT}>
      <summary>{note.label === null || A_N.test(note.label) ? 'Author’s note' : note.label}</summary>
      <p dir="auto" lang={story.language.value ?? undefined}>
        {note.text}
      </p>
    </details>
  ))
}
