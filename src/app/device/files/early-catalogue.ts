// The catalogue, brought by the prover while the page's scripts are still on their way: in a large archive it is most of
// a start. The page's first script asks, and the app takes what came of it.

import type { FileToProve } from '../../../core/catalogue/published.ts'
import { trustedScript } from '../trusted-script.ts'

/** The first script and the app are built apart, and have only the window in common. */
const NAME = 'dogearCatalogue'

/** A prover that has not said a word for so long, in milliseconds, is not waited for. */
const SILENT = 2000

/** Asks a prover whose script is at this address. */
export function bringEarly(prover: string, file: FileToProve): void {
  const coming = new Promise<ArrayBuffer | undefined>((resolve) => {
    const worker = new Worker(trustedScript('dogear', prover), { name: 'prover' })
    const end = (bytes?: ArrayBuffer) => {
      worker.terminate()
      resolve(bytes)
    }
    const silence = setTimeout(end, SILENT)
    worker.onmessage = ({ data }) => {
      clearTimeout(silence)
      // Its first word: the file is on its way, and takes what it takes.
      if (data !== 'coming') end(data ?? undefined)
    }
    worker.onmessageerror = worker.onerror = () => end()
    worker.postMessage(file)
  })
  const settled = coming.catch(() => undefined)
  Reflect.set(window, NAME, settled)
}

/** What the prover brings, or undefined where it could not; null where none was asked, or it has been taken before. */
export function takeEarly(): Promise<ArrayBuffer | undefined> | null {
  const coming: unknown = Reflect.get(window, NAME)
  Reflect.deleteProperty(window, NAME)
  return coming instanceof Promise ? coming : null
}
