// `npm run rig:backup`, or this half alone with numbers: `node src/build/commands/run.mjs tests/rigs/backup.ts --states
// 10000 --fuzzed 10000 --seed 1`: what a backup brings back, what merging does, and what spoilt files do. `--control
// check` leaves the check of a file out, `--control stones` lets merges forget what was deleted: then the rig must be
// red. The hostile strings are the browser's: `rig:backup` runs `rigs/backup.spec.ts` too.

import fc from 'fast-check'
import { canonical } from '../../src/core/backup/canonical.ts'
import { type Holdings, holdingsOf } from '../../src/core/backup/holdings.ts'
import { noted } from '../../src/core/backup/noted.ts'
import { readBackup } from '../../src/core/backup/read-backup.ts'
import { type BackupState, emptyState, joinStates, type SectionName } from '../../src/core/backup/state.ts'
import { checkOf, writeBackup } from '../../src/core/backup/write-backup.ts'
import { anyHoldings, anyThreeStates } from '../any-backup.ts'
import { spoilt } from './backup/spoilt.ts'

type Control = 'none' | 'check' | 'stones'

interface Options {
  readonly states: number
  readonly fuzzed: number
  readonly seed: number
  readonly control: Control
}

export interface BackupFigures {
  readonly states: number
  readonly lost: number
  readonly merges: number
  readonly lawless: number
  readonly revived: number
  readonly fuzzed: number
  readonly accepted: number
  readonly changed: number
  readonly thrown: number
  readonly polluted: number
}

/** All of it at a size, from a seed. */
export function backupFigures(options: Options): BackupFigures {
  return { ...roundTrips(options), ...merges(options), ...fuzz(options) }
}

function roundTrips({ states, seed, control }: Options) {
  let lost = 0
  for (const holdings of fc.sample(anyHoldings, { numRuns: states, seed })) {
    const text = writeBackup(noted(emptyState, 'phone1', holdings), 'Archive')
    const read = readBackup(control === 'check' ? text.replace('"check":"', '"check":"0') : text)
    const isBack = read.kind === 'read' && shown(holdingsOf(read.state, 'phone1')) === shown(holdings)
    if (!isBack) lost++
  }
  return { states, lost }
}

function merges({ states, seed, control }: Options) {
  const join = control === 'stones' ? joinWithoutStones : joinStates
  const text = (state: BackupState) => writeBackup(state, '')
  const count = Math.ceil(states / 4)
  let lawless = 0
  let revived = 0
  for (const [a, b, c] of fc.sample(anyThreeStates, { numRuns: count, seed })) {
    const isLawful =
      text(join(a, b)) === text(join(b, a)) &&
      text(join(join(a, b), c)) === text(join(a, join(b, c))) &&
      text(join(a, a)) === text(a)
    if (!isLawful) lawless++
    // Everything is deleted in knowledge of all three; none of them brings any of it back.
    const all = join(join(a, b), c)
    const empty = new Map<SectionName, ReadonlyMap<string, unknown>>(
      (['bookmarks', 'highlights', 'shelves', 'shelved', 'places', 'journal'] as const).map((name) => [
        name,
        new Map(),
      ]),
    )
    const after = join(noted(all, 'phone1', empty), b)
    const held = holdingsOf(after, 'phone1')
    if ([...empty.keys()].some((name) => (held.get(name)?.size ?? 0) > 0)) revived++
  }
  return { merges: count, lawless, revived }
}

/** A join that forgets what was deleted: the control. */
function joinWithoutStones(one: BackupState, other: BackupState): BackupState {
  const living = (state: BackupState): BackupState =>
    new Map(
      [...state].map(([name, records]) => [
        name,
        new Map([...records].filter(([, { values }]) => values.size > 0)),
      ]),
    )
  return joinStates(living(one), living(other))
}

