// Sees to it that what package-lock.json names is installed, so that one command is enough on a fresh clone.
// Plain JavaScript: it runs before anything is there that could read TypeScript.

import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../../..', import.meta.url))

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19) || major === 21 || (major === 22 && minor < 12)) {
  fail(`Dogear needs Node 20.19 or a later 20, or 22.12 or later; this is ${process.versions.node}.`)
}

/** Installs what is missing or older than the lock file. */
export function ensureInstalled() {
  const mark = path.join(root, 'node_modules/.package-lock.json')
  const lock = path.join(root, 'package-lock.json')
  if (existsSync(mark) && statSync(mark).mtimeMs >= statSync(lock).mtimeMs) return
  // On standard error, all of it: what a command prints may be meant for another program.
  console.error('Installing what is missing …')
  // Not `npm ci`: it refuses a lock file that lacks what only other systems need, if a registry did not have that.
  run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: ['ignore', 2, 'inherit'],
  })
}

/** Runs a command in the project's folder with its output shown; ends this process where it fails. */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options })
  if (error) fail(`${command} could not be started: ${error.message}`)
  if (status !== 0) process.exit(status ?? 1)
}

/** Path of an installed command. */
export function bin(name) {
  return path.join(root, 'node_modules/.bin', name)
}

export function fail(sentence) {
  console.error(sentence)
  process.exit(1)
}
