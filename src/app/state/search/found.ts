// Which stories of the catalogue have the words that are looked for. What looks them up is brought here when it is first
// needed, and asked one question at a time: letters typed meanwhile are one question, the latest. What is at
// hand (found-ahead) is not asked for.

import { useLayoutEffect } from 'react'
import { create } from 'zustand'
import type { Catalogue } from '../../../core/catalogue/catalogue.ts'
import type { FoundStories } from '../../../core/library/found-stories.ts'
import { wordsOf } from '../../../core/text/fold.ts'
import { useMeeting } from '../adult.ts'
import { answerAtHand, answersAtHand, askAhead, forgetAnswers, keyOf, stopAsking } from './found-ahead.ts'
import { search } from './search-later.ts'

export interface Found {
  readonly text: string
  /** Null for a text without words. */
  readonly stories: FoundStories | null
}

/** The latest answer. */
const useLatest = create<{ readonly found: Found | null }>(() => ({ found: null }))

/** What is being typed: the list follows every letter, the address a moment later. Null where the address says it all. */
let typed: string | null = null

export function typeWords(text: string): void {
  typed = text
  typedAt = performance.now()
  look(text)
}

/** The address has followed. */
export function endTyping(): void {
  typed = null
}

/** What is found for the words of an address, or for those that are being typed meanwhile; null until that is known. */
export function useFound(addressed: string, catalogue: Catalogue): Found | null {
  const found = useLatest((latest) => latest.found)
  const worth = useMeeting(({ adult, unratedAs }) => `${adult} ${unratedAs}`)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another library has other answers, and so has one behind the question.
  useLayoutEffect(forgetAnswers, [worth, catalogue])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same.
  useLayoutEffect(() => look(typed ?? addressed), [addressed, worth, catalogue])
  return answerTo(addressed, typed, found, catalogue.size)
}

/** The answer, if it is one to what is asked, and for a library of this size: own stories may have joined meanwhile. */
export function answerTo(
  addressed: string,
  typed: string | null,
  found: Found | null,
  size: number,
): Found | null {
  const isFitting = found && (found.stories === null || found.stories.scores.length === size)
  if (isFitting && (typed !== null || found.text === addressed)) return found
  return typed === null && wordsOf(addressed).length === 0 ? { text: addressed, stories: null } : null
}

/** The question that waits while another is being answered; null for none. */
let next: string | null = null
let isBusy = false
/** How many questions there were, and the number of the latest that is answered. */
let asked = 0
let answered = 0

/** An answer that has not come after so long, in milliseconds, is not due any moment. */
const DUE = 500
let askedAt = 0

/** Whoever has begun to type goes on within so long, in milliseconds, or is reading what was found. */
const TYPING = 3000
let typedAt = Number.NEGATIVE_INFINITY

/** The field is left: what is listed will be read. */
export function leaveWords(): void {
  typedAt = Number.NEGATIVE_INFINITY
}

/** Whether the stories that are listed now are about to be others: an answer is due, or another letter. */
export function isListPassing(): boolean {
  const now = performance.now()
  return now - typedAt < TYPING || (isBusy && answered < asked && now - askedAt < DUE)
}

function look(text: string): void {
  stopAsking()
  asked += 1
  const hasWords = wordsOf(text).length > 0
  const stories = hasWords ? answerAtHand(text) : null
  next = hasWords && !stories ? text : null
  if (next === null) answer(asked, { text, stories })
  else if (!isBusy) void answerAll()
}

async function answerAll(): Promise<void> {
  isBusy = true
  try {
    for (let text = next; text !== null; text = next) {
      const number = asked
      const answers = answersAtHand()
      next = null
      askedAt = performance.now()
      const { indexedWith, plainlyWith } = await search()
      const stories = await indexedWith(text)
      if (stories) answers.set(keyOf(text), stories)
      answer(number, { text, stories: stories ?? plainlyWith(text) })
    }
  } finally {
    isBusy = false
  }
}

/** A later question may have been answered at once. */
function answer(number: number, found: Found): void {
  if (number <= answered) return
  answered = number
  useLatest.setState({ found })
  if (typed !== null) askAhead(typed)
}

/** Brings here what looks words up: worth calling before the first letter is typed, behind these where the list follows. */
export function prepareToFind(text: string | null): void {
  typedAt = performance.now()
  const before = asked
  search()
    .then(({ readySearch }) => readySearch())
    .then(() => {
      if (text !== null && asked === before) askAhead(text)
    })
    .catch(() => undefined)
}
