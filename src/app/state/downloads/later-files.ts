// Files outside the shell that everybody is to have in time: the screens that few open, then the italics and the house
// faces' letters beyond Latin-1. They load when somebody needs them; so that they are there with no network too, they are
// fetched once the shell is here and nothing else is to be done.

import atkinsonItalic from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-wght-italic.woff2?url'
import atkinson from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2?url'
import atkinsonLatinItalic from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-italic.woff2?url'
import literataItalic from '@fontsource-variable/literata/files/literata-latin-ext-opsz-italic.woff2?url'
import literata from '@fontsource-variable/literata/files/literata-latin-ext-opsz-normal.woff2?url'
import literataLatinItalic from '@fontsource-variable/literata/files/literata-latin-opsz-italic.woff2?url'
import { savesData } from '../../device/network.ts'
import { keepExtras, keepScripts } from '../../device/worker/extras.ts'
import { useVersion } from '../version.ts'

/** The screens that few open, and what they have in common with those of own files. */
const small = ['rare-views', 'beside-shell']
/** What reads the reader's own files: large, so not where data is saved. */
const large = ['own-page', 'importer']

/** Best effort: where it does not come to anything, it is tried again at the next start. */
export function keepLaterFiles(): void {
  if (useVersion.getState().isShellHere) {
    whenIdle()
    return
  }
  const stop = useVersion.subscribe(({ isShellHere }) => {
    if (!isShellHere) return
    stop()
    whenIdle()
  })
}

function whenIdle(): void {
  const start = () => void keep().catch(() => undefined)
  if ('requestIdleCallback' in globalThis) requestIdleCallback(start)
  else setTimeout(start, 2000)
}

async function keep(): Promise<void> {
  const isDataSaved = savesData()
  useVersion.setState({ isDataSaved })
  useVersion.setState({ areScreensHere: await keepScripts(isDataSaved ? small : [...small, ...large]) })
  await keepExtras([
    literataLatinItalic,
    atkinsonLatinItalic,
    literata,
    literataItalic,
    atkinson,
    atkinsonItalic,
  ])
}
