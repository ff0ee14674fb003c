// Installing: the browser's own offer where it makes one, words where it makes none, and nothing where Dogear is
// installed already, hardly used yet, or the reader has said that it need not be offered.

import { create } from 'zustand'
import { installEvent, installPlatform, isInstalled } from '../device/installing.ts'
import { readPreference, writePreference } from '../device/storage/preferences.ts'
import { useReadings } from './reading/readings.ts'
import { useVisits } from './reading/visits.ts'

/** `browser`: one tap installs it. Else how it is done by hand, by platform. */
export type InstallOffer = 'browser' | 'ios' | 'firefox-android'

const DISMISSED = 'install'

const useInstall = create(() => ({ isDismissed: readPreference(DISMISSED) === 'dismissed', isDone: false }))

/** What may be offered now. Only after real use: a part that was read, or a second visit. */
export function useInstallOffer(): InstallOffer | null {
  const isOver = useInstall(({ isDismissed, isDone }) => isDismissed || isDone)
  const hasRead = useReadings(({ byStory }) => Object.values(byStory).some(({ read }) => read.length > 0))
  const isBack = useVisits(({ since }) => since.kind === 'known')
  if (isOver || !(hasRead || isBack) || isInstalled()) return null
  return installEvent() ? 'browser' : installPlatform()
}

/** Hands over to the browser's own question. The browser lets it be asked once. */
export async function install(): Promise<void> {
  const event = installEvent()
  if (!event) return
  // Some browsers never say how it ended; it cannot be asked a second time in this window anyway.
  useInstall.setState({ isDone: true })
  await event.prompt()
}

/** The reader does not want it: it is never offered again on this device. */
export function dismissInstall(): void {
  writePreference(DISMISSED, 'dismissed')
  useInstall.setState({ isDismissed: true })
}
