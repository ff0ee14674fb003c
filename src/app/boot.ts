// The page's first script, inline and alone: sets the paper before the first paint, finds where the app lives and
// asks for the rest from there. One build works under any path because no address is fixed before this runs.

import { baseIn } from './addresses.ts'
import { trustedScript } from './device/trusted-script.ts'
import { paperFor, showPaper } from './look/theme.ts'

/** What the build made, relative to the base; null in the author's loop, where Vite's own tags stand in the page. */
declare const PAGE: { readonly script: string; readonly preloads: string[]; readonly styles: string[] } | null

const base = PAGE === null ? '/' : baseIn(location.pathname)

let theme: unknown
try {
  const settings: unknown = JSON.parse(localStorage.getItem(`dogear${base}settings`) ?? 'null')
  theme = settings && typeof settings === 'object' && 'theme' in settings ? settings.theme : undefined
} catch {
  // Storage is off, or holds something else: the system's choice will do.
}
showPaper(paperFor(theme, matchMedia('(prefers-color-scheme: dark)').matches))

link('manifest', 'manifest.webmanifest')
link('icon', 'icons/icon.svg')
link('apple-touch-icon', 'icons/apple-touch-icon.png')
if (PAGE) start(PAGE)

function link(rel: string, file: string): HTMLLinkElement {
  const element = document.createElement('link')
  element.rel = rel
  element.href = base + file
  document.head.append(element)
  return element
}

/** The script runs once its styles are there (or have failed), so that nothing is ever shown unstyled. */
function start(page: NonNullable<typeof PAGE>): void {
  for (const file of [page.script, ...page.preloads]) link('modulepreload', file)
  let waiting = page.styles.length
  const arrived = () => {
    if (--waiting <= 0) run(page.script)
  }
  for (const file of page.styles) {
    const element = link('stylesheet', file)
    element.onload = arrived
    element.onerror = arrived
  }
  if (waiting === 0) run(page.script)
}

function run(file: string): void {
  const script = document.createElement('script')
  script.type = 'module'
  script.src = trustedScript('dogear', base + file)
  script.onerror = () => {
    const lost = document.createElement('p')
    lost.id = 'lost'
    lost.textContent =
      'Dogear could not be loaded. Load the page again; if that does not help, open the archive’s first page.'
    document.getElementById('root')?.append(lost)
  }
  document.head.append(script)
}
