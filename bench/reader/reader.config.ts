// `npm run bench:reader`: how fast parts open and turn in a real browser, each figure beside its yardstick.

import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: '.',
  testMatch: 'reader.bench.ts',
  outputDir: '../../test-results',
  workers: 1,
  timeout: 300_000,
  reporter: [['list']],
})
