// WebKitGTK's own MiniBrowser under a virtual display, by the socket of its remote inspector. Not by WebKitWebDriver:
// a MiniBrowser that is started for automation keeps nothing on disk, so it can never be started cold.

import { type ChildProcess, execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { freePort } from '../../archive.ts'
import { asJson, type Engine, programOf, type Window } from './engine.ts'
import { countFalls, endGroup, heardFrom, startGroup } from './processes.ts'
import { PAGES_PATIENCE, Talk, within } from './talk.ts'

const START = 30_000
const HEARTBEAT = 50
/** The process that loads and keeps for all pages. The system cuts names to 15 letters. */
const NETWORK = 'WebKitNetworkPr'
/** What has been written is on disk by then: measured, a write of a second ago survived every kill. */
const SETTLED = 1500

const browser = () =>
  programOf(
    ['x86_64', 'aarch64'].flatMap((machine) =>
      ['4.1', '6.0', '4.0'].map(
        (version) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-${version}/MiniBrowser`,
      ),
    ),
  )
const display = () => programOf(['Xvfb'])

export const webkit: Engine = {
  name: 'webkit',
  missing: () =>
    browser() && display()
      ? null
      : 'WebKitGTK’s MiniBrowser and a virtual display are not on this machine: `apt install webkit2gtk-driver xvfb`.',
  start: async (profile, address) => {
    const screen = startGroup(display() ?? 'Xvfb', ['-displayfd', '1', '-screen', '0', '1280x1024x24'])
    const started: ChildProcess[] = [screen]
    const end = async () => {
      for (const child of started.reverse()) await endGroup(child)
    }
    try {
      const number = (await heardFrom(screen, 'stdout', /^(\d+)\n/)).trim()
      const port = await freePort()
      const env = environment(profile, `:${number}`, port)
      const version = execFileSync(browser() ?? '', ['--version'], { env, encoding: 'utf8' }).trim()
      const program = startGroup(browser() ?? '', [address], env)
      started.push(program)
      const { falls, stop } = countFalls(program, NETWORK)
      const endAll = async () => {
        stop()
        await end()
      }
      return { ...(await windowOf(port, version, endAll)), falls }
    } catch (fault) {
      await end()
      throw fault
    }
  },
}

/** Folders of its own for all it keeps, and an inspector to ask. */
function environment(profile: string, screen: string, port: number): NodeJS.ProcessEnv {
  const folders = Object.fromEntries(
    ['DATA', 'CACHE', 'CONFIG', 'STATE'].map((name) => [`XDG_${name}_HOME`, path.join(profile, name)]),
  )
  for (const folder of Object.values(folders)) mkdirSync(folder, { recursive: true })
  return {
    ...process.env,
    ...folders,
    DISPLAY: screen,
    // Without this it needs namespaces that a container does not give.
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    WEBKIT_INSPECTOR_HTTP_SERVER: `127.0.0.1:${port}`,
    LIBGL_ALWAYS_SOFTWARE: '1',
    NO_AT_BRIDGE: '1',
  }
}

async function windowOf(port: number, version: string, end: () => Promise<void>): Promise<Window> {
  let target: unknown
  const talk: Talk = await Talk.with(`ws://127.0.0.1:${port}${await pageSocket(port)}`, (news) => {
    const method = within(news, 'method')
    if (method === 'Target.targetCreated' && !within(news, 'params', 'targetInfo', 'isProvisional'))
      target = within(news, 'params', 'targetInfo', 'targetId')
    if (method === 'Target.didCommitProvisionalTarget') target = within(news, 'params', 'newTargetId')
    const inner = within(news, 'params', 'message')
    if (method === 'Target.dispatchMessageFromTarget' && typeof inner === 'string') {
      const message: unknown = JSON.parse(inner)
      if (typeof message === 'object' && message !== null) talk.answer(message)
    }
  })
  await talk.ask('Target.setPauseOnStart', { pauseOnStart: false })
  for (const until = Date.now() + START; target === undefined && Date.now() < until; ) await wait(HEARTBEAT)
  const askPage = async (method: string, params: object) => {
    const { id, answer } = talk.question(PAGES_PATIENCE)
    const message = JSON.stringify({ id, method, params })
    await talk.ask('Target.sendMessageToTarget', { targetId: target, message })
    return answer
  }
  const ask = async <T>(expression: string): Promise<T> => {
    const promise = await askPage('Runtime.evaluate', { expression: asJson(expression) })
    const answer = await askPage('Runtime.awaitPromise', {
      promiseObjectId: within(promise, 'result', 'objectId'),
      returnByValue: true,
    })
    const value = within(answer, 'result', 'value')
    if (within(answer, 'wasThrown') || typeof value !== 'string')
      throw new Error(`${expression}: ${JSON.stringify(answer).slice(0, 400)}`)
    return JSON.parse(value)
  }
  return {
    version,
    ask,
    visit: async (url) => {
      await askPage('Page.navigate', { url })
      await wait(SETTLED)
    },
    close: async () => {
      await wait(SETTLED)
      talk.close()
      await end()
    },
  }
}

/** Address of the page's socket, from the inspector's list of what can be inspected. */
async function pageSocket(port: number): Promise<string> {
  for (const until = Date.now() + START; Date.now() < until; await wait(HEARTBEAT)) {
    const list = await fetch(`http://127.0.0.1:${port}/`).then(
      (answer) => answer.text(),
      () => '',
    )
    const socket = /\/socket\/\d+\/\d+\/WebPage/.exec(list)?.[0]
    if (socket) return socket
  }
  throw new Error('MiniBrowser did not open a page.')
}
