// Vite plugin: the service worker, bundled by itself once everything else is written, with the list of the shell's
// files in it. The shell is the page, its scripts, styles, fonts and icons, and the catalogue; never the stories.

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Plugin, ResolvedConfig } from 'vite'
import { fileAddress, hashInAddress } from '../core/published.ts'
import { bundleAlone } from './bundle-alone.ts'

interface ShellFile {
  readonly url: string
  /** Null where the name already holds the content's hash. */
  readonly revision: string | null
  readonly integrity: string
}

/** The worker itself, what only hosts read, and icons that the system keeps when it installs the app. */
const NOT_SHELL = /^(sw\.js|404\.html|icons\/.*\.png|icons\/maskable\.svg)$/

/** Writes `sw.js` beside the page. */
export function serviceWorker(): Plugin {
  let config: ResolvedConfig
  let isWritten = false
  return {
    name: 'dogear-service-worker',
    apply: 'build',
    configResolved(resolved) {
      config = resolved
    },
    writeBundle() {
      isWritten = true
    },
    async closeBundle() {
      const dist = path.resolve(config.root, config.build.outDir)
      // Called after a failed build as well, which leaves no page.
      if (!isWritten) return
      const catalogue = catalogueIn(readFileSync(path.join(dist, 'index.html'), 'utf8'))
      const code = await bundleAlone(path.join(config.root, 'src/worker/service-worker.ts'), {
        SHELL: shellFiles(dist, catalogue),
        CATALOGUE: catalogue,
      })
      writeFileSync(path.join(dist, 'sw.js'), code)
    },
  }
}

function catalogueIn(html: string): string {
  const hash = /<meta name="dogear-catalogue" content="([0-9a-f]+)"/.exec(html)?.[1]
  if (!hash) throw new Error('The page names no catalogue.')
  return hash
}

function shellFiles(dist: string, catalogue: string): readonly ShellFile[] {
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(dist, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .filter((file) => !NOT_SHELL.test(file))
    .filter((file) => hashInAddress(`/${file}`) === null || file === fileAddress(catalogue))
    .sort((a, b) => (a < b ? -1 : 1))
    .map((url) => {
      const bytes = readFileSync(path.join(dist, url))
      const isNamedByContent = url.startsWith('assets/') || url.startsWith('stories/')
      return {
        url,
        revision: isNamedByContent ? null : createHash('sha256').update(bytes).digest('hex').slice(0, 16),
        integrity: `sha256-${createHash('sha256').update(bytes).digest('base64')}`,
      }
    })
}
