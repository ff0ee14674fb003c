// `npm test`: everything, on a fresh clone. Each step says what it is; the first that fails ends the run.

import { bin, ensureInstalled, run } from '../src/build/commands/installed.mjs'
import { ensureChromium } from './browser.mjs'

ensureInstalled()
const chromium = ensureChromium()

const steps = [
  ['Types', 'tsc', ['-b']],
  ['Lint', 'biome', ['check', '--error-on-warnings']],
  ['Unused code', 'knip', []],
  ['Unit tests', 'vitest', ['run']],
  ['Build', 'vite', ['build', '--logLevel', 'warn']],
  ['Size budget', process.execPath, ['tests/size.mjs']],
  ['Browser tests', 'playwright', ['test', '--config', 'tests/playwright.config.ts']],
]

for (const [name, command, args] of steps) {
  const began = Date.now()
  console.log(`\n== ${name}`)
  run(command === process.execPath ? command : bin(command), args, {
    env: { ...process.env, CHROMIUM_PATH: chromium },
  })
  console.log(`   ${name}: ${((Date.now() - began) / 1000).toFixed(1)} s`)
}
