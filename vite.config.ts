// How the app is built: React, the archive of stories, the page, the service worker. Each is a plugin of its own.

import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { archive } from './src/build/archive.ts'
import { missingFiles } from './src/build/missing-files.ts'
import { page } from './src/build/page.ts'
import { serviceWorker } from './src/build/service-worker.ts'

export default defineConfig({
  base: './',
  plugins: [react(), archive(), page(), serviceWorker(), missingFiles()],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    // One small style file for all views: nothing is ever shown unstyled, and no view waits for its own.
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        // Small files that are fetched after the first view are one: a phone fetches few files sooner than many.
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            {
              name: 'soon',
              test: /workbox-window|app.(state.(keep-visit|badge|search)|device.installing|look.(theme|own-paper)|library.(story-window|use-row-window|use-columns))\.|core.(row-heights|visit|colour)\./,
            },
          ],
        },
      },
    },
  },
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1', port: 4173 },
})
