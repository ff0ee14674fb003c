// The way in for a reader whose copy of Dogear is broken, `?safe=1`: no file of the app is loaded, only the page's
// first script runs, and it offers to fetch the app anew. Places, marks, shelves and settings are never touched.

import { storiesCacheName } from '../core/catalogue/published.ts'
import { extrasCacheName } from '../core/offline/extras.ts'
import { olderShellName } from '../core/offline/older-shell.ts'
import { inTime } from './device/in-time.ts'

/** Whether the address asks for it. */
export function isSafeMode(search: string): boolean {
  return new URLSearchParams(search).has('safe')
}

const words = {
  title: 'The safe way in',
  lead: 'Dogear has been opened without its own files. Your places, marks, shelves and settings stay as they are, whatever you choose here.',
  anew: 'Load Dogear anew',
  stories: 'Load Dogear anew, and drop the stories that are kept here',
  back: 'Open Dogear as it is',
  busy: 'Looking for the network…',
  offline: 'The server does not answer, so nothing was changed. Try again when there is a network.',
} as const

/** Draws the page in place of the app. */
export function showSafeMode(base: string): void {
  const said = element('p', '')
  said.setAttribute('role', 'status')
  const act = (label: string, isWithStories: boolean) => {
    const button = element('button', label)
    button.type = 'button'
    button.onclick = () => {
      said.textContent = words.busy
      void loadAnew(base, isWithStories).then((isDone) => {
        if (!isDone) said.textContent = words.offline
      })
    }
    return button
  }
  const back = element('a', words.back)
  back.href = base
  const main = element('main', '')
  main.id = 'lost'
  main.append(element('h1', words.title), element('p', words.lead))
  main.append(act(words.anew, false), act(words.stories, true), back, said)
  document.title = words.title
  // This script stands before the page's body.
  addEventListener('DOMContentLoaded', () => document.body.replaceChildren(main))
}

/** Answers false, and has changed nothing, where the server does not answer: what is here may be all there is. */
async function loadAnew(base: string, isWithStories: boolean): Promise<boolean> {
  try {
    // The one file that no worker answers for.
    const worker = await fetch(`${base}sw.js`, { cache: 'no-store' })
    // Hosts there are that answer with a page whatever is asked.
    if (!worker.ok || !/javascript/.test(worker.headers.get('content-type') ?? '')) return false
  } catch {
    return false
  }
  const registration = await navigator.serviceWorker?.getRegistration(base).catch(() => undefined)
  const isOurs = registration && new URL(registration.scope).pathname === base
  const kept = [
    extrasCacheName(base),
    olderShellName(base),
    ...(isWithStories ? [storiesCacheName(base)] : []),
  ]
  const isShell = (name: string) => name.includes('precache') && name.endsWith(location.origin + base)
  await inTime(
    dropCaches((name) => isShell(name) || kept.includes(name)),
    PATIENCE,
  )
  if (isOurs) await inTime(registration.unregister(), PATIENCE)
  location.replace(base)
  return true
}

async function dropCaches(isDropped: (name: string) => boolean): Promise<void> {
  if (!('caches' in globalThis)) return
  for (const name of await caches.keys()) if (isDropped(name)) await caches.delete(name)
}

/** In milliseconds. Storage that is damaged may never answer; the rest is done all the same. */
const PATIENCE = 5000

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  text: string,
): HTMLElementTagNameMap[Name] {
  return Object.assign(document.createElement(name), { textContent: text })
}
