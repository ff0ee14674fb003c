// The searcher, a worker beside the page: started when the first question is asked, and anew after it has failed.

import type { Answer, Answered, Asked, Question } from '../../core/search/messages.ts'
import searcherUrl from '../../searcher/searcher.ts?worker&url'
import { trustedScript } from './trusted-script.ts'

interface Waiting {
  readonly resolve: (answer: Answer) => void
  readonly reject: (fault: Error) => void
}

let searcher: Worker | null = null
let asked = 0
const waiting = new Map<number, Waiting>()

/** Asks the searcher. Bytes in the question are handed over. Rejects where there is none, or where it fails. */
export function askSearcher(question: Question): Promise<Answer> {
  return new Promise((resolve, reject) => {
    searcher ??= start()
    asked += 1
    waiting.set(asked, { resolve, reject })
    const moved = 'bytes' in question && question.bytes ? [question.bytes] : []
    searcher.postMessage({ number: asked, question } satisfies Asked, moved)
  })
}

/** Throws where the browser has no such workers: whoever asked is told. */
function start(): Worker {
  const address = trustedScript('dogear-search', searcherUrl)
  const started = new Worker(address, { type: 'module', name: 'searcher' })
  started.addEventListener('message', ({ data: { number, answer } }: MessageEvent<Answered>) => {
    waiting.get(number)?.resolve(answer)
    waiting.delete(number)
  })
  started.addEventListener('error', (event) => {
    event.preventDefault()
    started.terminate()
    if (searcher === started) searcher = null
    for (const { reject } of waiting.values()) reject(new Error('The searcher has failed.'))
    waiting.clear()
  })
  return started
}
