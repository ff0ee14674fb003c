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
import type { Engine } from '../offline/engine.ts'
import { foldCorner, moveTo, sightOf, untilGuarded, untilText } from './open-text.ts'

interface Options {
  readonly engine: Engine
  readonly url: string
  readonly profiles: number
  readonly seed: number
  /** What is damaged, where it is not all that pages keep; and how, where that is not left to chance. */
  readonly only?: RegExp
  readonly how?: Damage
}

const damages = ['flipped', 'cut', 'deleted'] as const
type Damage = (typeof damages)[number]

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
  readonly faults: string[] = []

  print(name: string): void {
    const { profiles, kept, named, recovered, unstarted, faults } = this
    console.log(
      [
        `${name}: ${profiles} damaged profiles`,
        `  readable, on the last place          ${kept}, of which ${recovered} came back from a copy and said so`,
        `  readable, the loss named             ${named}`,
        `  the browser itself did not start     ${unstarted}`,
        `  not readable, or lost unsaid         ${faults.length}`,
        ...faults.map((fault) => `  ${fault}`),
      ].join('\n'),
    )
  }
}

const LAST = 9
/** The second copy is on the disk some seconds after it was written: measured, six. */
const COPIED = 7000
/** Time in which what is lost is told, in milliseconds. */
const TELLING = 2500

export async function runProfiles({
  engine,
  url,
  profiles,
  seed,
  only,
  how,
}: Options): Promise<ProfileFigures> {
  const figures = new ProfileFigures()
  const draw = drawFrom(seed)
  const whole = mkdtempSync(path.join(tmpdir(), 'dogear-whole-'))
  const story = `${url}read/${markerStory}`
  try {
    const left = await read(engine, whole, `${story}/2`)
    while (figures.profiles < profiles) {
      const profile = mkdtempSync(path.join(tmpdir(), 'dogear-damaged-'))
      cpSync(whole, profile, { recursive: true })
      const damage = damageProfile(profile, only ?? storage[engine.name], draw, how)
      figures.profiles++
      try {
        await compare(figures, `profile ${figures.profiles} (${damage})`, { engine, profile, story, left })
      } finally {
        rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
      }
      progress(figures.profiles, profiles, 'profiles')
    }
  } finally {
    rmSync(whole, { recursive: true, force: true, maxRetries: 5 })
  }
  return figures
}

/** Reads, folds a corner, reads on, and closes the browser; answers the paragraph that was read last. */
async function read(engine: Engine, profile: string, address: string): Promise<number> {
  const window = await engine.start(profile, address)
  try {
    await untilText(window)
    await moveTo(window, 4)
    await foldCorner(window)
    await moveTo(window, LAST)
    await untilGuarded(window)
    // The copy is made when the page is left, or now and then: leaving it is what a reader does.
    await window.visit(address)
    const { block } = await untilText(window)
    await wait(COPIED)
    return block
  } finally {
    await window.close()
  }
}

interface Opening {
  readonly engine: Engine
  readonly profile: string
  readonly story: string
  readonly left: number
}

async function compare(
  figures: ProfileFigures,
  name: string,
  { engine, profile, story, left }: Opening,
): Promise<void> {
  const window = await engine.start(profile, story).catch(() => null)
  if (!window) {
    figures.unstarted++
    return
  }
  try {
    await untilText(window)
    const isAtLast = ({ address, block }: { address: string; block: number }) =>
      address.startsWith(`/read/${markerStory}/2`) && block === left
    let sight = await sightOf(window)
    for (const end = Date.now() + TELLING; Date.now() < end && sight.told.length === 0; await wait(100))
      sight = await sightOf(window)
    if (isAtLast(sight)) figures.kept++
    else if (sight.told.length > 0) figures.named++
    else figures.faults.push(`${name}: opened at ${sight.address} on ${sight.block}, and nothing was said`)
    if (isAtLast(sight) && sight.told.length > 0) figures.recovered++
  } catch (fault) {
    figures.faults.push(`${name}: ${String(fault).split('\n')[0]}`)
  } finally {
    await window.close()
  }
}

/** Damages one to three files; says how. */
function damageProfile(profile: string, of: RegExp, draw: Draw, given?: Damage): string {
  const files = readdirSync(profile, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => of.test(path.relative(profile, file)) && statSync(file).size > 0)
    .sort()
  if (files.length === 0) throw new Error(`Nothing in ${profile} is what pages keep.`)
  const done: string[] = []
  for (let count = draw.whole(1, 3); count > 0; count--) {
    const file = draw.one(files)
    const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
    if (size === 0) continue
    const how = given ?? draw.one(damages)
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
    done.push(`${path.relative(profile, file)} ${how}`)
  }
  return done.join(', ')
}
