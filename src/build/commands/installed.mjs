// Sees to it that what package-lock.json names is installed, so that one command is enough on a fresh clone.
// Plain JavaScript: it runs before anything is there that could read TypeScript.

import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
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
  const words = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error']
  const stdio = ['ignore', 2, 'inherit']
  // Windows starts scripts such as npm's through a shell alone; npm says where its own JavaScript is.
  const { npm_execpath: npm = '' } = process.env
  if (path.basename(npm) === 'npm-cli.js') run(process.execPath, [npm, ...words], { stdio })
  else run('npm', words, { stdio, shell: process.platform === 'win32' })
}

/** Runs a command in the project's folder with its output shown; ends this process where it fails. */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options })
  if (error) fail(`${command} could not be started: ${error.message}`)
  if (status !== 0) process.exit(status ?? 1)
}

/** Runs an installed command, as `run` does. */
export function runTool(name, args, options) {
  run(process.execPath, [tool(name), ...args], options)
}

const packages = {
  biome: '@biomejs/biome',
  knip: 'knip',
  playwright: '@playwright/test',
  tsc: 'typescript',
  vite: 'vite',
  vitest: 'vitest',
}

/** Path of an installed command's JavaScript, for Node to run: on Windows its link is no program. */
export function tool(name) {
  const folder = path.join(root, 'node_modules', packages[name])
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  return path.join(folder, typeof bin === 'string' ? bin : bin[name])
}

export function fail(sentence) {
  console.error(sentence)
  process.exit(1)
}
