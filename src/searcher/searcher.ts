// The searcher: a worker of the page that holds the indices and answers which stories have some words, so that typing never
// waits for it. It fetches and keeps nothing: the page brings what is to be searched.

import { foundStories } from '../core/library/found-stories.ts'
import { findStories, plainWorth } from '../core/search/find.ts'
import { indexBytes, openIndex, type SearchIndex } from '../core/search/index-bytes.ts'
import { indexedEntry } from '../core/search/indexed.ts'
import type { Answer, Answered, Asked, Question } from '../core/search/messages.ts'
import { textRunsIn } from '../core/search/messages.ts'
import { nextLetters } from '../core/search/next-letters.ts'
import { queryWords } from '../core/search/query.ts'
import { HeldRuns } from './held-runs.ts'

declare const self: DedicatedWorkerGlobalScope

let catalogue: SearchIndex | null = null
let own: SearchIndex | null = null
const runs = new HeldRuns()

self.addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  const answer = answerTo(data.question)
  self.postMessage({ number: data.number, answer } satisfies Answered, movedWith(answer))
})

function answerTo(question: Question): Answer {
  switch (question.kind) {
    case 'open':
      catalogue = openIndex(new Uint8Array(question.bytes), decode)
      return catalogue ? { kind: 'opened', runs: textRunsIn(catalogue.about) } : { kind: 'damaged' }
    case 'own': {
      const { entries } = question
      own = entries.length > 0 ? openIndex(indexBytes(entries.map(indexedEntry), encode), decode) : null
      return { kind: 'opened', runs: [] }
    }
    case 'stories': {
      if (!catalogue) return { kind: 'absent' }
      const words = queryWords(question.text)
      const scores = findStories(catalogue, words, question.worth)
      const all = own ? joined(scores, findStories(own, words, question.worth)) : scores
      return { kind: 'found', found: foundStories(all, null) }
    }
    case 'next':
      return catalogue
        ? { kind: 'letters', letters: nextLetters(catalogue, question.text) }
        : { kind: 'absent' }
    case 'texts': {
      const { run, bytes, text } = question
      const held = bytes ? openIndex(new Uint8Array(bytes), decode) : runs.get(run)
      if (!held) return { kind: bytes ? 'damaged' : 'absent' }
      if (bytes) runs.hold(run, held, bytes.byteLength)
      return { kind: 'scores', scores: findStories(held, queryWords(text), plainWorth) }
    }
  }
}

/** What is handed over, not copied. */
function movedWith(answer: Answer): Transferable[] {
  if (answer.kind === 'found') return [answer.found.scores.buffer, answer.found.best.buffer]
  return answer.kind === 'scores' ? [answer.scores.buffer] : []
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(first.length + second.length)
  all.set(first)
  all.set(second, first.length)
  return all
}

const encoder = new TextEncoder()

function encode(text: string): Uint8Array {
  return encoder.encode(text)
}

const decoder = new TextDecoder()

function decode(bytes: Uint8Array): string {
  return decoder.decode(bytes)
}
