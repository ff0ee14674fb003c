// Reads a folder of story files into stories to publish. Bad files become problems with one clear sentence each and
// never cost the other stories; only a missing folder ends the build.

import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Archive } from '../core/catalogue.ts'
import type { Mistake } from '../core/given.ts'
import { isLitter } from '../core/own/accepted.ts'
import { withUniqueIds } from '../core/parse/identity.ts'
import { kept, leftOutBecause, readKeeper } from './keeper.ts'
import { readStories } from './read-stories.ts'
import type { Problem, ReadFile } from './read-story.ts'
import type { Kept } from './story-cache.ts'

/** A story that the keeper does not want published, with the reason. */
interface LeftOut {
  readonly file: string
  readonly sentence: string
}

export interface ReadFolder {
  readonly folder: string
  readonly archive: Archive
  readonly stories: readonly ReadFile[]
  readonly leftOut: readonly LeftOut[]
  readonly problems: readonly Problem[]
  /** What is wrong in the keeper's own files. */
  readonly mistakes: readonly Mistake[]
}

/** The stories folder: `STORIES_DIR`, else `stories` in the project. Always absolute. */
export function storiesFolder(root: string): string {
  return path.resolve(root, process.env.STORIES_DIR || 'stories')
}

/** What an archive is called whose keeper gives it no name. */
export const UNNAMED = 'Dogear'

/** Endings of story files. Other formats are named in a problem, not passed over in silence. */
const STORY_FILE = /\.(txt|text|html?|xhtml|md|markdown|epub)$/i
const KEEPER_FILE = /\.yml$/i
const NOT_A_STORY = /((^|\/)readme\b[^/]*|\.json)$/i

/** What is wrong with a stories folder, in one sentence, or null. */
export function folderProblem(folder: string): string | null {
  if (!existsSync(folder)) return `There is no folder ${folder}: make it and put story files into it.`
  return statSync(folder).isDirectory()
    ? null
    : `${folder} is a file: name the folder that the stories are in.`
}

/** Reads every story below a folder. What is kept of unchanged files is not parsed again. */
export function readStoriesFolder(folder: string, cached: Kept | null = null): ReadFolder {
  const { stories: files, keeperFiles, others } = filesBelow(folder)
  const keeper = readKeeper(folder, files, keeperFiles)
  const problems = others.map(
    (file): Problem => ({
      file,
      kind: 'not-a-story-file',
      sentence: 'This is not a story file, so it was left out.',
      read: null,
    }),
  )
  const leftOut: LeftOut[] = []
  const stories: ReadFile[] = []
  for (const read of readStories(folder, files, keeper, cached)) {
    if ('sentence' in read) {
      problems.push(read)
      continue
    }
    const story = { ...read, head: kept(read.head, keeper) }
    const sentence = leftOutBecause(story, keeper)
    if (sentence === null) stories.push(story)
    else leftOut.push({ file: read.head.file, sentence })
  }
  cached?.cache.tidy()
  if (files.length === 0) {
    problems.push({
      file: '.',
      kind: 'no-files',
      sentence: `No story files in ${folder}: put .txt files there and run this again.`,
      read: null,
    })
  }
  const heads = withUniqueIds(stories.map((story) => story.head))
  return {
    folder,
    archive: { name: keeper.library.name ?? UNNAMED, contact: keeper.library.contact ?? null },
    stories: stories.map((story, at) => ({ ...story, head: heads[at] ?? story.head })),
    leftOut,
    problems,
    mistakes: keeper.mistakes,
  }
}

interface FilesBelow {
  readonly stories: readonly string[]
  readonly keeperFiles: readonly string[]
  readonly others: readonly string[]
}

/** Paths below the folder with forward slashes, in code-unit order, so that every machine builds the same. */
export function filesBelow(folder: string): FilesBelow {
  const files: string[] = []
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory()) continue
    const file = path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/')
    if (!isLitter(file) && !NOT_A_STORY.test(file)) files.push(file)
  }
  files.sort((a, b) => (a < b ? -1 : 1))
  return {
    stories: files.filter((file) => STORY_FILE.test(file)),
    keeperFiles: files.filter((file) => KEEPER_FILE.test(file)),
    others: files.filter((file) => !STORY_FILE.test(file) && !KEEPER_FILE.test(file)),
  }
}
