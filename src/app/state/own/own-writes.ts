// Writing own stories: kept as they were read, corrected, removed. Everything is on disk before it is shown as done; what
// the device refuses is a sentence.

import type { Given, Mistake } from '../../../core/override/given.ts'
import type { ImportQuestion, KnownFile, ReadOwn, TextLine } from '../../../core/own/messages.ts'
import { folderOf, namesIn, type OwnSource, type OwnStory } from '../../../core/own/own-story.ts'
import { refusals } from '../../../core/own/refusals.ts'
import type { NoticeCode } from '../../../core/parse/notices.ts'
import { askImporter, type Imported } from '../../device/importer.ts'
import {
  dropOwnStories,
  isFull,
  readOriginal,
  readWhole,
  type WholeOwnStory,
  writeOwnStory,
} from '../../device/storage/own-database.ts'
import { showChanged } from './own-library.ts'
import { loadOwnStories, ownSources, showOwnChange, useOwnStories } from './own-stories.ts'

/**
 * Keeps a story that was read from these files, with the times of another device where it comes from there. Answers why
 * it could not, or null.
 */
export async function keepRead(
  read: ReadOwn,
  given: readonly Pick<KnownFile, 'path' | 'story'>[],
  times: Partial<Pick<OwnStory, 'added' | 'changed'>> = {},
): Promise<string | null> {
  const before = sourceNamed(read.id)
  const now = Date.now()
  const story: OwnStory = {
    id: read.id,
    added: before?.added ?? times.added ?? now,
    changed: times.changed ?? now,
    files: read.files.map(({ file, hash, content, override }) => ({
      path: given[file]?.path ?? '',
      hash,
      bytes: content.byteLength,
      override,
    })),
    entry: read.entry,
    notices: read.notices,
  }
  // Stories whose files are parts of this one now.
  const without = read.files.flatMap(({ file }) => given[file]?.story ?? []).filter((id) => id !== read.id)
  const sentence = await write(wholeOf(story, read), [...new Set(without)])
  if (sentence === null) showOwnChange(story, without)
  return sentence
}

function wholeOf(story: OwnStory, { files, published, index }: ReadOwn): WholeOwnStory {
  return { story, originals: new Map(files.map(({ hash, content }) => [hash, content])), published, index }
}

async function write(whole: WholeOwnStory, without: readonly string[] = []): Promise<string | null> {
  try {
    await writeOwnStory(whole, without)
    return null
  } catch (fault) {
    return isFull(fault) ? refusals['no-room'] : refusals['no-storage']
  }
}

function sourceNamed(id: string): OwnSource | undefined {
  return ownSources().find((source) => source.id === id)
}

/** The initials of a pairing could not be settled. */
const UNSETTLED = 'h-006' satisfies NoticeCode

/** Reads stories once more that have initials which only the stories beside them explain, as a build does. */
export async function settleNames(ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const story = useOwnStories.getState().stories.find((one) => one.id === id)
    if (!story?.notices.some(({ code }) => code === UNSETTLED)) continue
    if (namesBeside(story).length > 0) await readAgain(story, null)
  }
}

function namesBeside(story: OwnSource): readonly string[] {
  const folder = folderOf(story)
  const beside = useOwnStories.getState().stories.filter((one) => folderOf(one) === folder)
  return namesIn(beside.map(({ entry }) => entry))
}

/** What came of a correction: done, what is wrong in it, or why it could not be done. */
export type Corrected =
  | { readonly kind: 'done' }
  | { readonly kind: 'mistaken'; readonly mistakes: readonly Mistake[] }
  | { readonly kind: 'refused'; readonly sentence: string }

/** The reader's word on a story, as a keeper would write it for its first file; it replaces what they said before. */
export async function correctStory(id: string, word: Given): Promise<Corrected> {
  return renew(id, { file: 0, word })
}

/** Makes a story again of what the reader gave, where what was made of it is damaged. */
export async function readOwnAgain(id: string): Promise<Corrected> {
  return renew(id, null)
}

async function renew(id: string, given: Again['given']): Promise<Corrected> {
  const source = sourceNamed(id)
  if (!source) return { kind: 'refused', sentence: refusals.gone }
  const renewed = await readAgain(source, given)
  if (renewed.kind === 'done') await showChanged()
  return renewed
}

type Again = Extract<ImportQuestion, { readonly kind: 'again' }>

/**
 * Reads a kept story once more and keeps it anew, with the reader's word on it where they give one. `sources`: files by
 * their hashes that were given once more, and stand in for what is kept.
 */
export async function readAgain(
  story: OwnSource,
  given: Again['given'],
  sources: ReadonlyMap<string, KnownFile['source']> = new Map(),
): Promise<Corrected> {
  const files: KnownFile[] = []
  for (const { path, hash, override } of story.files) {
    const source = sources.get(hash) ?? (await keptFile(hash))
    if (!source) return { kind: 'refused', sentence: refusals.gone }
    files.push({ path, source, override, story: story.id })
  }
  // What the reader has not said now they said when they said it.
  const times = given ? {} : { added: story.added, changed: story.changed }
  return keepAgain({ kind: 'again', id: story.id, files, names: namesBeside(story), given }, times)
}

async function keptFile(hash: string): Promise<Blob | null> {
  const content = await readOriginal(hash).catch(() => null)
  return content && new Blob([content])
}

/** Reads a story whose files are known, and keeps it, with the times of another device where it comes from there. */
export async function keepAgain(
  question: Again,
  times?: Partial<Pick<OwnStory, 'added' | 'changed'>>,
): Promise<Corrected> {
  const answer = await askImporter(question, PATIENCE)
  if (answer.kind === 'mistaken') return answer
  if (answer.kind !== 'read') return { kind: 'refused', sentence: sentenceFor(answer) }
  const [read] = answer.stories
  const refused = answer.refused[0]?.sentence ?? refusals.failed
  const sentence = read ? await keepRead(read, question.files, times) : refused
  return sentence === null ? { kind: 'done' } : { kind: 'refused', sentence }
}

/** Why the importer has not read what it was given. */
export function sentenceFor(answer: Imported): string {
  if (answer.kind === 'absent') return refusals['no-importer']
  return answer.kind === 'took-too-long' ? refusals['took-too-long'] : refusals.failed
}

const PATIENCE = 120_000

/** Takes back what was just done. Rejects where the device will not. */
export type UndoRemoving = () => Promise<void>

/** Removes a story with its file, however damaged; places and marks in it stay. Rejects where the device will not. */
export async function removeStory(id: string): Promise<UndoRemoving> {
  const whole = await readWhole(id)
  await dropOwnStories([id])
  showOwnChange(null, [id])
  await showChanged()
  return async () => {
    // Added once more meanwhile, and perhaps put right: that one stays.
    if (useOwnStories.getState().stories.some((story) => story.id === id)) return
    const sentence = whole ? await write(whole) : refusals.gone
    if (sentence !== null) throw new Error(sentence)
    await loadOwnStories()
    await showChanged()
  }
}

/** The lines of a story's first file; none where it is not read line by line, or cannot be had. */
export async function linesOfFile({ files }: OwnStory): Promise<readonly TextLine[]> {
  const [file] = files
  const source = file && (await keptFile(file.hash))
  if (!source) return []
  const { path, override } = file
  const question = { kind: 'lines', file: { path, override, source } } as const
  const answer = await askImporter(question, PATIENCE)
  return answer.kind === 'lines' ? answer.lines : []
}
