// Where a file of the app came damaged: the worker looks through all of them, and what it has mended is loaded anew.

import { MEND_SHELL } from '../../core/mend.ts'

/** Milliseconds until a worker that does not answer is left alone. */
const PATIENCE = 15_000

/** Answers whether something was mended, so that loading the page again may help. */
export function mendShell(): Promise<boolean> {
  return new Promise((resolve) => {
    const worker = navigator.serviceWorker?.controller
    if (!worker) return resolve(false)
    setTimeout(() => resolve(false), PATIENCE)
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = ({ data }) => resolve(typeof data === 'number' && data > 0)
    worker.postMessage(MEND_SHELL, [port2])
  })
}
