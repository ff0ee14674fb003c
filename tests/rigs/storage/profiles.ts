// Damaged profiles: a reader has read and folded a corner, the browser is closed, and bytes of its files are flipped, files
// cut short or deleted. Then the story is opened again.

import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { markerStory } from '../marker-book.ts'
import { type Draw, drawFrom, progress } from '../numbers.ts'
import type { Engine, Window } from '../offline/engine.ts'
import { foldCorner, moveTo, sightOf, untilKept, untilText } from './open-text.ts'

/** A profile in which a reader has read, closed. */
export interface Whole {
  readonly engine: Engine
  readonly folder: string
  readonly story: string
  /** The paragraph that was read last. */
  readonly left: number
}

interface Options {
  readonly profiles: number
  readonly seed: number
  /** Every file that matches is deleted, and nothing is left to chance. */
  readonly deleted?: RegExp
}

const damages = ['flipped', 'cut', 'deleted'] as const

/** Which files of a profile belong to what pages keep. */
const storage: Readonly<Record<Engine['name'], RegExp>> = {
  chromium:
    /^Default\/(IndexedDB|Local Storage|Service Worker|WebStorage|Session Storage|Web Applications|shared_proto_db)\//,
  firefox: /^storage(\/|\.sqlite)|^webappsstore|^serviceworker/,
  webkit: /(storage|databases|indexeddb|serviceworkers|localstorage)/i,
}

export class ProfileFigures {
  profiles = 0
  /** The last place was there. */
  kept = 0
  /** It was not, and that was said. */
  named = 0
  /** Of those kept, how many were told of a loss that brought them back. */
  recovered = 0
  /** The browser itself would not start; no page was ever asked. */
  unstarted = 0
  /** The process of the browser itself that loads and keeps broke down, and took the page's requests with it. */
  brokenDown = 0
  /** There was no text once, and the second time, from the same damage, there was. */
  readonly once: string[] = []
  readonly faults: string[] = []

  print(name: string): void {
    const { once, profiles, kept, named, recovered, unstarted, brokenDown, faults } = this
    console.log(
      [
        `${name}: ${profiles} damaged profiles`,
        `  readable, on the last place          ${kept}, of which ${recovered} came back from a copy and said so`,
        `  readable, the loss named             ${named}`,
        `  the browser itself did not start     ${unstarted}`,
        `  the browser itself broke down        ${brokenDown}`,
        `  not readable, or lost unsaid         ${faults.length}`,
        ...faults.map((fault) => `  ${fault}`),
        `  no text once, but the second time    ${once.length}`,
        ...once.map((fault) => `  ${fault}`),
      ].join('\n'),
    )
  }
}

const LAST = 9
/** A browser that is closed writes its second copy down; one second is for what it does beside that. */
const COPIED = 1500
/** Browsers that are open at a time: most of a visit is waiting. */
const AT_ONCE = 3
/** Time in which one visit is over, in milliseconds, whatever the browser does with its profile. */
const LONGEST = 120_000
/** Time in which a text that has opened stands, in milliseconds. */
const SETTLED = 450
/** Time in which what is lost is told, in milliseconds. */
const TELLING = 2500

/** Reads, folds a corner, reads on, leaves the page and closes the browser. */
export async function readInProfile(engine: Engine, url: string): Promise<Whole> {
  const folder = mkdtempSync(path.join(tmpdir(), 'dogear-whole-'))
  const story = `${url}read/${markerStory}`
  const window = await engine.start(folder, `${story}/2`)
  try {
    await untilText(window)
    await moveTo(window, 4)
    await foldCorner(window)
    // Many places are written, so that the copies are far ahead of a database that begins anew.
    for (let block = 5; block <= LAST; block++) await moveTo(window, block)
    await untilKept(window, 'witness')
    await window.visit(`${story}/2`)
    await untilText(window)
    await wait(COPIED)
    const { block } = await sightOf(window)
    return { engine, folder, story, left: block }
  } finally {
    await window.close()
  }
}

export function removeWhole({ folder }: Whole): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}

