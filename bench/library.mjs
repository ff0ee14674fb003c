// `npm run bench:library [-- STORIES...]`: starts the library's benchmark in a real browser.

import { ensureInstalled, runTool } from '../src/build/commands/installed.mjs'
import { ensureChromium } from '../tests/browser.mjs'

ensureInstalled()
const sizes = process.argv.slice(2).filter((word) => /^\d+$/.test(word))
const env = {
  ...process.env,
  CHROMIUM_PATH: ensureChromium(),
  ...(sizes.length > 0 && { BENCH_STORIES: sizes.join(',') }),
}
runTool('playwright', ['test', '--config', 'bench/library/library.config.ts'], { env })
