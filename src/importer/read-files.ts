// Files that were given -> the stories in them, as a build would read them from one folder. A file that cannot be read
// costs only itself.

import { refusedWithout } from '../core/own/accepted.ts'
import type { ImportAnswer, ImportQuestion, ReadOwn } from '../core/own/messages.ts'
import { ownId } from '../core/own/own-story.ts'
import { refusals } from '../core/own/refusals.ts'
import { groupFiles, joined } from '../core/parse/files/join-files.ts'
import { contentOf, type OpenedFile, openedFile, readOpened } from './open-file.ts'
import { ownStory } from './own-story.ts'

type Read = Extract<ImportAnswer, { kind: 'read' }>

export async function readFiles({ files, known }: Extract<ImportQuestion, { kind: 'read' }>): Promise<Read> {
  const refused: Read['refused'][number][] = []
  const again: Read['again'][number][] = []
  const opened: Member[] = []
  const hashes = new Set(known)
  for (const [file, { story, ...given }] of files.entries()) {
    const content = await contentOf(given)
    if (content === null) {
      refused.push({ file, sentence: refusals.unreadable })
      continue
    }
    const one = await openedFile(file, given, content)
    if (story === null && hashes.has(one.hash)) {
      again.push({ file, hash: one.hash })
      continue
    }
    hashes.add(one.hash)
    const read = readOpened(one, [])
    if (read.story.parts.some(({ words }) => words > 0)) opened.push({ ...one, read, story })
    else refused.push({ file, sentence: refusedWithout(read.notices) })
  }
  const stories: ReadOwn[] = []
  for (const group of groupFiles(opened.map(({ read }) => read.story))) {
    const members = group.flatMap((at) => opened[at] ?? [])
    // What the reader has already, and nothing new joins, stays as it is.
    if (members.some(({ story }) => story === null)) stories.push(await together(members))
  }
  return { kind: 'read', stories, refused, again }
}

interface Member extends OpenedFile {
  readonly story: string | null
}

/** A story that was there keeps its id, and the reader's word on it, even where a new file now comes first. */
async function together(members: readonly Member[]): Promise<ReadOwn> {
  const [first, ...rest] = members
  if (!first) throw new RangeError('A story has at least one file.')
  const before = members.find(({ story }) => story !== null)
  if (!before?.story)
    return ownStory(ownId(joined(members.map(({ read }) => read)).story.id, first.hash), members)
  const { encoding: _, parts: __, ...word } = before.given.override
  const given = { ...first.given, override: { ...word, ...first.given.override } }
  return ownStory(before.story, [{ ...first, given }, ...rest])
}
