// How the browser tests run: on builds made once before them, each test with a host and a phone to itself.

import { defineConfig } from '@playwright/test'
import { chromiumStart } from './phone.ts'

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../test-results',
  globalSetup: './build-archives.ts',
  fullyParallel: true,
  workers: 2,
  // A busy machine is no fault; what never comes still is.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  use: { launchOptions: chromiumStart },
  forbidOnly: true,
  // On CI's busy machine a second try; who needed it is named as flaky at the end of the run, and is a fault to mend.
  retries: process.env.CI ? 1 : 0,
  reporter: [['list']],
})