function fuzz({ fuzzed, seed, control }: Options) {
  const figures = { accepted: 0, changed: 0, thrown: 0, polluted: 0 }
  const texts = fc
    .sample(anyHoldings, { numRuns: 40, seed })
    .map((one) => writeBackup(noted(emptyState, 'desk22', one), 'Archive'))
  const mine = noted(
    emptyState,
    'phone1',
    fc.sample(anyHoldings, { numRuns: 1, seed: seed + 1 })[0] ?? new Map(),
  )
  const before = shown(holdingsOf(mine, 'phone1'))
  for (const [at, way] of fc
    .sample(fc.record({ way: fc.nat(), at: fc.nat(), by: fc.nat() }), { numRuns: fuzzed, seed })
    .entries()) {
    const text = texts[at % texts.length] ?? ''
    const made = spoilt(text, way)
    // A file without its last line end is whole, and so is one in which there was nothing to spoil.
    const damaged = made.trimEnd() === text.trimEnd() ? text.slice(1) : made
    const file = control === 'check' ? rechecked(damaged) : damaged
    try {
      const read = readBackup(file)
      if (read.kind === 'refused') continue
      figures.accepted++
      // Whatever was let in is whole: it can be merged, shown and written, and what is here stays as it is.
      const joined = joinStates(mine, read.state)
      writeBackup(joined, '')
      const own = ownOf(holdingsOf(mine, 'phone1'), holdingsOf(joined, 'phone1'))
      if (own !== before) figures.changed++
    } catch {
      figures.thrown++
    }
    if (Object.keys(Object.prototype).length > 0 || Reflect.get({}, 'polluted') !== undefined)
      figures.polluted++
  }
  return { fuzzed, ...figures }
}

function rechecked(text: string): string {
  const end = text.lastIndexOf(',"check":"')
  return end < 0 ? text : `${text.slice(0, end)},"check":"${checkOf(text.slice(0, end))}"}\n`
}

/** What stood here, as it stands afterwards. */
function ownOf(before: Holdings, after: Holdings): string {
  return shown(
    new Map(
      [...before].map(([name, held]) => [
        name,
        new Map([...held.keys()].map((key) => [key, after.get(name)?.get(key)])),
      ]),
    ),
  )
}

function shown(holdings: Holdings): string {
  return canonical(
    [...holdings]
      .filter(([, held]) => held.size > 0)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, held]) => [name, [...held].sort(([a], [b]) => (a < b ? -1 : 1))]),
  )
}

/** What is wrong with the figures; nothing for a sound backup. */
export function backupFaults(figures: BackupFigures): readonly string[] {
  const { lost, lawless, revived, accepted, changed, thrown, polluted } = figures
  return [
    ...(lost > 0 ? [`${lost} states did not come back`] : []),
    ...(lawless > 0 ? [`${lawless} merges broke a law`] : []),
    ...(revived > 0 ? [`${revived} merges brought back what was deleted`] : []),
    ...(accepted > 0 ? [`${accepted} spoilt files were let in`] : []),
    ...(changed > 0 ? [`${changed} spoilt files changed what was here`] : []),
    ...(thrown > 0 ? [`${thrown} spoilt files threw`] : []),
    ...(polluted > 0 ? [`${polluted} spoilt files reached what all objects share`] : []),
  ]
}

export function main(words: readonly string[]): number {
  const options = { states: 10_000, fuzzed: 10_000, seed: 1, control: 'none' as Control }
  for (let at = 0; at < words.length; at += 2) {
    const name = (words[at] ?? '').replace(/^--/, '')
    const value = words[at + 1] ?? ''
    if (name === 'control' && (value === 'check' || value === 'stones')) options.control = value
    else if ((name === 'states' || name === 'fuzzed' || name === 'seed') && /^\d+$/.test(value))
      options[name] = Number(value)
    else {
      console.error(
        `${words[at]} ${value} is not understood: --states N --fuzzed N --seed N --control check|stones.`,
      )
      return 2
    }
  }
  const began = performance.now()
  const figures = backupFigures(options)
  const faults = backupFaults(figures)
  console.log(JSON.stringify(figures, null, 2))
  console.log(`${((performance.now() - began) / 1000).toFixed(0)} s, Node ${process.version}`)
  console.log(faults.length === 0 ? 'Green.' : `Red: ${faults.join('; ')}.`)
  return faults.length === 0 ? 0 : 1
}
