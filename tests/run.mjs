// `npm test`: everything, on a fresh clone. Each step says what it is; the first that fails ends the run.
// `npm run check` is the same without a build and a browser.

import { bin, ensureInstalled, run } from '../src/build/commands/installed.mjs'
import { ensureChromium } from './browser.mjs'
import { ensureNginx } from './nginx.mjs'

const { execPath } = process
const steps = [
  ['Types', bin('tsc'), ['-b']],
  ['Lint', bin('biome'), ['check', '--error-on-warnings']],
  ['Unused code', bin('knip'), []],
  ['Patterns', execPath, ['src/build/commands/check-regex.mjs']],
  ['Unit tests', bin('vitest'), ['run']],
]
const browserSteps = [
  ['Build', bin('vite'), ['build', '--logLevel', 'warn']],
  ['Size budget', execPath, ['tests/size.mjs']],
  ['Browser tests', bin('playwright'), ['test', '--config', 'tests/playwright.config.ts']],
]

ensureInstalled()
const isQuick = process.argv.includes('--quick')
const env = isQuick
  ? process.env
  : { ...process.env, CHROMIUM_PATH: ensureChromium(), NGINX_PATH: ensureNginx() }
for (const [name, command, args] of isQuick ? steps : [...steps, ...browserSteps]) {
  const began = Date.now()
  console.log(`\n== ${name}`)
  run(command, args, { env })
  console.log(`   ${name}: ${((Date.now() - began) / 1000).toFixed(1)} s`)
}
