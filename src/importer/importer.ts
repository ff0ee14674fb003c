// The importer: a worker of the page that reads the reader's own files as a build reads an archive's, by the same parser.
// It keeps nothing: the page is handed what it is to keep.

import { clustersOf } from '../core/own/clusters.ts'
import type { AskedToImport, ImportAnswer, ImportAnswered, ImportQuestion } from '../core/own/messages.ts'
import { linesOf } from './lines.ts'
import { readAgain } from './read-again.ts'
import { readFiles } from './read-files.ts'

declare const self: DedicatedWorkerGlobalScope

self.addEventListener('message', ({ data: { number, question } }: MessageEvent<AskedToImport>) => {
  const reply = (answer: ImportAnswer | null) =>
    self.postMessage({ number, answer } satisfies ImportAnswered, movedIn(answer))
  answerTo(question).then(reply, () => reply(null))
})

async function answerTo(question: ImportQuestion): Promise<ImportAnswer> {
  switch (question.kind) {
    case 'cluster':
      return { kind: 'clusters', clusters: clustersOf(question.files) }
    case 'read':
      return readFiles(question)
    case 'again':
      return readAgain(question)
    case 'lines':
      return linesOf(question.file)
  }
}

/** What is handed over, not copied. */
function movedIn(answer: ImportAnswer | null): Transferable[] {
  if (answer?.kind !== 'read') return []
  return answer.stories.flatMap(({ files, index }) => [index, ...files.map(({ content }) => content)])
}
