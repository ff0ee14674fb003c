// Words looked for in the texts of all stories on this device. The indices say in which stories they are; where one cannot
// be had, the stories are looked through one by one. What is kept back is left out before anything is looked for.

import { useEffect, useMemo } from 'react'
import { create } from 'zustand'
import type { Catalogue, Entry } from '../../../core/catalogue/catalogue.ts'
import { whereColumn } from '../../../core/library/own-columns.ts'
import { meetingColumn } from '../../../core/meeting/meeting-column.ts'
import { AS_TYPED } from '../../../core/search/find.ts'
import type { TextRun } from '../../../core/search/messages.ts'
import { lookFor } from '../../../core/search/passages.ts'
import { queryWords } from '../../../core/search/query.ts'
import { type LeftOut, type SearchScope, searchScope } from '../../../core/search/search-scope.ts'
import { dropOtherRuns, fetchTextRun } from '../../device/files/search-files.ts'
import { askSearcher } from '../../device/searcher.ts'
import { readOwnIndex } from '../../device/storage/own-database.ts'
import { isWrapped, type Meeting, useMeeting } from '../adult.ts'
import { useCatalogue, useReadyCatalogue } from '../catalogue.ts'
import { useHere } from '../downloads/here.ts'
import { readySearch } from './search.ts'
import { lookThrough } from './story-passages.ts'

export interface TextSearch {
  readonly query: string
  /** Ordinals of the stories that have all words, the best first. */
  readonly stories: readonly number[]
  /** No story has them as they were typed: these have words that are near to them. */
  readonly isForgiving: boolean
  /** How many stories were searched so far, and how many there are to search. */
  readonly searched: number
  readonly toSearch: number
  readonly leftOut: LeftOut
  /** Stories that are here only in part: what is not here of them was not searched. */
  readonly partly: number
  /** Stories whose files are damaged or gone. */
  readonly unreadable: number
  readonly isDone: boolean
}

const nothing: TextSearch = {
  query: '',
  stories: [],
  isForgiving: false,
  searched: 0,
  toSearch: 0,
  leftOut: { keptOut: 0, notHere: 0, wrapped: 0 },
  partly: 0,
  unreadable: 0,
  isDone: true,
}

/** The latest search, and what it was made over: Back shows it at once. */
const useLatest = create<{ readonly search: TextSearch; readonly over: object | null }>(() => ({
  search: nothing,
  over: null,
}))

/** What is found so far; a new query ends the search for the old one. Null until stories may be looked at. */
export function useTextSearch(query: string): TextSearch | null {
  const catalogue = useReadyCatalogue()
  const phase = useHere((here) => here.phase)
  // While stories are being brought here, it is searched anew when all of them are.
  const isBringing = useHere((here) => here.work !== null)
  const meeting = useMeeting()
  const over = useMemo(
    () => (catalogue && phase !== 'unknown' ? { catalogue, meeting, isBringing } : null),
    [catalogue, phase, meeting, isBringing],
  )
  useEffect(() => {
    const latest = useLatest.getState()
    if (!over || isSame(latest.over, over, latest.search, query)) return
    if (queryWords(query).length === 0) return useLatest.setState({ search: nothing, over })
    let isCurrent = true
    const show = (search: TextSearch) => {
      if (isCurrent) useLatest.setState({ search, over })
    }
    void searchTexts(query, over.catalogue, over.meeting, show, () => isCurrent)
    return () => {
      isCurrent = false
    }
  }, [query, over])
  const latest = useLatest()
  // What was found over other choices may be what must not be met now.
  return over && isOver(latest.over, over) ? latest.search : null
}

function isSame(before: object | null, over: object, { query, isDone }: TextSearch, asked: string): boolean {
  const isAnswered = query === asked || (query === '' && queryWords(asked).length === 0)
  return isDone && isAnswered && isOver(before, over)
}

function isOver(before: object | null, over: object): boolean {
  if (before === null) return false
  return Object.entries(over).every(([name, value]) => Reflect.get(before, name) === value)
}

interface Hit {
  readonly story: number
  readonly score: number
}

/** What was found for the last letter stays for so long, in milliseconds, before less than all of the new is shown. */
const PATIENCE = 200

