// A small disk that is really full: the browser's profile stands on a file system of some megabytes, and a file beside it
// takes all that is left. The reader goes on reading.

import { execFileSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmdirSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { markerStory } from '../marker-book.ts'
import type { Engine, Window } from '../offline/engine.ts'
import { bytesKept, moveTo, sightOf, storedBlock, untilKept, untilText } from './open-text.ts'

interface Options {
  readonly engine: Engine
  readonly url: string
  /** Size of the disk, in megabytes. */
  readonly megabytes: number
  /** Takes a protection away: an expression that runs in the page before the disk is filled. */
  readonly sabotage?: string
}

export class DiskFigures {
  version = ''
  moves = 0
  /** What became of the first movement, the one that the ballast is for. */
  first: Outcome = 'neither'
  /** Places that the database holds although the disk was full. */
  saved = 0
  /** Places that it does not hold, and that was said. */
  told = 0
  /** Whether the ballast went. */
  isBallastGone = false
  /** The place on which the text opened again in a browser that was started anew on the full disk. */
  reopened:
    | 'on the last place'
    | 'on an older place, and said so'
    | 'on an older place, as had been said before it was closed'
    | 'elsewhere' = 'elsewhere'
  readonly faults: string[] = []

  print(name: string): void {
    const { version, moves, saved, told, isBallastGone, reopened, faults } = this
    console.log(
      [
        `${name} (${version}): ${moves} movements on a full disk`,
        `  the place is in the database         ${saved}, the first of them ${this.first}`,
        `  it is not, and that is said          ${told}`,
        `  the ballast was let go               ${isBallastGone ? 'yes' : 'no'}`,
        `  opened again, the disk still full    ${reopened}`,
        `  not readable, or lost unsaid         ${faults.length}`,
        ...faults.map((fault) => `  ${fault}`),
      ].join('\n'),
    )
  }
}

type Outcome = 'saved' | 'told' | 'neither'

const MOVES = 6
/** Says before the browser is closed that the place will not outlive it. */
const LOSS = /lost when this browser is closed|keeps nothing here/
const GIVEN_BACK = 5000
/** Time in which a place is saved or its loss told, in milliseconds: room may be some seconds in coming. */
const SAVED = 20_000

/** Whether a file system can be mounted here; where not, the rig says so and does nothing. */
export function canMount(): boolean {
  const at = mkdtempSync(path.join(tmpdir(), 'dogear-mount-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', at], { stdio: 'ignore' })
    execFileSync('umount', [at], { stdio: 'ignore' })
    return true
  } catch {
    return false
  } finally {
    rmdirSync(at)
  }
}

export async function runFullDisk({ engine, url, megabytes, sabotage }: Options): Promise<DiskFigures> {
  const figures = new DiskFigures()
  const disk = mkdtempSync(path.join(tmpdir(), 'dogear-disk-'))
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', disk])
  const profile = path.join(disk, 'profile')
  const story = `${url}read/${markerStory}`
  let window: Window | null = null
  try {
    window = await engine.start(profile, `${story}/2`)
    figures.version = window.version
    await untilText(window)
    await moveTo(window, 2)
    await untilKept(window, 'ballast')
    if (sabotage) await window.ask(sabotage)
    // Firefox and WebKit give back the room of a file some seconds after it is gone.
    await wait(GIVEN_BACK)
    let last = 2
    for (let move = 0; move < MOVES; move++) {
      fill(disk)
      last = await moveTo(window, 4 + 2 * move)
      figures.moves++
      const outcome = await outcomeOf(window, last)
      if (move === 0) figures.first = outcome
      if (outcome === 'saved') figures.saved++
      else if (outcome === 'told') figures.told++
      else figures.faults.push(`movement ${move + 1}: paragraph ${last} is not kept, and nothing was said`)
    }
    figures.isBallastGone = (await bytesKept(window, 'ballast')) === 0
    const isLossNamed = (await sightOf(window)).told.some((words) => LOSS.test(words))
    await window.close()
    window = await engine.start(profile, story)
    await untilText(window)
    await wait(2500)
    const { block, told } = await sightOf(window)
    if (block === last) figures.reopened = 'on the last place'
    else if (told.length > 0) figures.reopened = 'on an older place, and said so'
    else if (isLossNamed) figures.reopened = 'on an older place, as had been said before it was closed'
    else figures.faults.push(`opened again on ${block}, read last ${last}, and nothing was said`)
  } catch (fault) {
    figures.faults.push(String(fault).split('\n')[0] ?? '')
  } finally {
    await window?.close().catch(() => undefined)
    execFileSync('umount', ['-l', disk])
    rmSync(disk, { recursive: true, force: true })
  }
  return figures
}

async function outcomeOf(window: Window, block: number): Promise<Outcome> {
  for (const end = Date.now() + SAVED; Date.now() < end; await wait(100)) {
    if ((await storedBlock(window)) === block) return 'saved'
    if ((await sightOf(window)).told.length > 0) return 'told'
  }
  return 'neither'
}

/** Writes a file until the disk takes no byte more. */
function fill(disk: string): void {
  const file = openSync(path.join(disk, 'filler'), 'a')
  try {
    for (const size of [1_000_000, 64_000, 4096, 512, 1]) {
      const bytes = Buffer.alloc(size, 1)
      while (writeAll(file, bytes));
    }
  } finally {
    closeSync(file)
  }
}

function writeAll(file: number, bytes: Buffer): boolean {
  try {
    return writeSync(file, bytes) === bytes.length
  } catch {
    return false
  }
}
