// Reads a folder of story files into parsed stories. Bad files become problems with one clear sentence each and
// never cost the other stories; only a missing folder ends the build.

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { decode } from '../core/parse/decode.ts'
import { withUniqueIds } from '../core/parse/identity.ts'
import { parseStory } from '../core/parse/parse.ts'
import type { Notice, Story } from '../core/story.ts'

export interface ReadStory {
  readonly story: Story
  readonly notices: readonly Notice[]
}

/** A file that gave no story, and why: `file` is relative to the folder. */
interface Problem {
  readonly file: string
  readonly sentence: string
}

export interface ReadFolder {
  readonly folder: string
  readonly stories: readonly ReadStory[]
  readonly problems: readonly Problem[]
}

/** The stories folder: `STORIES_DIR`, else `stories` in the project. Always absolute. */
export function storiesFolder(root: string): string {
  return path.resolve(root, process.env.STORIES_DIR || 'stories')
}

/** A story archive's text files. Other formats are named in a problem, not passed over in silence. */
const STORY_FILE = /\.(txt|text)$/i
const NOT_A_STORY = /(^\.|^readme\b|^library\.yml$|\.yml$|\.json$)/i

/** What is wrong with a stories folder, in one sentence, or null. */
export function folderProblem(folder: string): string | null {
  if (!existsSync(folder)) return `There is no folder ${folder}: make it and put story files into it.`
  return statSync(folder).isDirectory()
    ? null
    : `${folder} is a file: name the folder that the stories are in.`
}

/** Reads every story below a folder. */
export function readStoriesFolder(folder: string): ReadFolder {
  const problems: Problem[] = []
  const stories: ReadStory[] = []
  const files = filesBelow(folder, problems)
  for (const file of files) {
    const read = readStory(folder, file)
    if ('sentence' in read) problems.push(read)
    else stories.push(read)
  }
  if (files.length === 0) {
    problems.push({
      file: '.',
      sentence: `No story files in ${folder}: put .txt files there and run this again.`,
    })
  }
  const unique = withUniqueIds(stories.map((read) => read.story))
  return {
    folder,
    stories: stories.map((read, at) => ({ ...read, story: unique[at] ?? read.story })),
    problems,
  }
}

/** Paths below the folder with forward slashes, in code-unit order, so that every machine builds the same. */
function filesBelow(folder: string, problems: Problem[]): readonly string[] {
  const found: string[] = []
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory() || NOT_A_STORY.test(entry.name)) continue
    const file = path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/')
    if (STORY_FILE.test(entry.name)) found.push(file)
    else problems.push({ file, sentence: 'This is not a .txt file, so it was left out.' })
  }
  return found.sort((a, b) => (a < b ? -1 : 1))
}

function readStory(folder: string, file: string): ReadStory | Problem {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(path.join(folder, file))
  } catch (fault) {
    const reason = fault instanceof Error && 'code' in fault ? String(fault.code) : 'no reason given'
    return { file, sentence: `This file could not be read (${reason}): check its permissions.` }
  }
  const decoded = decode(bytes)
  const parsed = parseStory(decoded.text, { file, encoding: decoded.encoding })
  const notices = [...decoded.notices, ...parsed.notices]
  if (parsed.story.parts.every((part) => part.words === 0)) {
    const why = notices.find((notice) => notice.line === null) ?? notices[0]
    return { file, sentence: `No story was found in this file${why ? `: ${why.message}` : '.'}` }
  }
  return { story: parsed.story, notices }
}
