// Answers at hand: to the words on the way to what is typed, and to every letter that may be typed next. Those are asked
// for while the reader rests, so that a letter and its answer stand in the same frame.

import type { FoundStories } from '../../../core/library/found-stories.ts'
import { spacedWords } from '../../../core/text/fold.ts'
import { search } from './search-later.ts'

/** After so long, in milliseconds, an answer has been drawn and the reader rests. */
const REST = 60
/** So long, in milliseconds, may be asked: the likeliest letters come first. */
const ROUND = 300

/** Another map for another library, so that an answer which comes too late is kept nowhere. */
let atHand = new Map<string, FoundStories>()
let timer: ReturnType<typeof setTimeout> | undefined
/** Another number for every rest: whoever asks for another one has done. */
let rest = 0

/** What is asked with a text: capitals, accents and signs are not. */
export function keyOf(text: string): string {
  return spacedWords(text).trim()
}

/** By `keyOf` their texts. To be taken before a question is asked, for its answer to be kept in. */
export function answersAtHand(): Map<string, FoundStories> {
  return atHand
}

/** The answer to a text; null where it is not at hand. What is neither on the way to the text nor goes on with it is let go. */
export function answerAtHand(text: string): FoundStories | null {
  const begun = keyOf(text)
  for (const key of atHand.keys()) if (!begun.startsWith(key) && !key.startsWith(begun)) atHand.delete(key)
  return atHand.get(begun) ?? null
}

/** The library has become another one. */
export function forgetAnswers(): void {
  stopAsking()
  atHand = new Map()
}

export function stopAsking(): void {
  clearTimeout(timer)
  rest += 1
}

/** Asks in a moment for the answers to every letter that may be typed behind a text, unless something else is typed. */
export function askAhead(text: string): void {
  stopAsking()
  timer = setTimeout(() => void askAll(text, atHand).catch(() => undefined), REST)
}

async function askAll(text: string, answers: Map<string, FoundStories>): Promise<void> {
  const mine = rest
  const end = performance.now() + ROUND
  const { indexedWith, lettersAfter } = await search()
  for (const letter of await lettersAfter(text)) {
    if (rest !== mine || performance.now() > end) return
    const key = keyOf(text + letter)
    const stories = answers.get(key) ?? (await indexedWith(text + letter))
    if (!stories) return
    answers.set(key, stories)
  }
}
