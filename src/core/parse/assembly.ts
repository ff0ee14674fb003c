// The last of it: what was read becomes a story, and what the whole file lacks is told.

import type { Leftover, Note, Notice, Story } from '../story.ts'
import { withoutAddresses } from './address.ts'
import { trimmed } from './characters.ts'
import type { Draft } from './draft.ts'
import type { FoundNote } from './edges/notes.ts'
import { readFields } from './fields/fields.ts'
import { statusByEnd } from './fields/status.ts'
import { storyId } from './files/identity.ts'
import { withGuesses } from './guesses/guesses.ts'
import { guessLanguage } from './guesses/language.ts'
import { namesIn } from './guesses/names.ts'
import { notePlaces } from './header/further-headers.ts'
import type { Role, Row } from './lines.ts'
import { notice } from './notices.ts'

export interface Told {
  readonly story: Story
  readonly notices: readonly Notice[]
}

/** The story of a file that all steps have read. */
export function storyOf(draft: Draft): Told {
  const names = namesIn(draft.texts)
  const { notes, notices, ...fields } = readFields(draft.fields, names, draft.origin)
  const placeOf = notePlaces(draft)
  const opening = notes.map(({ label, text, line }): Note => ({ ...placeOf(line), label, text, line }))
  const words = draft.parts.reduce((sum, part) => sum + part.words, 0)
  const story: Story = {
    ...fields,
    id: storyId(fields.title, fields.author, draft.origin.file),
    file: draft.origin.file,
    encoding: draft.origin.encoding ?? 'unknown',
    ...withGuesses(fields, draft.texts, names, words),
    status:
      fields.status.source === 'unknown'
        ? statusByEnd(draft.ending.kind, withoutAddresses(draft.ending.text))
        : fields.status,
    language: fields.language.source === 'unknown' ? guessLanguage(draft.texts) : fields.language,
    notes: [...opening, ...draft.notes].map(publicNote),
    parts: draft.parts,
    leftovers: leftoversOf(draft),
  }
  const notStory = whyNoStory(draft, words)
  return {
    story,
    notices: [...notStory, ...draft.notices, ...notices, ...(words > 0 ? emptyParts(draft) : [])],
  }
}

function publicNote<T extends FoundNote>(note: T): T {
  return { ...note, text: withoutAddresses(note.text) }
}

function leftoversOf(draft: Draft): readonly Leftover[] {
  return draft.rows
    .filter((row) => isLeftOut(row, draft.roles[row.number - 1]))
    .map((row) => ({ line: row.number, text: withoutAddresses(row.text || trimmed(row.raw)) }))
}

function isLeftOut(row: Row, role: Role | undefined): boolean {
  return role === 'leftover' || (role === 'page' && trimmed(row.raw) !== '')
}

/** Why a file gives no story: told before all else. */
function whyNoStory(draft: Draft, words: number): readonly Notice[] {
  // What decoding has said already is not said twice.
  if (words > 0 || draft.origin.encoding === 'binary') return []
  return [notice(draft.rows.every((row) => row.text === '') ? 's-001' : 's-002')]
}

function emptyParts(draft: Draft): readonly Notice[] {
  return draft.parts
    .filter((part) => part.words === 0)
    .map((part) => notice('p-002', null, part.heading ?? ''))
}
