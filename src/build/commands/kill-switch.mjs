// `npm run kill-switch [-- DIR]`: makes a build (`dist`, or DIR) one that calls the app back from every device. Its
// worker takes over at once, lets go of the shell, ends itself and loads open pages anew from the server. Nothing of the
// reader's is touched, and stories that are kept stay kept. The next ordinary build, published over it, keeps the app again.

import { existsSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fail, root } from './installed.mjs'

const worker = `// Dogear's kill switch: see docs/reliability.md.
self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => {
  const end = async () => {
    const { scope } = self.registration
    const base = new URL(scope).pathname
    // Only windows that a worker of ours served: a page that comes from the server is not loaded again and again.
    const windows = await self.clients.matchAll({ type: 'window' })
    for (const name of await caches.keys()) {
      const isShell = name.includes('precache') && name.endsWith(scope)
      if (isShell || name === 'dogear' + base + 'extras' || name === 'dogear' + base + 'older') await caches.delete(name)
    }
    await self.registration.unregister()
    for (const window of windows) await window.navigate(window.url).catch(() => undefined)
  }
  event.waitUntil(end())
})
`

const dir = path.resolve(root, process.argv[2] ?? 'dist')
const file = path.join(dir, 'sw.js')
if (!existsSync(file)) fail(`${dir} is no build of Dogear: it has no sw.js. Run npm run build first.`)
writeFileSync(file, worker)
// Hosts that serve compressed copies would go on serving the old worker's.
for (const end of ['.br', '.gz']) rmSync(file + end, { force: true })
console.log(`${file} is now the kill switch. Publish the folder; the next ordinary build ends it.`)
