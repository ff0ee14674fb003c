// `npm run screens`: the pictures in docs/screens, made anew from the sample archive.

import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: '.',
  testMatch: 'screens.ts',
  outputDir: '../test-results',
  globalSetup: './build-archives.ts',
  workers: 2,
  fullyParallel: true,
  timeout: 300_000,
  use: { actionTimeout: 10_000 },
  reporter: [['list']],
})
