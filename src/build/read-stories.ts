// The files of a folder -> its stories, where one has to know the others: whose initials they are, and which files are
// parts of one story.

import path from 'node:path'
import { groupFiles, joinFiles } from '../core/parse/files/join-files.ts'
import type { NoticeCode } from '../core/parse/notices.ts'
import { isWithheld, type Keeper, toldOf } from './keeper.ts'
import { prepared } from './publish.ts'
import { type Problem, type ReadFile, readStoryFile, wholeStory } from './read-story.ts'
import type { Kept } from './story-cache.ts'

/** A story, and the files that it came from: more than one where a story was split over several. */
export interface ReadStory extends ReadFile {
  readonly files: readonly string[]
}

/**
 * Reads all files. Those with initials that nobody near them explains are read once more, with the names of their
 * folder, and files that are parts of one story become one.
 */
export function readStories(
  folder: string,
  files: readonly string[],
  keeper: Keeper,
  cached: Kept | null,
): readonly (ReadStory | Problem)[] {
  const first = files.map((file) => readStoryFile(folder, toldOf(file, keeper), cached))
  // Not even a name of a withheld story may find its way into another.
  const names = namesByFolder(
    first.filter((read) => 'sentence' in read || !isWithheld(read.head.file, keeper)),
  )
  return joined(
    first.map((read) => {
      if ('sentence' in read || !read.notices.some(({ code }) => code === UNSETTLED)) return read
      const { file } = read.head
      const archiveNames = names.get(path.posix.dirname(file)) ?? []
      return readStoryFile(folder, { ...toldOf(file, keeper), archiveNames }, cached)
    }),
  )
}

/** Only stories that really come together are unpacked for it. */
function joined(reads: readonly (ReadFile | Problem)[]): readonly (ReadStory | Problem)[] {
  const stories = reads.filter((read): read is ReadFile => !('sentence' in read))
  const groups = groupFiles(stories.map(({ head }) => head))
  const whole = groups.flatMap((group): readonly ReadStory[] => {
    const files = group.flatMap((at) => stories[at] ?? [])
    if (files.length < 2) return files.map((file) => ({ ...file, files: [file.head.file] }))
    const together = files.map((file) => ({ story: wholeStory(file), notices: file.notices }))
    return joinFiles(together).map(({ story, notices, files }) => ({ ...prepared(story), notices, files }))
  })
  return [...whole, ...reads.filter((read) => 'sentence' in read)]
}

/** The initials of a pairing could not be settled. */
const UNSETTLED = 'h-006' satisfies NoticeCode

/** People whom the stories of each folder name in full. */
function namesByFolder(reads: readonly (ReadFile | Problem)[]): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, Set<string>>()
  for (const read of reads) {
    if ('sentence' in read) continue
    const { file, characters, pairings } = read.head
    const own = names.get(path.posix.dirname(file)) ?? new Set()
    names.set(path.posix.dirname(file), own)
    for (const { value } of characters) if (value !== null) own.add(value)
    for (const name of pairings.flatMap(({ value }) => value?.names ?? [])) if (name.length > 2) own.add(name)
  }
  return new Map([...names].map(([place, own]) => [place, [...own].sort()]))
}
