// Reads a folder of story files into stories to publish. Bad files become problems with one clear sentence each and
// never cost the other stories; only a missing folder ends the build, or a mistake in what keeps stories back.

import { type Dirent, existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Archive } from '../core/catalogue/catalogue.ts'
import type { Mistake } from '../core/override/given.ts'
import { isLitter, STORY_FILE } from '../core/own/accepted.ts'
import { withUniqueIds } from '../core/parse/files/identity.ts'
import { notice } from '../core/parse/notices.ts'
import { kept, leftOutBecause, readKeeper } from './keeper.ts'
import { readStories } from './read-stories.ts'
import { codeOf, type Problem, type ReadFile } from './read-story.ts'
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
  /** Why nothing may be published, in a sentence, or null. */
  readonly doubt: string | null
}

/** The stories folder: `STORIES_DIR`, else `stories` in the project. Always absolute. */
export function storiesFolder(root: string): string {
  return path.resolve(root, process.env.STORIES_DIR || 'stories')
}

/** What an archive is called whose keeper gives it no name. */
export const UNNAMED = 'Dogear'

/** Windows hides a second ending: whoever saves `library.yml` there may get a `.txt` behind it. */
const KEEPER_FILE = /\.ya?ml(?:\.txt)?$/i
const NOT_A_STORY = /((^|\/)readme(\.\w+)?|\.json)$/i

/** What is wrong with a stories folder, in one sentence, or null. */
export function folderProblem(folder: string): string | null {
  if (!existsSync(folder)) return `There is no folder ${folder}: make it and put story files into it.`
  if (!statSync(folder).isDirectory()) return `${folder} is a file: name the folder that the stories are in.`
  try {
    readdirSync(folder)
    return null
  } catch (fault) {
    // An archive without stories would be published instead.
    return `${folder} could not be read (${codeOf(fault)}): check its permissions.`
  }
}

/** Reads every story below a folder. What is kept of unchanged files is not parsed again. */
export function readStoriesFolder(folder: string, cached: Kept | null = null): ReadFolder {
  const { stories: files, keeperFiles, others } = filesBelow(folder)
  const keeper = readKeeper(folder, files, keeperFiles)
  const problems: Problem[] = [...others]
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
  return {
    folder,
    archive: { name: keeper.library.name ?? UNNAMED, contact: keeper.library.contact ?? null },
    stories: withOwnAddresses(stories),
    leftOut,
    problems,
    mistakes: keeper.mistakes,
    doubt: keeper.doubt,
  }
}

/** Where two files have one title and author, both are stories, and the keeper is told: it may be one story twice. */
function withOwnAddresses(stories: readonly ReadFile[]): readonly ReadFile[] {
  const heads = withUniqueIds(stories.map((story) => story.head))
  const firstWith = new Map<string, string>()
  return stories.map((story, at) => {
    const { id, file, title } = story.head
    const first = firstWith.get(id)
    if (first === undefined) firstWith.set(id, file)
    const told = first === undefined || title.source !== 'stated' ? [] : [notice('h-011', null, first)]
    return { ...story, head: heads[at] ?? story.head, notices: [...story.notices, ...told] }
  })
}

interface FilesBelow {
  readonly stories: readonly string[]
  readonly keeperFiles: readonly string[]
  /** What is neither, each with a sentence. */
  readonly others: readonly Problem[]
}

/** Paths below the folder with forward slashes, in code-unit order, so that every machine builds the same. */
export function filesBelow(folder: string): FilesBelow {
  const stories: string[] = []
  const keeperFiles: string[] = []
  const others: Problem[] = []
  const lookInto = (below: string) => {
    let entries: Dirent[]
    try {
      entries = readdirSync(path.join(folder, below), { withFileTypes: true })
    } catch (fault) {
      others.push(
        unread(below || '.', `This folder could not be read (${codeOf(fault)}): check its permissions.`),
      )
      return
    }
    for (const entry of entries) {
      const file = below === '' ? entry.name : `${below}/${entry.name}`
      if (entry.isDirectory()) {
        if (!isLitter(`${file}/`)) lookInto(file)
      } else if (isLitter(file) || NOT_A_STORY.test(file)) continue
      else if (isLinkToFolder(entry, path.join(folder, file)))
        others.push(
          passedOver(file, 'This is a link to a folder, which is not followed: copy the folder here.'),
        )
      else if (!entry.isFile() && !entry.isSymbolicLink())
        others.push(passedOver(file, 'This is no ordinary file, so it was left out.'))
      else if (KEEPER_FILE.test(file)) keeperFiles.push(file)
      else if (STORY_FILE.test(file)) stories.push(file)
      else others.push(passedOver(file, `This is ${otherKind(file)}`))
    }
  }
  lookInto('')
  others.sort((one, other) => (one.file < other.file ? -1 : 1))
  return { stories: stories.sort(), keeperFiles: keeperFiles.sort(), others }
}

/** What a file is that is no story file, and what to do if there is a story in it. */
function otherKind(file: string): string {
  if (/\.(?:docx?|rtf|odt|pdf|wp[ds]|sxw|pages|lit|mobi|azw\d?|prc|pdb)$/i.test(file))
    return 'a document that is not read, so it was left out: save it as text, HTML or EPUB.'
  if (/\.(?:zip|tar|t?gz|bz2|rar|7z|arj|lzh|sit|hqx)$/i.test(file))
    return 'a packed archive, so it was left out: unpack it here.'
  return 'not a story file, so it was left out.'
}

function isLinkToFolder(entry: Dirent, place: string): boolean {
  try {
    return entry.isSymbolicLink() && statSync(place).isDirectory()
  } catch {
    // A link that leads nowhere is told of where it would be read.
    return false
  }
}

function unread(file: string, sentence: string): Problem {
  return { file, kind: 'unreadable', sentence, read: null }
}

function passedOver(file: string, sentence: string): Problem {
  return { file, kind: 'not-a-story-file', sentence, read: null }
}
