// Own stories as a backup carries them: their original bytes and the reader's word on them. Everything else is read anew
// where they are taken in, by the same parser, under the same limits as a file that is added by hand.

import { cleanPath, refusedUnopened } from '../../core/own/accepted.ts'
import { isOwnId, type OwnFile, type OwnOriginal } from '../../core/own/own-story.ts'
import { refusals } from '../../core/own/refusals.ts'
import { wordFrom } from '../../core/own/word-from.ts'
import { askImporter, dismissImporter } from '../device/importer.ts'
import { readOriginal } from '../device/own-database.ts'
import type { Refused } from './own-import.ts'
import { showChanged } from './own-library.ts'
import { loadOwnStories, useOwnStories } from './own-stories.ts'
import { keepRead } from './own-writes.ts'

/** All own stories with their bytes. One whose bytes cannot be read is left out, and its files are named. */
export async function ownOriginals(): Promise<{
  readonly stories: readonly OwnOriginal[]
  readonly missing: readonly string[]
}> {
  if (useOwnStories.getState().phase !== 'ready') await loadOwnStories()
  const stories: OwnOriginal[] = []
  const missing: string[] = []
  for (const { id, added, changed, files } of useOwnStories.getState().stories) {
    const whole: OwnOriginal['files'][number][] = []
    for (const file of files) {
      const content = await readOriginal(file.hash).catch(() => null)
      if (content) whole.push({ ...file, content: new Uint8Array(content) })
    }
    if (whole.length === files.length) stories.push({ id, added, changed, files: whole })
    else missing.push(...files.map(({ path }) => path))
  }
  return { stories, missing }
}

/**
 * Takes in stories from a backup, whatever it holds. Of a story that is here already the one that was changed last stands.
 * Answers how many are here now that were not, or were older, and what could not be taken, each in a sentence. Never
 * rejects, and never drops anything.
 */
export async function addOwnOriginals(
  records: readonly unknown[],
): Promise<{ readonly taken: number; readonly refused: readonly Refused[] }> {
  if (useOwnStories.getState().phase !== 'ready') await loadOwnStories()
  const refused: Refused[] = []
  let taken = 0
  for (const record of records) {
    const story = originalFrom(record)
    const path = story?.files[0]?.path ?? ''
    const trouble = story ? troubleIn(story) : refusals.failed
    if (!story || trouble !== null) {
      refused.push({ path, sentence: trouble ?? refusals.failed })
      continue
    }
    const here = useOwnStories.getState().stories.find(({ id }) => id === story.id)
    if (here && here.changed >= story.changed) continue
    const sentence = await takeOriginal(story)
    if (sentence === null) taken++
    else refused.push({ path, sentence })
  }
  dismissImporter()
  if (taken > 0) await showChanged()
  return { taken, refused }
}

function troubleIn({ files }: OwnOriginal): string | null {
  for (const { path, content } of files) {
    const trouble = refusedUnopened(path, content.byteLength, false)
    if (trouble !== null) return trouble
  }
  return null
}

const PATIENCE = 120_000

async function takeOriginal({ id, added, changed, files }: OwnOriginal): Promise<string | null> {
  const given = files.map(({ path, content, override }) => ({
    path,
    source: new Blob([content.slice().buffer]),
    override,
    story: id,
  }))
  const answer = await askImporter({ kind: 'again', id, files: given, names: [], given: null }, PATIENCE)
  if (answer.kind !== 'read') return answer.kind === 'absent' ? refusals['no-importer'] : refusals.failed
  const [read] = answer.stories
  if (!read) return answer.refused[0]?.sentence ?? refusals.failed
  return keepRead(read, given, { added, changed })
}

/** A record from wherever it came; null where it is none. What is wrong in the reader's word is left out of it. */
function originalFrom(value: unknown): OwnOriginal | null {
  if (typeof value !== 'object' || value === null) return null
  const field = (name: string): unknown => Reflect.get(value, name)
  const [id, added, changed, files] = ['id', 'added', 'changed', 'files'].map(field)
  if (typeof id !== 'string' || !isOwnId(id) || !/^own~[a-z0-9-]{1,120}$/.test(id)) return null
  if (typeof added !== 'number' || typeof changed !== 'number' || !Array.isArray(files)) return null
  const read = files.map(fileFrom)
  const whole = read.filter((file) => file !== null)
  return whole.length > 0 && whole.length === read.length ? { id, added, changed, files: whole } : null
}

function fileFrom(value: unknown): (OwnFile & { readonly content: Uint8Array }) | null {
  if (typeof value !== 'object' || value === null) return null
  const path: unknown = Reflect.get(value, 'path')
  const content: unknown = Reflect.get(value, 'content')
  if (typeof path !== 'string' || !(content instanceof Uint8Array)) return null
  // The hash is made again from the bytes.
  const override = wordFrom(Reflect.get(value, 'override'))
  return { path: cleanPath(path), hash: '', bytes: content.byteLength, override, content }
}
