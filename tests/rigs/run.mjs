// `npm run rig:kill -- --kills 200`, `npm run rig:drift -- --places 40`: one rig at full size, with its figures.
// Options become what the rig's spec reads: `--kills 200` is RIG_KILLS=200.

import { ensureInstalled, fail, runTool } from '../../src/build/commands/installed.mjs'
import { ensureChromium } from '../browser.mjs'

const full = {
  kill: { kills: 200, seed: 1 },
  drift: { places: 40, changes: 50, seed: 1 },
  reader: { rounds: 12 },
  storage: { step: 1, profiles: 300, seed: 1 },
  download: { stories: 2000, kills: 50, corruptions: 1000, seed: 1 },
  backup: { strings: 500 },
  offline: { each: 1 },
  deploy: { deploys: 300, seed: 1 },
}

const [rig, ...words] = process.argv.slice(2)
const options = full[rig] ?? fail(`There is no rig "${rig}": ${Object.keys(full).join(', ')}.`)
for (let at = 0; at < words.length; at += 2) {
  const name = words[at].replace(/^--/, '')
  const value = words[at + 1]
  if (!Object.hasOwn(options, name) || !/^\d+$/.test(value ?? '')) {
    fail(
      `${words[at]} ${value ?? ''} is not understood: write ${Object.keys(options)
        .map((one) => `--${one} N`)
        .join(' ')}.`,
    )
  }
  options[name] = value
}

ensureInstalled()
const numbers = Object.entries(options).map(([name, value]) => [`RIG_${name.toUpperCase()}`, String(value)])
const env = { ...process.env, CHROMIUM_PATH: ensureChromium(), RIG: rig, ...Object.fromEntries(numbers) }
runTool('playwright', ['test', '--config', 'tests/rigs.config.ts', `rigs/${rig}.spec.ts`], { env })
