// An own story again, from the bytes that are kept: under another word of the reader's, or with names from beside it.

import type { Given } from '../core/override/given.ts'
import { readStoryOverride } from '../core/override/override.ts'
import { refusedWithout } from '../core/own/accepted.ts'
import type { ImportAnswer, ImportQuestion } from '../core/own/messages.ts'
import { refusals } from '../core/own/refusals.ts'
import { contentOf, type OpenedFile, openedFile, readOpened } from './open-file.ts'
import { ownStory } from './own-story.ts'

export async function readAgain({
  id,
  files,
  names,
  given,
}: Extract<ImportQuestion, { kind: 'again' }>): Promise<ImportAnswer> {
  const word = given && checked(given.word)
  if (word && word.mistakes.length > 0) return { kind: 'mistaken', mistakes: word.mistakes }
  const opened: OpenedFile[] = []
  for (const [file, before] of files.entries()) {
    const content = await contentOf(before)
    if (content === null)
      return { kind: 'read', stories: [], refused: [{ file, sentence: refusals.unreadable }], again: [] }
    const one = await openedFile(
      file,
      file === given?.file && word ? { ...before, override: word.value } : before,
      content,
    )
    opened.push({ ...one, read: readOpened(one, names) })
  }
  const notices = opened.flatMap(({ read }) => read.notices)
  if (opened.every(({ read }) => read.story.parts.every(({ words }) => words === 0)))
    return { kind: 'read', stories: [], refused: [{ file: 0, sentence: refusedWithout(notices) }], again: [] }
  return { kind: 'read', stories: [await ownStory(id, opened)], refused: [], again: [] }
}

function checked(word: Given) {
  return readStoryOverride(word, '')
}
