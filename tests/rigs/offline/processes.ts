// Browsers as processes: started, listened to, and ended with all that they have started.

import { type ChildProcess, spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

const START = 30_000

/** Waits until a process says something, and answers what matched. Rejects where it ends, or says nothing of the kind. */
export function heardFrom(child: ChildProcess, stream: 'stdout' | 'stderr', words: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const timer = setTimeout(() => reject(new Error(`The browser did not start: ${said}`)), START)
    child.once('exit', () => {
      clearTimeout(timer)
      reject(new Error(`The browser ended: ${said}`))
    })
    child[stream]?.on('data', (data) => {
      said = `${said}${data}`.slice(-4000)
      const match = words.exec(said)
      if (!match) return
      clearTimeout(timer)
      resolve(match[1] ?? match[0])
    })
  })
}

/** A process at the head of a group of its own, so that it can be ended with all it has started. */
export function startGroup(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): ChildProcess {
  return spawn(program, args, { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
}

const PATIENCE = 5000

/** Ends a group: waits for one that has been told already, asks one that has not, and kills what is left. */
export async function endGroup(child: ChildProcess, isTold = false): Promise<void> {
  const { pid } = child
  if (pid === undefined) return
  if (isTold) await untilEnded(child)
  if (isRunning(child)) {
    signal(pid, 'SIGTERM')
    await untilEnded(child)
  }
  signal(pid, 'SIGKILL')
}

function isRunning({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode === null && signalCode === null
}

async function untilEnded(child: ChildProcess): Promise<void> {
  if (isRunning(child))
    await Promise.race([new Promise((resolve) => child.once('exit', resolve)), wait(PATIENCE)])
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(-pid, name)
  } catch {
    // It is gone already.
  }
}

const GLANCE = 20

/** Counts how often a process of a group, by the beginning of its name, has ended by itself and was started anew. */
export function countFalls(
  { pid }: ChildProcess,
  name: string,
): { readonly falls: () => number; readonly stop: () => void } {
  const seen = new Set<string>()
  const look = () => {
    for (const one of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
      // As in `man proc`: the name in brackets, then state, parent and group.
      const [, named, group] = /\((.*)\) \S+ \d+ (\d+) /.exec(statOf(one)) ?? []
      if (Number(group) === pid && named?.startsWith(name)) seen.add(one)
    }
  }
  const timer = setInterval(look, GLANCE)
  return { falls: () => Math.max(0, seen.size - 1), stop: () => clearInterval(timer) }
}

function statOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
  } catch {
    return ''
  }
}
