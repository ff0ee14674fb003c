// Unit tests: plain modules, beside the code. They need neither an archive nor a page, so not Vite's own config.

import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'tests/rigs/**/*.test.ts'],
    // Vitest would leave one core free: of two, that is half of the machine.
    maxWorkers: 2,
    // A busy machine is no fault; a test that never ends still is.
    testTimeout: 60_000,
  },
})
