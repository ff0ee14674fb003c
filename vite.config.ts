// How the app is built: React, the archive of stories, the page, the service worker. Each is a plugin of its own.

import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { archive } from './src/build/archive.ts'
import { hostFiles } from './src/build/hosting/host-files.ts'
import { missingFiles } from './src/build/missing-files.ts'
import { page } from './src/build/page.ts'
import { precompressed } from './src/build/precompressed.ts'
import { serviceWorker } from './src/build/service-worker.ts'

/** Modules by their folder: `*` stands for all in it. */
type Modules = Readonly<Record<string, string>>

/** What the first view and the later ones share: one file packs better than the eight that it would be. */
const first: Modules = {
  'node_modules/react': '*',
  'node_modules/react-dom': '*',
  'node_modules/react-router': '*',
  'node_modules/scheduler': '*',
  'node_modules/idb': '*',
  'node_modules/zustand': '*',
  'src/app': 'addresses',
  'src/app/state':
    'adult settings hide-list here readings reading-writes pace fresh-jump catalogue bookmarks highlights mark-id',
  'src/app/device':
    'base catalogue-address content own-texts reader-database tabs hide-list-store preferences readings-store place-mirror highlights-store bookmarks-store',
  'src/app/ui': 'button count-words icon-line here-mark story-name neutral-name this-device',
  'src/core':
    'catalogue open-catalogue entry-row sections published fnv rising facet facets stated-facets own-facets names plain-letters search story hide-list meeting here going reading stored-reading history stretch pace',
}

/** Reading the reader's own files, and their page: no part of the shell, see src/build/service-worker.ts. */
const ownFiles: Modules = {
  'src/app/own':
    'own-page add-files paste-sheet use-given outcome own-name own-row removed-own correct-sheet as-read warning-line rating-and-warnings part-splits correction',
  'src/app/state': 'own-import own-writes own-backup shared',
  'src/app/device': 'importer shared-files',
  'src/core/own': 'accepted word shared',
  'src/importer': 'importer',
}

/** Small files that are fetched after the first view are one: a phone fetches few files sooner than many. */
const soon: Modules = {
  'node_modules/workbox-window': '*',
  'src/app': 'soon',
  'src/app/state':
    'keep-visit recovered search story own-stories own-library given-files dropped-files drop-anywhere open-view full-address download download-state download-progress deliver background fresh-files wish',
  'src/app/state/storage': '*',
  'src/app/device':
    'own-database visits-store ballast kept-files storage-support storage-fault witness pack-fetch background-fetch wish-store download-turn',
  'src/app/own': 'own-way',
  'src/app/look': 'theme own-paper',
  'src/app/library': 'story-window use-row-window use-columns',
  'src/app/ui': 'sheet sheet-step text-field',
  'src/core':
    'json row-heights visit colour joined-catalogue pack-catalogue order giving-up paragraph-link letters packs deliveries download-pace download-queue download-wish',
  'src/core/own': 'refusals own-story',
}

const groups = Object.entries({ first, 'own-files': ownFiles, soon }).map(([name, modules]) => ({
  name,
  test: (id: string) => Object.entries(modules).some(([folder, names]) => isIn(id, folder, names.split(' '))),
}))

function isIn(id: string, folder: string, names: readonly string[]): boolean {
  const at = id.lastIndexOf(`/${folder}/`)
  if (at < 0) return false
  const rest = id.slice(at + folder.length + 2)
  return names.includes('*') || names.includes(rest.replace(/\.(tsx?|css)(\?.*)?$/, ''))
}

export default defineConfig({
  base: './',
  plugins: [react(), archive(), page(), hostFiles(), serviceWorker(), precompressed(), missingFiles()],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    // One small style file for all views: nothing is ever shown unstyled, and no view waits for its own.
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: { output: { codeSplitting: { includeDependenciesRecursively: false, groups } } },
  },
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1', port: 4173 },
})
