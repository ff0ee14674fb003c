// The page's first script, inline and alone: sets the paper before the first paint, finds where the app lives and
// asks for the rest from there. One build works under any path because no address is fixed before this runs.

import { baseIn } from '../core/base.ts'
import { sectionsAddress } from '../core/catalogue/published.ts'
import { catalogueHash } from './device/files/catalogue-address.ts'
import { bringEarly } from './device/files/early-catalogue.ts'
import { trustedScript } from './device/trusted-script.ts'
import { servingWorker } from './device/worker/ask-worker.ts'
import { mendShell } from './device/worker/mend-shell.ts'
import { showDiscretion } from './look/discretion.ts'
import { type Look, showLook } from './look/theme.ts'
import { isSafeMode, showSafeMode } from './safe-mode.ts'

/** What the build made, relative to the base. */
declare const PAGE: {
  readonly script: string
  readonly prover: string
  readonly preloads: string[]
  readonly styles: string[]
}

/** Milliseconds until a page that stays empty is called lost: after its script came, and where nothing comes at all. */
const PATIENCE = 10_000
const LONG = 40_000

const base = baseIn(location.pathname) ?? workersBase() ?? location.pathname.replace(/[^/]*$/, '')

let look: Look = {}
try {
  const settings: unknown = JSON.parse(localStorage.getItem(`dogear${base}settings`) ?? 'null')
  if (settings && typeof settings === 'object') look = settings
} catch {
  // Storage is off, or holds something else: the system's choice will do.
}
showLook(look, matchMedia('(prefers-color-scheme: dark)').matches)

// Some hosts and bookmarks name the file; the views know the folder only.
if (location.pathname.endsWith('/index.html')) {
  history.replaceState(history.state, '', base + location.search + location.hash)
}

link('manifest', 'manifest.webmanifest')
link('icon', 'icons/icon.svg')
link('apple-touch-icon', 'icons/apple-touch-icon.png')
if (Reflect.get(look, 'discreet') === true) showDiscretion(true)

// The browser offers installation once, early, and only to who keeps the offer: `state/install.ts` takes it from here.
addEventListener('beforeinstallprompt', (event) => {
  event.preventDefault()
  Reflect.set(window, 'dogearInstall', event)
})

if (isSafeMode(location.search)) showSafeMode(base)
else start()

function start(): void {
  setTimeout(sayLost, LONG)
  for (const file of [PAGE.script, ...PAGE.preloads]) link('modulepreload', file)
  bringCatalogue(catalogueHash())
  // The script runs once its styles are there (or have failed), so that nothing is ever shown unstyled.
  let waiting = PAGE.styles.length
  const arrived = () => {
    if (--waiting <= 0) run(PAGE.script)
  }
  for (const file of PAGE.styles) link('stylesheet', file, { onload: arrived, onerror: arrived })
  if (waiting === 0) run(PAGE.script)
}

/** By the prover where our own worker has both at hand; by the network it would have to come itself first. */
function bringCatalogue(hash: string): void {
  const address = sectionsAddress(hash)
  if (workersBase() === base) bringEarly(base + PAGE.prover, { path: base + address, hash })
  else link('preload', address, { as: 'fetch', crossOrigin: 'anonymous' })
}

/** On a path that is no view, the worker that serves the page knows where it stands. */
function workersBase(): string | null {
  const address = servingWorker()?.scriptURL
  return address ? new URL('./', address).pathname : null
}

function link(rel: string, file: string, more: Partial<HTMLLinkElement> = {}): void {
  document.head.append(Object.assign(document.createElement('link'), more, { rel, href: base + file }))
}

function run(file: string): void {
  const script = document.createElement('script')
  script.type = 'module'
  script.src = trustedScript('dogear', base + file)
  script.onerror = sayLost
  // A script that came cut off, or another's in its place, fails without a word, or does nothing at all.
  addEventListener('error', sayLost)
  script.onload = () => setTimeout(sayLost, PATIENCE)
  document.head.append(script)
}

/** Where the page is still empty, words say that the app did not come. The app, if it comes after all, takes their place. */
function sayLost(): void {
  const root = document.getElementById('root')
  if (!root || root.childElementCount > 0) return
  const lost = document.createElement('p')
  lost.id = 'lost'
  const mend = Object.assign(document.createElement('a'), {
    href: `${base}?safe=1`,
    textContent: 'mend Dogear',
  })
  lost.append('Dogear could not be loaded. Load the page again; if that does not help, ', mend, '.')
  root.append(lost)
  // Only what is whole again counts as mended, so a page that fails for another cause is not loaded again and again.
  void mendShell().then((isMended) => isMended && location.reload())
}
