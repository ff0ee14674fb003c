// The last of it: what was read becomes a story, and what the whole file lacks is told.

import { blockText, type Leftover, type Note, type Notice, type Stated, type Story } from '../story.ts'
import { withoutAddresses } from './address.ts'
import type { Draft } from './draft.ts'
import { readFields } from './fields.ts'
import { storyId } from './identity.ts'
import { guessLanguage } from './language.ts'
import { type FoundName, namesIn } from './names.ts'
import type { FoundNote } from './notes.ts'
import { notice } from './notices.ts'
import { statusByEnd } from './status.ts'

export interface Told {
  readonly story: Story
  readonly notices: readonly Notice[]
}

/** The story of a file that all steps have read. */
export function storyOf(draft: Draft): Told {
  const texts = draft.parts.flatMap((part) => part.blocks.map(blockText))
  const names = namesIn(texts)
  const { notes, notices, ...fields } = readFields(draft.fields, names)
  const opening = notes.map(
    ({ label, text, line }): Note => ({ place: 'opening', part: null, label, text, line }),
  )
  const words = draft.parts.reduce((sum, part) => sum + part.words, 0)
  const story: Story = {
    ...fields,
    id: storyId(fields.title, fields.author, draft.origin.file),
    file: draft.origin.file,
    encoding: draft.origin.encoding ?? 'unknown',
    characters: fields.characters.length > 0 ? fields.characters : inferredCharacters(names, words),
    status:
      fields.status.source === 'unknown' ? statusByEnd(draft.ending.kind, draft.ending.text) : fields.status,
    language: fields.language.source === 'unknown' ? guessLanguage(texts) : fields.language,
    notes: [...opening, ...draft.notes].map(publicNote),
    parts: draft.parts,
    leftovers: leftoversOf(draft),
  }
  const whole = wholeFileNotices(draft, words)
  // Why a file gives no story comes before all else.
  return { story, notices: [...whole.filter(isFatal), ...draft.notices, ...notices, ...whole.filter((one) => !isFatal(one))] }
}

function publicNote<T extends FoundNote>(note: T): T {
  return { ...note, text: withoutAddresses(note.text) }
}

function leftoversOf(draft: Draft): readonly Leftover[] {
  return draft.rows
    .filter((row) => draft.roles[row.number - 1] === 'leftover')
    .map((row) => ({ line: row.number, text: withoutAddresses(row.text) }))
}

const MOST_CHARACTERS = 8
/** Share of the most frequent name's count below which somebody is only mentioned. */
const PASSING = 0.06

/** People counted in the text, as a guess; who is named only in passing in a long story does not count. */
function inferredCharacters(names: readonly FoundName[], words: number): readonly Stated<string>[] {
  const fewest = Math.max(words < 2000 ? 1 : words < 10_000 ? 3 : 6, (names[0]?.count ?? 0) * PASSING)
  return names
    .filter(({ count }) => count >= fewest)
    .slice(0, MOST_CHARACTERS)
    .map(({ name, count }) => ({
      source: 'inferred',
      value: name,
      evidence: count === 1 ? 'once in the text' : `${count} times in the text`,
      certainty: 'likely',
    }))
}

function isFatal(one: Notice): boolean {
  return one.code.startsWith('s-')
}

function wholeFileNotices(draft: Draft, words: number): readonly Notice[] {
  // What decoding has said already is not said twice.
  if (draft.origin.encoding === 'binary') return []
  if (draft.rows.every((row) => row.text === '')) return [notice('s-001')]
  if (words === 0) return [notice('s-002')]
  return draft.parts
    .filter((part) => part.words === 0)
    .map((part) => notice('p-002', null, part.heading ?? ''))
}
