// A browser that can be killed as a phone kills it: every process of it at once, with no word to any page. The profile
// stays, and the next start finds what was on disk.

import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type Browser, type BrowserContext, chromium } from '@playwright/test'
import { toolbarPages } from '../phone.ts'

const START = 30_000

export class KillableBrowser {
  readonly #profile = mkdtempSync(path.join(tmpdir(), 'dogear-rig-'))
  #process: ChildProcess | null = null
  #browser: Browser | null = null

  /** Starts the browser on its profile. */
  async start(): Promise<BrowserContext> {
    // What a killed browser leaves to say that it is running; and the port of the one before.
    for (const file of readdirSync(this.#profile)) {
      if (/^(Singleton|DevToolsActivePort)/.test(file))
        rmSync(path.join(this.#profile, file), { force: true })
    }
    this.#process = spawn(
      process.env.CHROMIUM_PATH ?? chromium.executablePath(),
      [
        '--headless=new',
        '--no-sandbox',
        '--no-first-run',
        '--no-default-browser-check',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-field-trial-config',
        '--disable-extensions',
        '--disable-default-apps',
        '--disable-sync',
        '--disable-component-extensions-with-background-pages',
        `--disable-features=${toolbarPages.join(',')}`,
        '--remote-debugging-port=0',
        '--window-size=412,915',
        `--user-data-dir=${this.#profile}`,
        'about:blank',
      ],
      { stdio: 'ignore' },
    )
    this.#browser = await chromium.connectOverCDP(`http://127.0.0.1:${await this.#port()}`)
    const context = this.#browser.contexts()[0]
    if (!context) throw new Error('The browser has no window.')
    return context
  }

  async #port(): Promise<string> {
    const file = path.join(this.#profile, 'DevToolsActivePort')
    for (const until = Date.now() + START; Date.now() < until; await wait(20)) {
      const [port, rest] = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
      if (port && rest) return port
      if (this.#process?.exitCode !== null) throw new Error('The browser did not start.')
    }
    throw new Error('The browser did not answer.')
  }

  /** SIGKILL to the whole tree, parents first; answers when it began, in milliseconds since 1970. */
  async kill(): Promise<number> {
    const child = this.#process
    this.#process = null
    if (child?.pid === undefined || child.exitCode !== null) return Date.now()
    const doomed = treeOf(child.pid)
    const began = Date.now()
    for (const pid of doomed) {
      try {
        process.kill(pid, 'SIGKILL')
      } catch {
        // It went with its parent.
      }
    }
    const isGone = () => !processes().some(({ pid, isZombie }) => doomed.includes(pid) && !isZombie)
    while (!isGone()) await wait(10)
    await this.#browser?.close().catch(() => undefined)
    this.#browser = null
    return began
  }

  async remove(): Promise<void> {
    await this.kill()
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** A process and all below it, parents first. */
function treeOf(root: number): readonly number[] {
  const all = processes()
  const tree = [root]
  for (const parent of tree) {
    for (const child of all) if (child.parent === parent) tree.push(child.pid)
  }
  return tree
}

interface Process {
  readonly pid: number
  readonly parent: number
  /** Dead, and not yet taken note of: in a container nobody may ever do so. */
  readonly isZombie: boolean
}

function processes(): readonly Process[] {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,stat='], { encoding: 'utf8' }).split('\n')
  return lines.map((line) => {
    const [pid, parent, state = ''] = line.trim().split(/\s+/)
    return { pid: Number(pid), parent: Number(parent), isZombie: state.startsWith('Z') }
  })
}
