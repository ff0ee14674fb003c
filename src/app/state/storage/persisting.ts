// The browser is asked to keep what is here for good: after real use (the first part read to its end, the first mark, the
// first stories asked for), never at start, and not again for a month where it has said no.

import { isInstalled } from '../../device/installing.ts'
import { readPreference, writePreference } from '../../device/storage/preferences.ts'
import { askToPersist, isPersisted } from '../../device/storage/storage-support.ts'
import { useBookmarks } from '../marks/bookmarks.ts'
import { useHighlights } from '../marks/highlights.ts'
import { useReadings } from '../reading/readings.ts'
import { useStorage } from './storage.ts'

const NAME = 'persist'
const MONTH = 30 * 24 * 3_600_000

/** When the browser was asked, and whether Dogear was installed then: a browser promises an installed app more. */
interface Asked {
  readonly at: number
  readonly isInstalled: boolean
}

/** Asks at a right moment, unless the browser has promised it or was asked lately. */
export async function askForGood(): Promise<void> {
  const asked = askedBefore()
  const isLately = asked && Date.now() - asked.at < MONTH && asked.isInstalled === isInstalled()
  if (!isLately && (await isPersisted()) !== true) await askNow()
}

/** Asks at the reader's own word. */
export async function askNow(): Promise<void> {
  writePreference(NAME, { at: Date.now(), isInstalled: isInstalled() } satisfies Asked)
  useStorage.setState({ isPersistAsked: true })
  const isGranted = await askToPersist()
  useStorage.setState({ isPersisted: isGranted })
}

/** Looks at what the browser has promised, and waits for real use. Called once. */
export function watchRealUse(): void {
  useStorage.setState({ isPersistAsked: askedBefore() !== null })
  void isPersisted().then((is) => useStorage.setState({ isPersisted: is }))
  useReadings.subscribe(({ phase, byStory }, before) => {
    if (phase === 'ready' && before.phase === 'ready' && partsRead(byStory) > partsRead(before.byStory))
      void askForGood()
  })
  for (const marks of [useBookmarks, useHighlights]) {
    marks.subscribe(({ phase, all }, before) => {
      if (phase === 'ready' && before.phase === 'ready' && all.length > before.all.length) void askForGood()
    })
  }
}

function partsRead(byStory: Readonly<Record<string, { readonly read: readonly number[] }>>): number {
  return Object.values(byStory).reduce((sum, { read }) => sum + read.length, 0)
}

function askedBefore(): Asked | null {
  const stored = readPreference(NAME)
  if (typeof stored !== 'object' || stored === null) return null
  const at: unknown = Reflect.get(stored, 'at')
  return typeof at === 'number' ? { at, isInstalled: Reflect.get(stored, 'isInstalled') === true } : null
}
