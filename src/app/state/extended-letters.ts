// The italics, and the house faces' letters beyond Latin-1 for names and languages that need them. They load when a
// text has one; so that a text has them with no network too, they are fetched once the shell is here and nothing else is
// to be done.

import atkinsonItalic from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-wght-italic.woff2?url'
import atkinson from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2?url'
import atkinsonLatinItalic from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-italic.woff2?url'
import literataItalic from '@fontsource-variable/literata/files/literata-latin-ext-opsz-italic.woff2?url'
import literata from '@fontsource-variable/literata/files/literata-latin-ext-opsz-normal.woff2?url'
import literataLatinItalic from '@fontsource-variable/literata/files/literata-latin-opsz-italic.woff2?url'
import { keepExtras } from '../device/extras.ts'
import { appBase } from './app-base.ts'
import { useVersion } from './version.ts'

/** What takes the reader's things in and out: it opens with no network, too, and is no part of the shell. */
const backupViews = `${appBase}/assets/backup-views.js`

/** Best effort: where it does not come to anything, it is tried again at the next start. */
export function keepExtendedLetters(): void {
  const keep = () =>
    void keepExtras([
      literataLatinItalic,
      atkinsonLatinItalic,
      literata,
      literataItalic,
      atkinson,
      atkinsonItalic,
      backupViews,
    ]).catch(() => undefined)
  const whenIdle = () =>
    'requestIdleCallback' in globalThis ? requestIdleCallback(keep) : setTimeout(keep, 2000)
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
