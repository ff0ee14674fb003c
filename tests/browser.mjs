// Finds a Chromium to test with: one that is on the machine, else Playwright's own, else the system's package.

import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fail, tool } from '../src/build/commands/installed.mjs'

const HEADLESS_SHELL = 'chromium-headless-shell'
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** Path of a Chromium, fetched if there is none. Ends this process with one sentence where none can be had. */
export function ensureChromium() {
  const found = process.env.CHROMIUM_PATH || onPath() || playwrights()
  if (found) return found
  console.log('No Chromium on this machine: fetching one …')
  spawnSync(process.execPath, [tool('playwright'), 'install', 'chromium'], { stdio: 'inherit' })
  if (playwrights()) return playwrights()
  install('chromium')
  return (
    onPath() ??
    fail(
      'No Chromium could be had. Install one (`apt install chromium`), or name it: CHROMIUM_PATH=/path/to/chromium npm test',
    )
  )
}

/**
 * Path of Chromium's build without windows, installed where that takes nothing but saying so: a view costs it a third less.
 * Empty where there is none, and the whole one does everything.
 */
export function ensureHeadlessShell() {
  const named = process.env.HEADLESS_SHELL_PATH
  if (named !== undefined) return named
  const found = onPath([HEADLESS_SHELL])
  if (!found) install(HEADLESS_SHELL)
  return found ?? onPath([HEADLESS_SHELL]) ?? ''
}

/** A package of the system's, where that is Debian's and ours to add to. */
function install(name) {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return
  const quiet = { stdio: ['ignore', 'ignore', 'inherit'] }
  const add = () => spawnSync('apt-get', ['install', '-y', '-qq', name], quiet).status
  if (add() === 0) return
  spawnSync('apt-get', ['update', '-qq'], quiet)
  add()
}

function onPath(names = NAMES) {
  for (const name of names) {
    const { status, stdout } = spawnSync('which', [name], { encoding: 'utf8' })
    if (status === 0) return stdout.trim()
  }
}

function playwrights() {
  const script = "import('@playwright/test').then(({ chromium }) => console.log(chromium.executablePath()))"
  const file = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' }).stdout?.trim()
  return file && existsSync(file) ? file : undefined
}
