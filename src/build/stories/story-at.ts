// One story file by its path, read as a build would read it: with the keeper's word, but never from the cache.

import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Mistake } from '../../core/override/given.ts'
import { isLineByLine, readStory } from '../../core/parse/formats/read-story.ts'
import type { ReadStory } from '../../core/parse/formats/sheet.ts'
import { type Keeper, kept, readKeeper, toldOf } from '../keeper.ts'
import { bytesOf } from '../read-story.ts'
import { filesBelow, storiesFolder } from '../stories-folder.ts'

export interface StoryAt extends ReadStory {
  readonly file: string
  /** What is wrong in the keeper's file beside the story. */
  readonly mistakes: readonly Mistake[]
}

/** An archive: a folder, the story files in it, and its keeper. */
export interface Shelf {
  readonly folder: string
  readonly files: readonly string[]
  readonly keeper: Keeper
}

/** What is wrong with the paths of a command that takes one story file; null where they name one. */
export function problemWithPaths(verb: string, [place, second]: readonly string[]): string | null {
  if (place === undefined || second !== undefined) return `${verb} takes one file: name the story file.`
  if (!existsSync(place)) return `There is no file ${place}: name a story file.`
  return statSync(place).isDirectory() ? `${place} is a folder: name a story file in it.` : null
}

/** All of a folder, or one file of the stories folder or of its own folder. */
export function shelfAt(place: string, isFolder: boolean, root: string): Shelf {
  if (isFolder) {
    const { stories, keeperFiles } = filesBelow(place)
    return { folder: place, files: stories, keeper: readKeeper(place, stories, keeperFiles) }
  }
  const archive = storiesFolder(root)
  const folder = place.startsWith(archive + path.sep) ? archive : path.dirname(place)
  const file = path.relative(folder, place).replaceAll(path.sep, '/')
  const beside = file.replace(/\.[^./]*$/, '.yml')
  const keeperFiles = beside !== file && existsSync(path.join(folder, beside)) ? [beside] : []
  return { folder, files: [file], keeper: readKeeper(folder, [file], keeperFiles) }
}

/** The story of a file, or the sentence that says why it cannot be read. */
export function storyAt({ folder, keeper }: Shelf, file: string): StoryAt | string {
  const bytes = bytesOf(path.join(folder, file))
  if (typeof bytes === 'string')
    return `${path.join(folder, file)} could not be read (${bytes}): check its permissions.`
  const read = readStory(bytes, toldOf(file, keeper))
  const beside = file.replace(/\.[^./]*$/, '.yml')
  const mistakes = keeper.mistakes.filter((mistake) => mistake.file === beside)
  return { ...read, file, story: kept(read.story, keeper), mistakes }
}

/** Whether a file is plain text, so that its lines are the story's own. */
export function isTextAt({ folder, keeper }: Shelf, file: string): boolean {
  const bytes = bytesOf(path.join(folder, file))
  return typeof bytes !== 'string' && isLineByLine(bytes, toldOf(file, keeper))
}
