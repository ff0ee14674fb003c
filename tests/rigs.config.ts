// The rigs at full size, one after another and nothing beside them: see rigs/README.md.

import { defineConfig } from '@playwright/test'
import { chromiumStart } from './phone.ts'

export default defineConfig({
  testDir: '.',
  testMatch: 'rigs/*.spec.ts',
  outputDir: '../test-results',
  globalSetup: './rigs/build-book.ts',
  workers: 1,
  // As long as it takes: a rig ends by its count.
  timeout: 0,
  use: { launchOptions: chromiumStart },
  forbidOnly: true,
  reporter: [['list']],
})
