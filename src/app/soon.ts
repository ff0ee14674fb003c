// What is fetched right after the first view, as one file: the visit, own stories, downloads, files for later, and the
// guard of storage with what it has to say.

import { useNotice } from './notice.ts'
import { guardStorage as guard } from './state/storage/guard.ts'
import { useStorage } from './state/storage/storage.ts'

export { recoverDamaged } from './state/backup/recovered.ts'
export { startDownload } from './state/downloads/download.ts'
export { keepLaterFiles } from './state/downloads/later-files.ts'
export { startOwnStories } from './state/own/own-library.ts'
export { catalogueWithOwn } from './state/own/own-stories.ts'
export { keepVisit } from './state/reading/keep-visit.ts'

/** Called once. */
export function guardStorage(): void {
  guard()
  const look = () => {
    const { fault, arePreferencesKept, arePreferencesDamaged, areStoriesKept, isAppKept, loss, givenUp } =
      useStorage.getState()
    const isWell = fault === null && arePreferencesKept && areStoriesKept && isAppKept
    const isQuiet = isWell && !arePreferencesDamaged && !loss && givenUp.length === 0
    if (isQuiet || useNotice.getState().View) return
    // Where its file does not come there is no notice, and all else goes on.
    import('./other-views.ts')
      .then(({ StorageNotice }) => useNotice.setState({ View: StorageNotice }))
      .catch(() => undefined)
  }
  look()
  useStorage.subscribe(look)
}
