// `npm run bench:library`: how a library of 10,000 and of 100,000 stories opens, filters, searches and scrolls in a real
// browser, CPU slowed four times, beside one of ten stories in the same run.

import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: '.',
  testMatch: 'library.bench.ts',
  outputDir: '../../test-results',
  workers: 1,
  timeout: 600_000,
  use: { actionTimeout: 20_000 },
  reporter: [['list']],
})
