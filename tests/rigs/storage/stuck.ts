// Whether a browser itself is stuck on a profile: a plain worker is put in the place of ours, of a few lines that have
// nothing to do with Dogear, and where not even that can show a page, no worker could.

import { readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Engine } from '../offline/engine.ts'
import { sightOf } from './open-text.ts'

/** It asks the caches for something, and answers a moment later, whatever they say. */
const PLAIN = `addEventListener('fetch', (event) => {
  caches.match('/nothing').catch(() => undefined)
  const answer = () => new Response('<p data-block="0">A page.</p>', { headers: { 'content-type': 'text/html' } })
  event.respondWith(new Promise((resolve) => setTimeout(() => resolve(answer()), 500)))
})`
const PATIENCE = 12_000

/** Where an engine keeps a worker's script as it came; of the others we know no such place. */
const script: Partial<Record<Engine['name'], RegExp>> = {
  webkit: /serviceworkers\/Scripts\/(?!.*salt$)/,
}

/** Overwrites the worker that is kept in a profile. False where the engine's is not to be had. */
export async function isStuck(engine: Engine, profile: string, address: string): Promise<boolean> {
  const kept = script[engine.name]
  const file = kept && filesOf(profile).find((one) => kept.test(one))
  if (!file) return false
  writeFileSync(path.join(profile, file), PLAIN)
  const window = await engine.start(profile, address)
  try {
    for (const end = Date.now() + PATIENCE; Date.now() < end; await wait(100))
      if ((await sightOf(window).catch(() => null))?.block === 0) return false
    return true
  } finally {
    await window.close()
  }
}

function filesOf(profile: string): readonly string[] {
  return readdirSync(profile, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(profile, path.join(entry.parentPath, entry.name)))
}
