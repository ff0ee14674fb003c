// Vite plugin: the service worker, bundled by itself once everything else is written, with the list of the shell's
// files in it. The shell is the page, its scripts, styles, house fonts and icons, the catalogue and its index; never the stories.
// Fonts that not every reader needs, what reads their own files, and the views of the backup, are extras: listed as well, and
// kept only once they are needed, or nothing else is to be done.

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Plugin, ResolvedConfig } from 'vite'
import { hashInAddress, sectionsAddress } from '../core/catalogue/published.ts'
import { bundleAlone } from './bundle-alone.ts'
import { outsideShell } from './chunks.ts'

interface ShellFile {
  readonly url: string
  /** Null where the name already holds the content's hash. */
  readonly revision: string | null
  readonly integrity: string
}

/** The worker itself, what only hosts read, and icons that the system keeps when it installs the app. */
const NOT_SHELL =
  /^(sw\.js|404\.html|[_.][^/]*|CNAME|robots\.txt|screenshots\/.*|icons\/.*\.png|icons\/maskable\.svg|.*\.(br|gz))$/

const FONT = /^assets\/.*\.woff2$/
/** The upright Latin letters that the app itself is set in; all other fonts are extras. */
const HOUSE_FONT = /^assets\/(literata|atkinson-hyperlegible-next)-latin-(?!ext-).*-normal/

const LATER_SCREEN = new RegExp(`^assets/(${outsideShell.join('|')})-.*\\.js$`)

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
      const html = readFileSync(path.join(dist, 'index.html'), 'utf8')
      const catalogue = hashIn(html, 'catalogue')
      const code = await bundleAlone(path.join(config.root, 'src/worker/service-worker.ts'), {
        SHELL: shellFiles(dist, [catalogue, hashIn(html, 'search')]),
        CATALOGUE: catalogue,
        EXTRAS: extraFiles(dist),
      })
      writeFileSync(path.join(dist, 'sw.js'), code)
    },
  }
}

function hashIn(html: string, name: 'catalogue' | 'search'): string {
  const hash = new RegExp(`<meta name="dogear-${name}" content="([0-9a-f]+)"`).exec(html)?.[1]
  if (!hash) throw new Error(`The page names no ${name}.`)
  return hash
}

function shellFiles(dist: string, kept: readonly string[]): readonly ShellFile[] {
  return filesIn(dist)
    .filter((file) => !NOT_SHELL.test(file) && !isExtra(file))
    .filter((file) => hashInAddress(`/${file}`) === null || kept.map(sectionsAddress).includes(file))
    .map((url) => {
      const bytes = readFileSync(path.join(dist, url))
      const isNamedByContent = url.startsWith('assets/') || url.startsWith('stories/')
      return {
        url,
        revision: isNamedByContent ? null : createHash('sha256').update(bytes).digest('hex').slice(0, 16),
        integrity: integrityOf(bytes),
      }
    })
}

function extraFiles(dist: string): readonly { readonly file: string; readonly integrity: string }[] {
  return filesIn(dist)
    .filter(isExtra)
    .map((file) => ({ file, integrity: integrityOf(readFileSync(path.join(dist, file))) }))
}

function isExtra(file: string): boolean {
  return LATER_SCREEN.test(file) || (FONT.test(file) && !HOUSE_FONT.test(file))
}

function filesIn(dist: string): readonly string[] {
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(dist, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .sort((a, b) => (a < b ? -1 : 1))
}

function integrityOf(bytes: Uint8Array): string {
  return `sha256-${createHash('sha256').update(bytes).digest('base64')}`
}
