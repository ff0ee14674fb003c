// The importer, a worker beside the page: started for the first question, and anew after it has failed or been too slow.
// One question at a time: a file that breaks it costs no other one.

import type { AskedToImport, ImportAnswer, ImportAnswered, ImportQuestion } from '../../core/own/messages.ts'
import importerUrl from '../../importer/importer.ts?worker&url'
import { trustedScript } from './trusted-script.ts'

/** What came of a question. `absent`: the importer is not on this device, and there is no network to bring it. */
export type Imported = ImportAnswer | { readonly kind: 'failed' | 'took-too-long' | 'absent' }

let importer: Worker | null = null
let hasAnswered = false
let asked = 0
let last: Promise<unknown> = Promise.resolve()

/** Asks the importer, after all that was asked before. Waits for so many milliseconds at most. Never rejects. */
export function askImporter(question: ImportQuestion, patience: number): Promise<Imported> {
  const answer = last.then(() => ask(question, patience))
  last = answer
  return answer
}

function ask(question: ImportQuestion, patience: number): Promise<Imported> {
  return new Promise((resolve) => {
    const worker = start()
    if (!worker) return resolve({ kind: 'failed' })
    asked += 1
    const number = asked
    const end = (answer: Imported, isBroken: boolean) => {
      clearTimeout(timer)
      worker.removeEventListener('message', onMessage)
      worker.removeEventListener('error', onError)
      if (isBroken) stop(worker)
      resolve(answer)
    }
    const onMessage = ({ data }: MessageEvent<ImportAnswered>) => {
      if (data.number !== number) return
      hasAnswered = true
      end(data.answer ?? { kind: 'failed' }, data.answer === null)
    }
    const onError = (event: Event) => {
      event.preventDefault()
      end({ kind: hasAnswered ? 'failed' : 'absent' }, true)
    }
    const timer = setTimeout(() => end({ kind: 'took-too-long' }, true), patience)
    worker.addEventListener('message', onMessage)
    worker.addEventListener('error', onError)
    worker.postMessage({ number, question } satisfies AskedToImport)
  })
}

function start(): Worker | null {
  try {
    importer ??= new Worker(trustedScript('dogear-import', importerUrl), { type: 'module', name: 'importer' })
  } catch {
    // This browser has no such workers.
  }
  return importer
}

function stop(worker: Worker): void {
  worker.terminate()
  if (importer === worker) importer = null
}

/** Lets the worker go: what it has read takes room. */
export function dismissImporter(): void {
  void last.then(() => importer && stop(importer))
}
