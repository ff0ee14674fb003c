// `npm test`: everything, on a fresh clone. Each step says what it is; after the first that fails no other begins.
// `npm run check` is the same without a build and a browser.

import { spawn } from 'node:child_process'
import { ensureInstalled, root, run, tool } from '../src/build/commands/installed.mjs'
import { ensureChromium, ensureHeadlessShell } from './browser.mjs'
import { ensureNginx } from './nginx.mjs'

ensureInstalled()
/** Lines of steps, each a name and what Node runs: no line needs another. */
const staticSteps = [
  [['Types', [tool('tsc'), '-b']]],
  [['Unused code', [tool('knip')]]],
  [['Patterns', ['src/build/commands/check-regex.mjs']]],
  [['Lint', [tool('biome'), 'check', '--error-on-warnings']]],
]
const buildSteps = [
  ['Build', [tool('vite'), 'build', '--logLevel', 'warn']],
  ['Size budget', ['tests/size.mjs']],
]
const unitTests = ['Unit tests', [tool('vitest'), 'run']]
const browserTests = ['Browser tests', [tool('playwright'), 'test', '--config', 'tests/playwright.config.ts']]

const isQuick = process.argv.includes('--quick')
const env = isQuick
  ? process.env
  : {
      ...process.env,
      CHROMIUM_PATH: ensureChromium(),
      HEADLESS_SHELL_PATH: ensureHeadlessShell(),
      NGINX_PATH: ensureNginx(),
    }
await runInTwos(isQuick ? staticSteps : [buildSteps, ...staticSteps])
for (const [name, args] of isQuick ? [unitTests] : [unitTests, browserTests]) {
  const end = begin(name)
  console.log(heading(name))
  run(process.execPath, args, { env })
  console.log(end())
}

/** Two lines of steps at a time. Ends this process where one has failed, once what had begun is over. */
async function runInTwos(lines) {
  const left = lines.values()
  let hasFailed = false
  const work = async () => {
    for (const steps of left)
      for (const step of steps) {
        if (hasFailed) return
        if (!(await runHeld(step))) hasFailed = true
      }
  }
  await Promise.all([work(), work()])
  if (hasFailed) process.exit(1)
}

/** Runs a step, and says in one piece what it has said; answers whether all is well. */
async function runHeld([name, args]) {
  const end = begin(name)
  const said = []
  const status = await new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => said.push(piece))
    child.once('error', ({ message }) => {
      said.push(Buffer.from(`${name} could not be started: ${message}\n`))
      resolve(1)
    })
    child.once('close', resolve)
  })
  console.log(`${heading(name)}\n${Buffer.concat(said)}${end()}`)
  return status === 0
}

function heading(name) {
  return `\n== ${name}`
}

/** Answers what says how long it took. */
function begin(name) {
  const began = Date.now()
  return () => `   ${name}: ${((Date.now() - began) / 1000).toFixed(1)} s`
}
