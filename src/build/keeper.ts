// The keeper of an archive: everything that `library.yml` and the `STORY.yml` files of a folder say, checked.

import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Mistake } from '../core/override/given.ts'
import { readKeeperFile } from '../core/override/given-yaml.ts'
import { isAbove, withDefaults, withOverride } from '../core/override/overridden.ts'
import {
  type Checked,
  type Library,
  readLibrary,
  readStoryOverride,
  type StoryOverride,
} from '../core/override/override.ts'
import { decode } from '../core/parse/bytes/decode.ts'
import type { Told } from '../core/parse/formats/read-story.ts'
import type { Story } from '../core/story.ts'
import { bytesOf } from './read-story.ts'

const LIBRARY = 'library.yml'

export interface Keeper {
  readonly library: Library
  /** What is wrong in the keeper's files. Each costs only the override that it stands in; see `doubt`. */
  readonly mistakes: readonly Mistake[]
  /** Why nothing may be published: what keeps stories back has a mistake in it. Null where it has none. */
  readonly doubt: string | null
  readonly wordOn: (file: string) => StoryOverride
}

/** Reads the keeper's files for these stories; `keeperFiles` are the YAML files of the folder, below it. */
export function readKeeper(
  folder: string,
  stories: readonly string[],
  keeperFiles: readonly string[],
): Keeper {
  const mistakes: Mistake[] = []
  const textOf = (file: string) => {
    const bytes = bytesOf(path.join(folder, file))
    if (typeof bytes === 'string')
      return { text: null, sentence: 'This file could not be read: check its permissions.' }
    const { encoding, text: mended } = decode(bytes)
    // What is right as it stands is not put right as an old story would be: `a&amp;b.txt` may be a file's name.
    const text = plainUtf8(bytes) ?? mended
    return encoding === 'binary'
      ? {
          text: null,
          sentence: 'This is no plain text: save it as plain text, with nothing but letters in it.',
        }
      : { text, sentence: null }
  }
  const read = <T>(
    file: string,
    check: (given: ReturnType<typeof readKeeperFile>['given'], file: string) => Checked<T>,
  ): T => {
    const { text, sentence } = textOf(file)
    if (sentence !== null) mistakes.push({ file, line: 1, sentence })
    const { given, mistakes: unreadable } = readKeeperFile(text ?? '', file)
    const checked = check(given, file)
    mistakes.push(...unreadable, ...checked.mistakes)
    return checked.value
  }
  const hasLibrary = keeperFiles.includes(LIBRARY) || existsSync(path.join(folder, LIBRARY))
  const library = hasLibrary ? read(LIBRARY, readLibrary) : {}
  const words = new Map<string, StoryOverride>()
  const add = (file: string, word: StoryOverride) => words.set(file, { ...words.get(file), ...word })
  const known = new Set(stories)
  for (const { path: named, override } of library.stories ?? []) {
    if (known.has(named.file)) add(named.file, override)
    else mistakes.push(noSuchStory(named))
  }
  for (const named of library.withheld ?? []) {
    if (known.has(named.file)) add(named.file, { withheld: true })
    else mistakes.push(noSuchStory(named))
  }
  const besides = new Map(stories.map((file) => [`${stemOf(file)}.yml`, file]))
  for (const file of keeperFiles) {
    const story = besides.get(file)
    const meant = /^(?:.*\/)?(.*\.ya?ml)\.txt$/i.exec(file)?.[1]
    if (story !== undefined) add(story, read(file, readStoryOverride))
    else if (meant !== undefined)
      mistakes.push({
        file,
        line: 1,
        sentence: `This is a keeper’s file with .txt behind its name: call it ${meant} (Windows hides the ending).`,
      })
    else if (file !== LIBRARY)
      mistakes.push({
        file,
        line: 1,
        sentence:
          'No story of this name stands beside this file: name it like the story, with .yml at the end.',
      })
  }
  const doubted = mistakes.find(({ file }) => mayKeepBack(textOf(file).text))
  return {
    library,
    mistakes,
    doubt: doubted ? doubtOf(doubted) : null,
    wordOn: (file) => words.get(file) ?? {},
  }
}

/** A text in UTF-8; null where the bytes are anything else. */
function plainUtf8(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return text.includes('\0') ? null : text.replace(/\r\n?/g, '\n')
  } catch {
    return null
  }
}

/** What keeps stories back, also where it is not spelled as it should be. */
const KEEPS_BACK =
  /(?:^|[{,])[\s"'“”*•{-]*(?:wit\w{0,3}[\s_-]?(?:eld|old)|leave[\s_-]?out|hid(?:e|den)\b|exclude|do[\s_-]?not|max)/im

function mayKeepBack(text: string | null): boolean {
  return text === null || KEEPS_BACK.test(text)
}

function doubtOf({ file, line, sentence }: Mistake): string {
  return `${file}:${line} ${sentence} Nothing is published until this is put right, since the file may keep stories back.`
}

function noSuchStory(named: { readonly file: string; readonly line: number }): Mistake {
  return {
    file: LIBRARY,
    line: named.line,
    sentence: `There is no story file ${named.file}: write its path below the stories folder, with its ending.`,
  }
}

function stemOf(file: string): string {
  return file.replace(/\.[^./]*$/, '')
}

/** What the keeper says of a file that matters to reading it. */
export function toldOf(file: string, { library, wordOn }: Keeper): Told {
  const word = wordOn(file)
  const encoding = word.encoding ?? library.encoding
  return {
    file,
    casts: library.casts ?? [],
    ...(encoding && { encoding }),
    ...(word.parts && { parts: word.parts }),
  }
}

/** A story as the keeper wants it: defaults fill gaps, and the word on the story itself wins. */
export function kept<S extends Omit<Story, 'parts'>>(story: S, { library, wordOn }: Keeper): S {
  return withOverride(withDefaults(story, library.defaults ?? {}), wordOn(story.file))
}

/** Whether the keeper says anything of a file. */
export function hasWordOn(file: string, { wordOn }: Keeper): boolean {
  return Object.keys(wordOn(file)).length > 0
}

/** Whether the keeper wants a file in no build. */
export function isWithheld(file: string, { wordOn }: Keeper): boolean {
  return wordOn(file).withheld === true
}

/** A story, with every file that it came from. */
interface FromFiles {
  readonly head: Omit<Story, 'parts'>
  readonly files: readonly string[]
}

/** Why a build leaves a story out, in a sentence, or null. A story is withheld whole when one of its files is. */
export function leftOutBecause({ head: story, files }: FromFiles, keeper: Keeper): string | null {
  if (files.some((file) => isWithheld(file, keeper))) return 'Withheld by the keeper.'
  const ceiling = keeper.library['leave-out-above']
  if (ceiling === undefined || !isAbove(story.rating, ceiling)) return null
  return story.rating.value === null || story.rating.source === 'inferred'
    ? `It states no rating, and only stories up to ${ceiling} are wanted: give its rating in ${stemOf(story.file)}.yml.`
    : `It is rated ${story.rating.value}, and only stories up to ${ceiling} are wanted.`
}
