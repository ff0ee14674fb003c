// One story file of a folder -> what is published of it, from the cache where nothing changed.

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { readStory, type Told } from '../core/parse/formats/read-story.ts'
import type { Block, Notice, Part, Story } from '../core/story.ts'
import { type PreparedStory, prepared } from './publish.ts'
import { digest, type Kept } from './story-cache.ts'

/** A story as it was read, before the keeper's word. */
export interface ReadFile extends PreparedStory {
  readonly notices: readonly Notice[]
}

/** What can be wrong with a file as a whole, as the command says it beside the parser's own notices. */
export const fileProblems = {
  unreadable: 'f-001',
  'no-story': 'f-002',
  'not-a-story-file': 'f-003',
  'no-files': 'f-004',
} as const

/** A file that gave no story, and why: `file` is relative to the folder. */
export interface Problem {
  readonly file: string
  readonly kind: keyof typeof fileProblems
  readonly sentence: string
  /** What was read all the same. */
  readonly read: ReadFile | null
}

export function readStoryFile(folder: string, told: Told, kept: Kept | null): ReadFile | Problem {
  const { file } = told
  const bytes = bytesOf(path.join(folder, file))
  if (typeof bytes === 'string') {
    return {
      file,
      kind: 'unreadable',
      sentence: `This file could not be read (${bytes}): check its permissions.`,
      read: null,
    }
  }
  const key = kept && digest(kept.version, JSON.stringify(told), bytes)
  const found = key && kept.cache.find(key)
  const read = found ? fromText(found) : readFresh(bytes, told)
  if (key && !found) kept.cache.keep(key, textOf(read))
  if (read.head.parts.some((part) => part.words > 0)) return read
  const why = read.notices.find((notice) => notice.code.startsWith('s-')) ?? read.notices[0]
  return {
    file,
    kind: 'no-story',
    sentence: `No story was found in this file${why ? `: ${why.message}` : '.'}`,
    read,
  }
}

/** The bytes, or the system's code for why they cannot be had. */
export function bytesOf(file: string): Uint8Array | string {
  try {
    return readFileSync(file)
  } catch (fault) {
    return codeOf(fault)
  }
}

/** The system's code for why a file or a folder cannot be read. */
export function codeOf(fault: unknown): string {
  return fault instanceof Error && 'code' in fault ? String(fault.code) : 'no reason given'
}

/** A story with its texts, for those who look into them. */
export function wholeStory({ head, texts }: PreparedStory): Story {
  // Written by `prepared`, from blocks.
  const parts = head.parts.map(
    (part, at): Part => ({ ...part, blocks: JSON.parse(texts[at]?.toString() ?? '[]') as Block[] }),
  )
  return { ...head, parts }
}

function readFresh(bytes: Uint8Array, told: Told): ReadFile {
  const { story, notices } = readStory(bytes, told)
  return { ...prepared(story), notices }
}

/** The first line is what a rebuild needs to know, each other one the texts of a part, which it only passes on. */
function textOf({ texts, ...read }: ReadFile): string {
  return [JSON.stringify(read), ...texts].join('\n')
}

function fromText(text: string): ReadFile {
  const [read = '', ...texts] = text.split('\n')
  // Proved by the cache to be what textOf wrote.
  return { ...(JSON.parse(read) as Omit<ReadFile, 'texts'>), texts: texts.map((one) => Buffer.from(one)) }
}
