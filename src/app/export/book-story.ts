// A story as it stands in an exported file: its text as the reader sees it, and all that its own page says of it.

import type { Entry, StoryFile } from '../../core/catalogue/catalogue.ts'
import { storyName } from '../../core/catalogue/catalogue.ts'
import { coverOf } from '../../core/cover/cover.ts'
import type { BookNote, BookStory } from '../../core/export/book.ts'
import { typeset } from '../../core/typography/typeset.ts'
import { partName } from '../reader/text/part-name.ts'
import type { WholeStory } from '../state/whole-story.ts'
import { type Fact, factsOf } from '../story/facts/facts.ts'
import { warningWords } from '../story/warnings/warning-words.ts'

export function bookStory(entry: Entry, { story, parts }: WholeStory, isTypeset: boolean): BookStory {
  const language = story.language.value
  return {
    name: storyName(entry) || 'A story without a title',
    author: story.author.value,
    language,
    summary: story.summary.value,
    facts: factsOf(entry, story).map(factWords),
    warnings: warningSentences(entry, story),
    cover: coverOf(entry),
    parts: parts.map((blocks, part) => ({
      name: partName(story, part),
      blocks: isTypeset ? typeset(blocks, language).blocks : blocks,
      before: notesAt(story, part, 'before'),
      after: notesAt(story, part, 'after'),
    })),
  }
}

/** A guess stands in brackets, with what it was taken from. */
function factWords({ name, source, words, below }: Fact) {
  const said = source === 'inferred' ? `[${words}]` : words
  return { name, words: below === null ? said : `${said} (${below})` }
}

function warningSentences({ warnings }: Entry, story: StoryFile): readonly string[] {
  const { lead, rest, below, kinds } = warningWords(warnings)
  const first = `${lead}${rest}`
  const written = story.warnings.asWritten
  return [
    /[.!?]$/.test(first) ? first : `${first}.`,
    ...kinds,
    ...(below === null ? [] : [below]),
    ...(written === null ? [] : [`In the author’s words: ${written}`]),
  ]
}

function notesAt({ notes, parts }: StoryFile, part: number, at: 'before' | 'after'): readonly BookNote[] {
  const isWholeStorys = at === 'before' ? part === 0 : part === parts.length - 1
  return notes
    .filter((note) =>
      note.place === 'part'
        ? note.part === part && at === 'before'
        : isWholeStorys && note.place === (at === 'before' ? 'opening' : 'closing'),
    )
    .map(({ label, text }) => ({ label: label ?? 'Author’s note', text }))
}
