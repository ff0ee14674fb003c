// The guard of storage: joins what watches it, and tries again what has failed. Fetched right after the first view, for
// nothing that is shown first waits for it.

import { watchPreferences } from '../../device/storage/preferences.ts'
import { faultKindOf } from '../../device/storage/storage-fault.ts'
import { makeRoomBy, watchStorage } from '../../device/storage/storage-gateway.ts'
import {
  canKeepApp,
  canKeepPreferences,
  damagedPreferences,
  isSafariTab,
  tryWriting,
} from '../../device/storage/storage-support.ts'
import { useHere } from '../downloads/here.ts'
import { loadHideList } from '../hide-list.ts'
import { writeWaiting } from '../reading/reading-writes.ts'
import { loadReadings } from '../reading/readings.ts'
import { givenUpUntold } from './given-up.ts'
import { watchLoss } from './loss.ts'
import { keepBallast, makeRoom } from './making-room.ts'
import { watchRealUse } from './persisting.ts'
import { keepPlaceInAddress } from './place-in-address.ts'
import { isUnread, readUnread, watchUnread } from './read-into.ts'
import { useStorage } from './storage.ts'

/** Called once. */
export function guardStorage(): void {
  useStorage.setState({
    arePreferencesDamaged: damagedPreferences(['settings', 'places', 'hiding']).length > 0,
    arePreferencesKept: canKeepPreferences(),
    givenUp: givenUpUntold(),
    isSafariTab: isSafariTab(),
  })
  watchPreferences((arePreferencesKept) => {
    if (arePreferencesKept !== useStorage.getState().arePreferencesKept)
      useStorage.setState({ arePreferencesKept })
  })
  makeRoomBy(makeRoom)
  tryAgain()
  watchStorage(({ reading, writing, pending }) => {
    const thrown = writing ?? reading
    useStorage.setState({ fault: thrown === null ? null : faultKindOf(thrown), isSaving: pending > 0 })
  })
  const followStories = () => {
    const areStoriesKept = useHere.getState().phase !== 'no-storage'
    if (areStoriesKept !== useStorage.getState().areStoriesKept) useStorage.setState({ areStoriesKept })
  }
  followStories()
  useHere.subscribe(followStories)
  void canKeepApp().then((isAppKept) => useStorage.setState({ isAppKept }))
  keepPlaceInAddress()
  watchRealUse()
  watchLoss()
  keepBallast()
}

/** First and longest wait between two tries, in milliseconds. */
const FIRST = 2000
const LONGEST = 60_000

/** What is off stays off; all else may pass. What can never be read keeps nothing else waiting. */
function tryAgain(): void {
  const mayPass = () => useStorage.getState().fault !== 'off'
  useStorage.subscribe(
    trying(
      () => useStorage.getState().fault !== null && mayPass(),
      async () => {
        await Promise.all([loadReadings(), loadHideList()])
        writeWaiting()
        if (useStorage.getState().fault) await tryWriting().catch(() => undefined)
      },
    ),
  )
  watchUnread(trying(() => isUnread() && mayPass(), readUnread))
}

/** Tries again, after longer and longer waits, as long as that is needed. To be called whenever it may have become so. */
function trying(isNeeded: () => boolean, again: () => Promise<void>): () => void {
  let isWaiting = false
  let wait = FIRST
  const tryOnce = async () => {
    wait = Math.min(2 * wait, LONGEST)
    await again()
    isWaiting = false
    look()
  }
  const look = () => {
    if (isWaiting) return
    isWaiting = isNeeded()
    if (isWaiting) setTimeout(() => void tryOnce(), wait)
    else wait = FIRST
  }
  return look
}
