// Brings to this device what the reader wants to have here, in one tab at a time. What is kept is the record: after any end
// it goes on with what is missing.

import type { Catalogue, Entry } from '../../../core/catalogue/catalogue.ts'
import { noWish, type Wish, withStories } from '../../../core/offline/download-wish.ts'
import {
  isFetchingInBackground,
  onPutAway,
  stopBackgroundFetch,
} from '../../device/files/background-fetch.ts'
import { type DownloadNews, inTurn, onNews, tellTabs } from '../../device/files/download-turn.ts'
import { onHintOfNetwork } from '../../device/network.ts'
import { readWish, writeWish } from '../../device/storage/wish-store.ts'
import { useCatalogue } from '../catalogue.ts'
import { noteAskedFor } from '../storage/asked-for.ts'
import { useVersion } from '../version.ts'
import { handOver } from './background.ts'
import { DownloadRun } from './download-run.ts'
import { type Download, nothing, publish, show, useDownload } from './download-state.ts'
import { haveCome } from './fresh-files.ts'
import { lookWhatIsHere, useHere } from './here.ts'
import { firstWish, hasMet, isHeld, met, missing, release, wanted } from './wish.ts'

/** Looks what is wanted and missing, and goes on with it. Once a start, and whenever there is a catalogue again. */
export async function startDownload(): Promise<void> {
  const catalogue = readyCatalogue()
  if (!catalogue) return
  await lookWhatIsHere()
  if (useHere.getState().phase !== 'ready') return
  const wish = await firstWish(catalogue)
  const { ordinals, ...rest } = missing(wish, catalogue)
  const wasMet = hasMet(wish)
  useDownload.setState({ toCome: rest, lost: wasMet ? ordinals : [], isByItself: wish.isByItself })
  if (rest.stories === 0) {
    useDownload.setState({ phase: 'idle' })
    if (!wasMet) await met(wish)
  } else if (isPaused(wish)) useDownload.setState({ phase: 'paused' })
  else if (await isFetchingInBackground()) useDownload.setState({ phase: 'background' })
  else if (isHeld()) useDownload.setState({ phase: 'held' })
  else await work()
}

/** The archive's: the reader's own stories are here by nature. */
function readyCatalogue(): Catalogue | null {
  const state = useCatalogue.getState()
  return state.kind === 'ready' ? state.archive : null
}

/** Stories that were asked for while this page is open, the latest last: they come whatever else is paused. */
let asks: (readonly number[])[] = []
/** What is under way in this tab; whatever is asked for meanwhile joins it. */
let run: DownloadRun | null = null

/** Brings stories here, before all others that are on their way. */
export async function fetchStories(entries: readonly Entry[]): Promise<void> {
  const catalogue = readyCatalogue()
  const known = entries.flatMap(({ id }) => {
    const ordinal = catalogue?.ordinalOf(id)
    return ordinal === undefined ? [] : [{ id, ordinal }]
  })
  await want(
    known.map(({ ordinal }) => ordinal).sort((a, b) => a - b),
    known.map(({ id }) => id),
  )
}

/** Brings the stories with these ordinals here; all of them, if they are all of the archive. */
export async function fetchOrdinals(ordinals: Uint32Array): Promise<void> {
  const catalogue = readyCatalogue()
  if (!catalogue) return
  const published = [...ordinals].filter((ordinal) => ordinal < catalogue.size).sort((a, b) => a - b)
  if (published.length === catalogue.size) return fetchAllStories()
  await want(
    published,
    published.map((ordinal) => catalogue.entryAt(ordinal).id),
  )
}

/** Brings stories here anew that were lost or damaged: what is here by nature or by itself is not asked for by that. */
export async function fetchAgain(ordinals: readonly number[]): Promise<void> {
  const size = readyCatalogue()?.size ?? 0
  asks.push(ordinals.filter((ordinal) => ordinal < size))
  await goOn()
}