async function searchTexts(
  query: string,
  catalogue: Catalogue,
  meeting: Meeting,
  show: (search: TextSearch) => void,
  isCurrent: () => boolean,
): Promise<void> {
  const scope = searchScope({
    catalogue,
    where: whereColumn(catalogue, useHere.getState().files),
    meeting: meetingColumn(catalogue, meeting, meeting.rules),
    isWrapped: (entry) => isWrapped(entry, meeting),
  })
  const hits: Hit[] = []
  let searched = 0
  let unreadable = 0
  const soFar = (isDone: boolean): TextSearch => {
    const asTyped = hits.filter(({ score }) => score >= AS_TYPED)
    const isForgiving = isDone && asTyped.length === 0 && hits.length > 0
    const best = (isForgiving ? hits : asTyped).toSorted((a, b) => b.score - a.score || a.story - b.story)
    return {
      query,
      stories: best.map(({ story }) => story),
      isForgiving,
      searched,
      toSearch: scope.stories.length,
      leftOut: scope.leftOut,
      partly: scope.partly.size,
      unreadable,
      isDone,
    }
  }
  let shown = performance.now()
  const showSoFar = () => {
    if (performance.now() - shown < PATIENCE) return
    show(soFar(false))
    shown = performance.now()
  }
  const unsure: Hit[] = []
  for await (const { stories, found } of indexed(query, scope, catalogue)) {
    for (const story of stories) {
      const score = found?.(story) ?? UNKNOWN
      // Of a story that is here in part, the words may all be in what is not.
      if (found === null || (score > 0 && scope.partly.has(story))) unsure.push({ story, score })
      else {
        searched++
        if (score > 0) hits.push({ story, score })
      }
    }
    if (!isCurrent()) return
    showSoFar()
  }
  for (const { story, score } of unsure) {
    const looked = await lookAt(catalogue.entryAt(story), query, score)
    searched++
    if (looked === null) unreadable++
    else if (looked > 0) hits.push({ story, score: looked })
    if (!isCurrent()) return
    showSoFar()
  }
  show(soFar(true))
}

/** The score of a story that no index tells of. */
const UNKNOWN = -1

/** The score of a story whose own text is looked through; null where it cannot be read. */
async function lookAt(entry: Entry, query: string, score: number): Promise<number | null> {
  const words = queryWords(query)
  const asTyped = await lookThrough(entry, lookFor(words, false))
  if (!asTyped) return null
  if (asTyped.hasAll) return score >= AS_TYPED ? score : Math.min(255, AS_TYPED + asTyped.passages.length)
  const forgiving = await lookThrough(entry, lookFor(words, true))
  return forgiving?.hasAll ? 1 : 0
}

interface Searched {
  readonly stories: readonly number[]
  /** The score of each; null where there is no index of these. */
  readonly found: ((story: number) => number) | null
}

/** A run of texts whose index can be had. */
interface KnownRun {
  /** Names the index wherever it is held. */
  readonly name: string
  /** The ordinal of its first story. */
  readonly from: number
  readonly stories: number
  readonly fetch: () => Promise<ArrayBuffer | null>
}

/** The archive's runs, and behind them the reader's own stories, each of which is one. */
async function knownRuns(catalogue: Catalogue): Promise<readonly KnownRun[]> {
  const published = (await readySearch()) ?? []
  void dropOthers(published)
  const state = useCatalogue.getState()
  const size = state.kind === 'ready' ? state.archive.size : catalogue.size
  const runs: KnownRun[] = []
  let from = 0
  for (const { hash, stories } of published) {
    if (from + stories <= size) runs.push({ name: hash, from, stories, fetch: () => publishedRun(hash) })
    from += stories
  }
  for (let story = size; story < catalogue.size; story++) {
    const { id, files } = catalogue.entryAt(story)
    runs.push({ name: `${id} ${files[0]?.hash}`, from: story, stories: 1, fetch: () => readOwnIndex(id) })
  }
  return runs
}

async function publishedRun(hash: string): Promise<ArrayBuffer | null> {
  const fetched = await fetchTextRun(hash)
  return fetched.kind === 'bytes' ? fetched.bytes : null
}

/** The stories of each run of texts that has any to search, one run after the other, and those that are in none. */
async function* indexed(
  query: string,
  { stories }: SearchScope,
  catalogue: Catalogue,
): AsyncGenerator<Searched> {
  let at = 0
  const before = (end: number): readonly number[] => {
    const from = at
    while ((stories[at] ?? end) < end) at++
    return stories.slice(from, at)
  }
  for (const run of await knownRuns(catalogue)) {
    const inNone = before(run.from)
    if (inNone.length > 0) yield { stories: inNone, found: null }
    const own = before(run.from + run.stories)
    if (own.length === 0) continue
    const scores = await scoresOf(run, query).catch(() => null)
    const isRight = scores?.length === run.stories
    yield { stories: own, found: isRight ? (story) => scores[story - run.from] ?? 0 : null }
  }
  if (at < stories.length) yield { stories: stories.slice(at), found: null }
}

async function scoresOf({ name, fetch }: KnownRun, text: string): Promise<Uint8Array | null> {
  const question = { kind: 'texts', text, run: name } as const
  const held = await askSearcher({ ...question, bytes: null })
  if (held.kind === 'scores') return held.scores
  const bytes = await fetch()
  if (!bytes) return null
  const answer = await askSearcher({ ...question, bytes })
  return answer.kind === 'scores' ? answer.scores : null
}

let areOthersDropped = false

/** Once a visit, where this version's are known. */
async function dropOthers(runs: readonly TextRun[]): Promise<void> {
  if (areOthersDropped || runs.length === 0) return
  areOthersDropped = true
  await dropOtherRuns(new Set(runs.map(({ hash }) => hash)))
}
