// `npm run bench:reader [-- ROUNDS]`: starts the reader's benchmark in a real browser.

import { bin, ensureInstalled, run } from '../src/build/commands/installed.mjs'
import { ensureChromium } from '../tests/browser.mjs'

ensureInstalled()
const [rounds = '9'] = process.argv.slice(2)
const env = { ...process.env, CHROMIUM_PATH: ensureChromium(), BENCH_ROUNDS: rounds }
run(bin('playwright'), ['test', '--config', 'bench/reader/reader.config.ts'], { env })
