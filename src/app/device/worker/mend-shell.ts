// Where a file of the app came damaged: the worker looks through all of them, and what it has mended is loaded anew.

import { MEND_SHELL } from '../../../core/offline/mend.ts'
import { askWorker, servingWorker } from './ask-worker.ts'

/** Milliseconds until a worker that does not answer is left alone. */
const PATIENCE = 15_000

/** Answers whether something was mended, so that loading the page again may help. */
export async function mendShell(): Promise<boolean> {
  const worker = servingWorker()
  const mended = worker && (await askWorker(worker, MEND_SHELL, PATIENCE))
  return typeof mended === 'number' && mended > 0
}