export async function fetchAllStories(): Promise<void> {
  const catalogue = readyCatalogue()
  if (catalogue) await want([...Array(catalogue.size).keys()], 'all')
}

async function want(ordinals: readonly number[], stories: 'all' | readonly string[]): Promise<void> {
  const catalogue = readyCatalogue()
  if (!catalogue) return
  const wish = await firstWish(catalogue)
  await writeWish(withStories(wish, stories))
  noteAskedFor(stories)
  asks.push(ordinals)
  await goOn()
}

/** Stops until the reader says otherwise, also after a restart. */
export async function pauseDownload(): Promise<void> {
  const isPauseKept = await writeWish({ ...(await readWish()), isPaused: true })
  useDownload.setState({ isPauseKept })
  end('paused')
}

function isPaused(wish: Wish): boolean {
  return wish.isPaused || !useDownload.getState().isPauseKept
}

/** Takes it up again: after a pause, in spite of data being saved, or sooner than it would by itself. */
export async function resumeDownload(): Promise<void> {
  release()
  useDownload.setState({ isPauseKept: true })
  await writeWish({ ...(await readWish()), isPaused: false })
  await goOn()
}

/** What is still to come is no longer wanted. What is here stays. */
export async function cancelDownload(): Promise<void> {
  await writeWish(noWish)
  end('idle')
  useDownload.setState({ toCome: nothing, lost: [], trouble: null, isPauseKept: true })
}

function end(phase: 'paused' | 'idle'): void {
  asks = []
  void stopBackgroundFetch()
  run?.stop()
  useDownload.setState({ phase, secondsLeft: null })
  tellTabs({ kind: 'stopped' })
}

async function goOn(): Promise<void> {
  tellTabs({ kind: 'asked' })
  if (run && !run.isStopped) for (const ask of asks.splice(0)) run.ask(ask)
  run?.wake()
  await work()
}

let isRunning = false
let isWanted = false

/** Works, or waits for the turn of this tab, at most once at a time; once more where that was asked for meanwhile. */
async function work(): Promise<void> {
  isWanted = true
  if (isRunning) return
  isRunning = true
  try {
    while (isWanted) {
      isWanted = false
      await inTurn(bringWanted)
    }
  } finally {
    isRunning = false
  }
}

async function bringWanted(): Promise<void> {
  const catalogue = readyCatalogue()
  if (!catalogue || useVersion.getState().isReplaced) return
  await lookWhatIsHere()
  if (useHere.getState().phase !== 'ready') return
  // Before anything else is waited for: who stops it now stops this one.
  const own = new DownloadRun(catalogue)
  run = own
  try {
    const wish = await readWish()
    const first = await firstWish(catalogue)
    if (!isPaused(wish) && !isHeld() && !(await isFetchingInBackground())) own.ask(wanted(first, catalogue))
    for (const ask of asks.splice(0)) own.ask(ask)
    await own.bring(first)
  } finally {
    // What is asked for from now on is for the next run.
    run = null
    await own.close()
  }
}

async function hear(news: DownloadNews): Promise<void> {
  if (news.kind === 'state') show(news.state as Partial<Download>)
  if (news.kind === 'kept') haveCome(news.files)
  if (news.kind === 'gone') await lookWhatIsHere()
  if (news.kind === 'background-ended') await startDownload()
  if (news.kind === 'stopped') run?.stop()
  if (news.kind === 'asked') await askAgain()
  run?.wake()
}

/** Another tab has asked for something: what is wanted now comes with what is on its way. */
async function askAgain(): Promise<void> {
  const catalogue = readyCatalogue()
  const wish = await readWish()
  if (catalogue && !isPaused(wish) && !isHeld()) run?.ask(wanted(wish, catalogue))
}

/** What is on its way is left to the browser, once it has taken it. */
function leaveIt(): void {
  run?.stop()
  publish({ phase: 'background', secondsLeft: null })
}

onPutAway(() => void handOver(leaveIt))
onNews((news) => void hear(news))
onHintOfNetwork(() => run?.wake())
