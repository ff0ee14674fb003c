// Takes files in: read by the importer, a handful that may be one story at a time, kept, and shown. What cannot be taken
// costs only itself, and is told in a sentence.

import { create } from 'zustand'
import { cleanPath, isLitter, refusedUnopened } from '../../../core/own/accepted.ts'
import type { KnownFile, ReadOwn } from '../../../core/own/messages.ts'
import type { OwnFile } from '../../../core/own/own-story.ts'
import { MOST_FILES, refusals } from '../../../core/own/refusals.ts'
import { askImporter, dismissImporter, type Imported } from '../../device/importer.ts'
import { readOriginal } from '../../device/storage/own-database.ts'
import { finishFirst } from '../unfinished.ts'
import type { GivenFile } from './given-files.ts'
import { showChanged } from './own-library.ts'
import { mendDamaged } from './own-mending.ts'
import { needOwnStories, ownSources, useOwnStories } from './own-stories.ts'
import { keepRead, sentenceFor, settleNames } from './own-writes.ts'

export interface Refused {
  readonly path: string
  readonly sentence: string
}

interface Import {
  /** Files done and given, while files are being read. */
  readonly work: { readonly done: number; readonly total: number } | null
  /** Ids of the stories that came with the last files. */
  readonly added: readonly string[]
  readonly refused: readonly Refused[]
  /** Files that the reader has already, and the ids of their stories. */
  readonly again: readonly { readonly path: string; readonly story: string }[]
}

const nothing: Import = { work: null, added: [], refused: [], again: [] }

export const useImport = create<Import>(() => nothing)

/** Lets go of what is said of the last files. */
export function forgetRefused(): void {
  useImport.setState({ refused: [], again: [] })
}

let last: Promise<void> = Promise.resolve()

/** Takes files, after all that were taken before. Resolves when each is kept or refused; never rejects. */
export function takeFiles(given: readonly GivenFile[]): Promise<void> {
  last = last.then(() => takeAll(given)).catch(() => undefined)
  finishFirst(last)
  return last
}

async function takeAll(given: readonly GivenFile[]): Promise<void> {
  await needOwnStories()
  const files = accepted(given)
  if (useOwnStories.getState().phase !== 'ready') return refuseAll(files, refusals['no-storage'])
  if (!globalThis.crypto?.subtle) return refuseAll(files, refusals['no-https'])
  if (files.length === 0) return
  useImport.setState({ work: { done: 0, total: files.length }, added: [] })
  const added: string[] = []
  const known = ownFiles()
  for (const cluster of await clustersAmong([...known, ...files.map(sized)])) {
    const fresh = cluster.flatMap((index) => files[index - known.length] ?? [])
    if (fresh.length === 0) continue
    const before = cluster.flatMap((index) => known[index] ?? [])
    added.push(...(await takeTogether(fresh, before)))
    useImport.setState(({ work }) => ({ work: work && { ...work, done: work.done + fresh.length } }))
    await showNowAndThen()
  }
  await settleNames(added)
  useImport.setState({ work: null })
  dismissImporter()
  await showChanged()
}

/** What is worth opening; the rest is refused by name, or passed over. */
function accepted(given: readonly GivenFile[]): readonly GivenFile[] {
  const wanted = given.filter(({ path, isFromFolder }) => !(isFromFolder && isLitter(path)))
  if (wanted.length > MOST_FILES) {
    refuse([{ path: wanted[0]?.path.split('/')[0] ?? '', sentence: refusals['too-many'] }])
    return []
  }
  return wanted
    .map((file) => ({ ...file, path: cleanPath(file.path) }))
    .filter(({ path, source, isFromFolder }) => {
      const sentence = refusedUnopened(path, source.size, isFromFolder)
      if (sentence !== null) refuse([{ path, sentence }])
      return sentence === null
    })
}

function sized({ path, source }: GivenFile) {
  return { path, bytes: source.size }
}

