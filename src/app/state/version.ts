// Which version of Dogear serves this page, and whether a newer one waits.

import { create } from 'zustand'
import { registerWorker } from '../device/worker-registration.ts'

interface Version {
  /** Whether the shell is kept, so that every view opens with no network. */
  readonly isShellHere: boolean
  /** Applies the waiting version in all open pages; null while there is none. */
  readonly accept: (() => void) | null
}

export const useVersion = create<Version>(() => ({ isShellHere: false, accept: null }))

/** Starts the service worker. `beforeReload` is awaited before a page is replaced by its new version. */
export async function startWorker(beforeReload: () => Promise<void>): Promise<void> {
  try {
    await registerWorker({
      onReady: () => useVersion.setState({ isShellHere: true }),
      onWaiting: (accept) => useVersion.setState({ accept }),
      onReplaced: () => {
        void beforeReload().finally(() => location.reload())
      },
    })
  } catch {
    // Without a worker the archive is still readable while there is a network; the device page says so.
  }
}
