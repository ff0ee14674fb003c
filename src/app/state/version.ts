// Which version of Dogear serves this page, and whether a newer one waits.
//
// When a newer version takes over, the worker keeps the files of the old one for the windows that are open. Such a page
// shows what it shows, and starts anew as soon as nobody minds: at once where the reader accepted the update or the page
// is out of sight, else when it goes out of sight or to another address.
//
// A version that waits is accepted when the reader leaves a text: nothing is being read then, and the screen changes
// anyway. Else it starts with the next start of Dogear.

import { create } from 'zustand'
import { isServed, registerWorker } from '../device/worker/worker-registration.ts'
import { allFinished, isUnfinished } from './unfinished.ts'

interface Version {
  /** Whether the shell is kept, so that what is read opens with no network. */
  readonly isShellHere: boolean
  /** Whether the screens outside the shell are kept too: all of them, or all that are to be where data is saved. */
  readonly areScreensHere: boolean
  readonly isDataSaved: boolean
  /** Applies the waiting version; null while there is none. */
  readonly accept: (() => void) | null
  /** Whether a newer version has taken over from that of this page. */
  readonly isReplaced: boolean
}

export const useVersion = create<Version>(() => ({
  isShellHere: isServed(),
  areScreensHere: false,
  isDataSaved: false,
  accept: null,
  isReplaced: false,
}))

let finish: () => Promise<void> = async () => undefined

/** Starts the service worker. `beforeReload` is awaited before a page is replaced by its new version. */
export async function startWorker(beforeReload: () => Promise<void>): Promise<void> {
  finish = beforeReload
  let isAccepted = false
  try {
    await registerWorker({
      onReady: () => useVersion.setState({ isShellHere: true }),
      onWaiting: (accept) =>
        useVersion.setState({
          accept: () => {
            isAccepted = true
            accept()
          },
        }),
      onReplaced: () => {
        useVersion.setState({ accept: null, isReplaced: true })
        // A worker that has something to do takes its time, and the reader may be in another text by then.
        if (isAccepted && !isInText) void startAnew()
        else startAnewOutOfSight()
      },
    })
  } catch {
    // Without a worker the archive is still readable while there is a network; the device page says so.
  }
}

let isInText = false

/** The reader has gone from one address to another: away from a text, a version that waits may take over. */
export function leaveText(from: string, to: string): void {
  isInText = isText(to)
  if (isText(from) && !isText(to) && !isUnfinished()) useVersion.getState().accept?.()
}

/** What an old page shows may go on being shown: any part of the same story is the same text. */
export function isSameText(one: string, other: string): boolean {
  return one === other || (isText(one) && textOf(one) === textOf(other))
}

function isText(pathname: string): boolean {
  return pathname.startsWith('/read/')
}

function textOf(pathname: string): string {
  return pathname.split('/').slice(0, 3).join('/')
}

/** Loads this address in the version that has taken over. */
export async function startAnew(): Promise<void> {
  do {
    await allFinished()
    await finish().catch(() => undefined)
  } while (isUnfinished())
  location.reload()
}

function startAnewOutOfSight(): void {
  const look = async () => {
    await allFinished()
    if (document.visibilityState === 'hidden') await startAnew()
  }
  void look()
  document.addEventListener('visibilitychange', () => void look())
}
