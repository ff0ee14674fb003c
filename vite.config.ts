// How the app is built: React, the archive of stories, the page, the service worker. Each is a plugin of its own.

import path from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { archive } from './src/build/archive.ts'
import { chunkNaming } from './src/build/chunks.ts'
import { hostFiles } from './src/build/hosting/host-files.ts'
import { missingFiles } from './src/build/missing-files.ts'
import { page } from './src/build/page.ts'
import { precompressed } from './src/build/precompressed.ts'
import { serviceWorker } from './src/build/service-worker.ts'

/** Small files that are fetched right after the first view are one: a phone fetches few files sooner than many. */
const soon =
  /workbox-window|app.(soon|state.(search.search|full-address|badge)|device.installing|own.own-way|look.(theme|own-paper)|library.list.(story-window|use-row-window|use-held-list|use-columns))\./

export default defineConfig({
  base: './',
  plugins: [react(), archive(), page(), hostFiles(), serviceWorker(), precompressed(), missingFiles()],
  resolve: {
    alias: [
      // The package names its build for browsers that we do not support: this is the same, and half as long.
      { find: 'workbox-window', replacement: 'workbox-window/build/workbox-window.prod.mjs' },
      // The package names its build with warnings for developers, whoever asks; it does not say where the other one is.
      {
        find: /^react-router$/,
        replacement: path.join(import.meta.dirname, 'node_modules/react-router/dist/production/index.mjs'),
      },
    ],
  },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    // One small style file for all views: nothing is ever shown unstyled, and no view waits for its own.
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            { name: 'soon', test: soon },
            { name: chunkNaming(import.meta.dirname), debugName: 'views' },
          ],
        },
      },
    },
  },
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1', port: 4173 },
})
