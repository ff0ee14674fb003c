// Finds a Chromium to test with: one that is on the machine, else Playwright's own, else the system's package.

import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { bin, fail } from '../src/build/commands/installed.mjs'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** Path of a Chromium, fetched if there is none. Ends this process with one sentence where none can be had. */
export function ensureChromium() {
  const found = process.env.CHROMIUM_PATH || onPath() || playwrights()
  if (found) return found
  console.log('No Chromium on this machine: fetching one …')
  spawnSync(bin('playwright'), ['install', 'chromium'], { stdio: 'inherit' })
  if (playwrights()) return playwrights()
  if (process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0) {
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit' })
    spawnSync('apt-get', ['install', '-y', '-qq', 'chromium'], { stdio: ['ignore', 'ignore', 'inherit'] })
  }
  return (
    onPath() ??
    fail(
      'No Chromium could be had. Install one (`apt install chromium`), or name it: CHROMIUM_PATH=/path/to/chromium npm test',
    )
  )
}

function onPath() {
  for (const name of NAMES) {
    const { status, stdout } = spawnSync('which', [name], { encoding: 'utf8' })
    if (status === 0) return stdout.trim()
  }
}

function playwrights() {
  const script = "import('@playwright/test').then(({ chromium }) => console.log(chromium.executablePath()))"
  const file = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' }).stdout?.trim()
  return file && existsSync(file) ? file : undefined
}
