// Vite plugin: what hosts read and readers never see, in the build itself, so that copying the folder is enough.

import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Plugin } from 'vite'
import { headersFile } from './headers-file.ts'

/** Names in a build that are not the archive's. */
const HOST_FILES = {
  /** Netlify and Cloudflare Pages take their headers from here. */
  _headers: headersFile(),
  /** GitHub Pages then serves names that begin with an underscore, and passes on every file untouched. */
  '.nojekyll': '',
} as const

/** Writes `_headers` and `.nojekyll` beside the page. */
export function hostFiles(): Plugin {
  return {
    name: 'dogear-host-files',
    apply: 'build',
    writeBundle({ dir = '' }) {
      for (const [name, text] of Object.entries(HOST_FILES)) writeFileSync(path.join(dir, name), text)
    },
  }
}
