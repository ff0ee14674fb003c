// One story file by its path, read as a build would read it: with the keeper's word, but never from the cache.

import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Mistake } from '../../core/given.ts'
import { readStory } from '../../core/parse/formats/read-story.ts'
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
