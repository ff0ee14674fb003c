// The one place that joins the parts: loads what is stored, follows the theme, starts the worker, draws the views.

import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { mayHaveOwn } from './device/storage/own-hint.ts'
import { readPreference } from './device/storage/preferences.ts'
import { showDiscretion } from './look/discretion.ts'
import { joinWith, loadCatalogue, useCatalogue } from './state/catalogue.ts'
import { lookWhatIsHere } from './state/downloads/here.ts'
import { loadHideList } from './state/hide-list.ts'
import { loadBookmarks } from './state/marks/bookmarks.ts'
import { loadHighlights } from './state/marks/highlights.ts'
import { placesWritten } from './state/reading/reading-writes.ts'
import { keepPlacesNow, loadReadings, mendBy } from './state/reading/readings.ts'
import { useSettings } from './state/settings.ts'
import { startWorker } from './state/version.ts'
import './look/look.css'

const darkness = matchMedia('(prefers-color-scheme: dark)')
/** The page's first script has shown the look before the first paint; this follows what is changed later. */
const followTheme = async () => {
  const { showLook } = await import('./look/theme.ts')
  showLook(useSettings.getState(), darkness.matches)
}
useSettings.subscribe(({ discreet }, before) => discreet !== before.discreet && showDiscretion(discreet))
useSettings.subscribe(() => void followTheme())
darkness.addEventListener('change', () => void followTheme())

/** Nothing that is shown first waits for it, but for the own stories of one who has some. */
const soon = () => import('./soon.ts')
const metVisit = () => soon().then(({ keepVisit }) => keepVisit())
if (mayHaveOwn())
  joinWith((archive) =>
    soon().then(
      ({ catalogueWithOwn }) => catalogueWithOwn(archive),
      () => archive,
    ),
  )

/** Only who has chosen a folder for their backup needs this. */
async function keepFolder(): Promise<void> {
  if (readPreference('folder') === true) (await import('./rare-views.ts')).keepFolder()
}

// The upright letters of the house, before anything is drawn: those that come after a text move its lines.
for (const face of ['Literata', 'Atkinson Hyperlegible Next']) {
  document.fonts.load(`1em "${face}"`).catch(() => undefined)
}

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}

mendBy(async (stories) => (await soon()).recoverDamaged(stories))
void loadHideList()
void loadReadings()
void loadBookmarks()
void soon().then(({ guardStorage }) => guardStorage())
// Also after a "try again".
useCatalogue.subscribe((state, before) => {
  if (state.kind !== 'ready') return
  const isOther = before.kind !== 'ready' || before.archive !== state.archive
  if (isOther) void soon().then(({ startDownload }) => startDownload())
  void metVisit()
})
void loadCatalogue()
  .then(lookWhatIsHere)
  .then(() => void startWorker(placesWritten))
  .then(loadHighlights)
  .then(soon)
  .then(({ keepLaterFiles, startOwnStories }) => {
    keepLaterFiles()
    return startOwnStories()
  })
  .then(keepFolder)

// A phone may have closed our storage, and another tab may have read on, while this page was out of sight.
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') return void keepPlacesNow()
  void loadHideList()
  void loadReadings()
  void loadBookmarks()
  void metVisit()
})
window.addEventListener('pagehide', keepPlacesNow)
document.addEventListener('freeze', keepPlacesNow)
