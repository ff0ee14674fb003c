// Which stories of the catalogue have the words that are being typed. What looks them up is brought here when it is first
// needed, and asked one question at a time: letters typed meanwhile are one question, the latest.

import { useEffect } from 'react'
import { create } from 'zustand'
import { wordsOf } from '../../core/search.ts'
import { useMeeting } from './adult.ts'

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
  const isAsking = wordsOf(text).length > 0
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
    const scores = await lookUp(text)
    if (isWanted) useLatest.setState({ found: { text, scores } })
  }
  isBusy = false
}

const search = () => import('./search.ts')

async function lookUp(text: string): Promise<Uint8Array> {
  const { scoresFor } = await search()
  return scoresFor(text)
}

/** Brings here what looks words up: worth calling before the first letter is typed. */
export function prepareToFind(): void {
  search()
    .then(({ readySearch }) => readySearch())
    .catch(() => undefined)
}