export async function runProfiles(whole: Whole, options: Options): Promise<ProfileFigures> {
  const { profiles, seed, deleted } = options
  const figures = new ProfileFigures()
  const draw = drawFrom(seed)
  const work = async () => {
    while (figures.profiles < profiles) {
      const profile = mkdtempSync(path.join(tmpdir(), 'dogear-damaged-'))
      cpSync(whole.folder, profile, { recursive: true })
      const damage = deleted
        ? deleteFrom(profile, deleted)
        : damageProfile(profile, storage[whole.engine.name], draw)
      const name = `profile ${++figures.profiles} (${damage})`
      await compareTwice(figures, name, whole, profile)
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
      progress(figures.profiles, profiles, 'profiles')
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return figures
}

/** Where no text came it is tried again from the same damage: a browser may end once by itself. */
async function compareTwice(
  figures: ProfileFigures,
  name: string,
  whole: Whole,
  profile: string,
): Promise<void> {
  const again = `${profile}-again`
  cpSync(profile, again, { recursive: true })
  const first = await inTime(compare(figures, name, whole, profile))
  if (first !== null) {
    const second = await inTime(compare(figures, name, whole, again))
    if (second === null) figures.once.push(`${name}: ${first}`)
    else figures.faults.push(`${name}: ${first}; then ${second}`)
  }
  rmSync(again, { recursive: true, force: true, maxRetries: 5 })
}

function inTime(compared: Promise<string | null>): Promise<string | null> {
  const late = wait(LONGEST, 'the browser has neither shown a page nor ended', { ref: false })
  return Promise.race([compared, late])
}

/** Counts what was seen of a profile. Answers why there was no text, or null. */
async function compare(
  figures: ProfileFigures,
  name: string,
  { engine, story, left }: Whole,
  profile: string,
): Promise<string | null> {
  const window = await engine.start(profile, story).catch(() => null)
  if (!window) {
    figures.unstarted++
    return null
  }
  try {
    let sight = await untilText(window)
    for (const end = Date.now() + TELLING; Date.now() < end && sight.told.length === 0; await wait(100))
      sight = await sightOf(window)
    // Words of trouble may come before the last letters of a face, which move the lines.
    await wait(SETTLED)
    sight = { ...(await sightOf(window)), told: sight.told }
    const isAtLast = sight.address.startsWith(`/read/${markerStory}/2`) && sight.block === left
    if (isAtLast) figures.kept++
    else if (sight.told.length > 0) figures.named++
    else figures.faults.push(`${name}: opened at ${sight.address} on ${sight.block}, and nothing was said`)
    if (isAtLast && sight.told.length > 0) {
      figures.recovered++
      await readOn(figures, name, window, story)
    }
    return null
  } catch (fault) {
    if ((window.falls?.() ?? 0) === 0) return String(fault).split('\n')[0] ?? ''
    figures.brokenDown++
    return null
  } finally {
    await window.close()
  }
}

/** What is read after a copy brought the place back stands: the copy is not believed a second time. */
async function readOn(figures: ProfileFigures, name: string, window: Window, story: string): Promise<void> {
  const next = await moveTo(window, LAST + 4)
  await window.visit(story)
  const { block } = await untilText(window)
  if (block !== next) figures.faults.push(`${name}: read on to ${next}, and then opened on ${block}`)
}

function filesOf(profile: string, of: RegExp): readonly string[] {
  const files = readdirSync(profile, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(profile, path.join(entry.parentPath, entry.name)))
    .filter((file) => of.test(file))
    .sort()
  if (files.length === 0) throw new Error(`Nothing in ${profile} is what pages keep.`)
  return files
}

function deleteFrom(profile: string, of: RegExp): string {
  const files = filesOf(profile, of)
  for (const file of files) rmSync(path.join(profile, file))
  return `${files.length} files deleted`
}

/** Damages one to three files; says how. */
function damageProfile(profile: string, of: RegExp, draw: Draw): string {
  const files = filesOf(profile, of).filter((file) => statSync(path.join(profile, file)).size > 0)
  const done: string[] = []
  for (let count = draw.whole(1, 3); count > 0; count--) {
    const name = draw.one(files)
    const file = path.join(profile, name)
    const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
    if (size === 0) continue
    const how = draw.one(damages)
    if (how === 'deleted') rmSync(file)
    if (how === 'cut') truncateSync(file, draw.whole(0, size - 1))
    if (how === 'flipped') {
      const bytes = readFileSync(file)
      for (let bits = draw.whole(1, 64); bits > 0; bits--) {
        const at = draw.whole(0, size - 1)
        bytes[at] = (bytes[at] ?? 0) ^ (1 << draw.whole(0, 7))
      }
      writeFileSync(file, bytes)
    }
    done.push(`${name} ${how}`)
  }
  return done.join(', ')
}
