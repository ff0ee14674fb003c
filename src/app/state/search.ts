// Which stories of the catalogue have the words that are being typed. The index is brought here and opened when it is first
// needed, and asked one question at a time: letters typed meanwhile are one question, the latest.

import { useEffect } from 'react'
import { create } from 'zustand'
import { AS_TYPED, fieldWorth } from '../../core/search/find.ts'
import type { TextRun } from '../../core/search/messages.ts'
import { queryWords } from '../../core/search/query.ts'
import { hasWords, wordsOf } from '../../core/search.ts'
import { fetchSearchIndex } from '../device/search-files.ts'
import { askSearcher } from '../device/searcher.ts'
import { isWrapped, useMeeting } from './adult.ts'
import { useCatalogue } from './catalogue.ts'

interface Found {
  readonly text: string
  /**
   * For each story, by its ordinal, how well it has all the words: 0 not at all, from AS_TYPED on as they were typed, below
   * it with typing errors forgiven. The higher the better.
   */
  readonly scores: Uint8Array
}

/** The latest answer. */
const useLatest = create<{ readonly found: Found | null }>(() => ({ found: null }))

/**
 * What is found for a text. Null for a text without words, and until the first answer; while a newer answer is on its way
 * the last one stays, with its own text.
 */
export function useFound(text: string): Found | null {
  const isAsking = queryWords(text).length > 0
  const found = useLatest((latest) => latest.found)
  const worth = useMeeting(({ adult, unratedAs }) => `${adult} ${unratedAs}`)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is kept behind the question is found once it is answered.
  useEffect(() => {
    if (isAsking) look(text)
    else forget()
  }, [text, isAsking, worth])
  return isAsking ? found : null
}

/** The question that waits while another is being answered; null for none. */
let next: string | null = null
let isBusy = false
/** Where the field has been emptied meanwhile, nobody waits for an answer. */
let isWanted = false

function look(text: string): void {
  next = text
  isWanted = true
  if (!isBusy) void answerAll()
}

/** What was found for other words is no answer to the next first letter. */
function forget(): void {
  next = null
  isWanted = false
  if (useLatest.getState().found) useLatest.setState({ found: null })
}

async function answerAll(): Promise<void> {
  isBusy = true
  for (let text = next; text !== null; text = next) {
    next = null
    const scores = (await askedScores(text)) ?? plainScores(text)
    if (isWanted) useLatest.setState({ found: { text, scores } })
  }
  isBusy = false
}

async function askedScores(text: string): Promise<Uint8Array | null> {
  const { adult, unratedAs } = useMeeting.getState()
  const isOpen = adult === 'unwrapped'
  const worth = fieldWorth(isOpen || unratedAs === 'as-any', isOpen)
  try {
    if (!(await readySearch())) return null
    const answer = await askSearcher({ kind: 'stories', text, worth })
    const state = useCatalogue.getState()
    const isRight =
      state.kind === 'ready' && answer.kind === 'scores' && answer.scores.length === state.catalogue.size
    if (isRight) return answer.scores
  } catch {
    // It will be started anew with the next question.
  }
  ready = null
  return null
}

/** Where the index cannot be had, or the browser has no such workers: no error is forgiven, and it may take its time. */
function plainScores(text: string): Uint8Array {
  const state = useCatalogue.getState()
  if (state.kind !== 'ready') return new Uint8Array()
  const { catalogue } = state
  const meeting = useMeeting.getState()
  const words = wordsOf(text)
  return Uint8Array.from({ length: catalogue.size }, (_, story) => {
    const entry = catalogue.entryAt(story)
    const isKeptBack = entry.title.value === null && isWrapped(entry, meeting)
    return !isKeptBack && hasWords(entry, words) ? AS_TYPED : 0
  })
}

let ready: Promise<readonly TextRun[] | null> | null = null

/**
 * Brings the index here and opens it, unless that has been done: worth calling before the first letter is typed. Answers the
 * indices of texts that it names; null where it cannot be had.
 */
export function readySearch(): Promise<readonly TextRun[] | null> {
  ready ??= openSearch().catch(() => null)
  return ready.then((runs) => {
    // Next time there may be a network.
    if (!runs) ready = null
    return runs
  })
}

async function openSearch(): Promise<readonly TextRun[] | null> {
  const fetched = await fetchSearchIndex()
  if (fetched.kind === 'missing') return null
  const answer = await askSearcher({ kind: 'open', bytes: fetched.bytes })
  return answer.kind === 'opened' ? answer.runs : null
}