/** Each by itself where the importer cannot be had: then each is told so. */
async function clustersAmong(
  files: readonly { readonly path: string; readonly bytes: number }[],
): Promise<readonly (readonly number[])[]> {
  const named = files.map(({ path, bytes }) => ({ path, bytes }))
  const answer = await askImporter({ kind: 'cluster', files: named }, PATIENCE)
  return answer.kind === 'clusters' ? answer.clusters : files.map((_, index) => [index])
}

const PATIENCE = 30_000

interface KnownOwnFile extends OwnFile {
  readonly story: string
}

function ownFiles(): readonly KnownOwnFile[] {
  return ownSources().flatMap(({ id, files }) => files.map((file) => ({ ...file, story: id })))
}

/** Takes files that may be parts of one story, with those parts that are kept already. Answers the ids of the stories. */
async function takeTogether(
  fresh: readonly GivenFile[],
  before: readonly KnownOwnFile[],
): Promise<readonly string[]> {
  const kept = await Promise.all(before.map(keptFile))
  const files: readonly KnownFile[] = [
    ...kept.flat(),
    ...fresh.map(({ path, source }) => ({ path, source, override: {}, story: null })),
  ]
  const known = ownFiles().map(({ hash }) => hash)
  const answer = await askImporter({ kind: 'read', files, known }, patienceFor(fresh))
  if (answer.kind === 'read') return keepAnswer(answer, files)
  // Which of them broke it, they show one by one.
  if (fresh.length > 1 && answer.kind !== 'absent') {
    const ids: string[] = []
    for (const file of fresh) ids.push(...(await takeTogether([file], [])))
    return ids
  }
  refuseAll(fresh, sentenceFor(answer))
  return []
}

async function keptFile({ path, hash, override, story }: KnownOwnFile): Promise<readonly KnownFile[]> {
  const content = await readOriginal(hash).catch(() => null)
  return content ? [{ path, source: new Blob([content]), override, story }] : []
}

async function keepAnswer(
  { stories, refused, again }: Extract<Imported, { kind: 'read' }>,
  files: readonly KnownFile[],
): Promise<readonly string[]> {
  const pathOf = (file: number) => files[file]?.path ?? ''
  refuse(refused.map(({ file, sentence }) => ({ path: pathOf(file), sentence })))
  const ids: string[] = []
  for (const story of stories) {
    const sentence = await keepRead(story, files)
    if (sentence === null) ids.push(story.id)
    else refuse(freshIn(story, files).map((path) => ({ path, sentence })))
  }
  const mended = await mendDamaged(
    again.flatMap(({ file, hash }) => {
      const given = files[file]
      return given ? [{ ...given, hash }] : []
    }),
  )
  refuse(mended.refused)
  const come = [...ids, ...mended.ids]
  const owners = new Map(ownFiles().map(({ hash, story }) => [hash, story]))
  useImport.setState((before) => ({
    added: [...come, ...before.added.filter((id) => !come.includes(id))],
    again: [
      ...before.again,
      ...mended.rest.flatMap(({ path, hash }) => {
        const story = owners.get(hash)
        return story === undefined ? [] : [{ path, story }]
      }),
    ],
  }))
  return ids
}

function freshIn({ files }: ReadOwn, given: readonly KnownFile[]): readonly string[] {
  return files.flatMap(({ file }) => (given[file]?.story === null ? given[file].path : []))
}

/** In milliseconds: a megabyte takes a slow phone a few seconds. */
function patienceFor(files: readonly GivenFile[]): number {
  const bytes = files.reduce((sum, { source }) => sum + source.size, 0)
  return PATIENCE + (bytes / 1_000_000) * 5_000
}

function refuseAll(files: readonly GivenFile[], sentence: string): void {
  refuse(files.map(({ path }) => ({ path, sentence })))
}

function refuse(refused: readonly Refused[]): void {
  if (refused.length > 0) useImport.setState((before) => ({ refused: [...before.refused, ...refused] }))
}

/** Of a large folder what has come is in the library while the rest is read; putting it there takes a moment each time. */
const NOW_AND_THEN = 3000
let shown = 0

async function showNowAndThen(): Promise<void> {
  if (performance.now() - shown < NOW_AND_THEN) return
  await showChanged()
  shown = performance.now()
}
