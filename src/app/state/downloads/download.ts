// Brings to this device what the reader wants to have here: a few requests at a time, in one tab at a time, until all of
// it is here. What is kept is the record: after any end it goes on with what is missing.

import type { Catalogue, Entry } from '../../../core/catalogue/catalogue.ts'
import { waitAfter } from '../../../core/offline/download-pace.ts'
import { DownloadQueue } from '../../../core/offline/download-queue.ts'
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
import { deliver } from './deliver.ts'
import { Progress } from './download-progress.ts'
import { type Download, nothing, publish, show, useDownload } from './download-state.ts'
import { haveCome, isKept, keepUp } from './fresh-files.ts'
import { lookWhatIsHere, useHere } from './here.ts'
import { firstWish, hasMet, isHeld, met, missing, release, wanted } from './wish.ts'

const AT_ONCE = 3

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
  else await run()
}

/** The archive's: the reader's own stories are here by nature. */
function readyCatalogue(): Catalogue | null {
  const state = useCatalogue.getState()
  return state.kind === 'ready' ? state.archive : null
}

/** Stories that were asked for while this page is open, the latest last: they come whatever else is paused. */
let asks: (readonly number[])[] = []
let queue: DownloadQueue | null = null
let progress: Progress | null = null
/** Ends what is on its way, and what waits. */
let stop = new AbortController()
let wake: () => void = () => undefined

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
  stop.abort()
  wake()
  useDownload.setState({ phase, secondsLeft: null })
  tellTabs({ kind: 'stopped' })
}

async function goOn(): Promise<void> {
  tellTabs({ kind: 'asked' })
  if (queue && !stop.signal.aborted) for (const ask of asks.splice(0)) askFor(ask)
  wake()
  await run()
}

let isRunning = false
let isWanted = false

/** Works, or waits for the turn of this tab, at most once at a time; once more where that was asked for meanwhile. */
async function run(): Promise<void> {
  isWanted = true
  if (isRunning) return
  isRunning = true
  try {
    while (isWanted) {
      isWanted = false
      await inTurn(work)
    }
  } finally {
    isRunning = false
  }
}

async function work(): Promise<void> {
  const catalogue = readyCatalogue()
  if (!catalogue || useVersion.getState().isReplaced) return
  await lookWhatIsHere()
  if (useHere.getState().phase !== 'ready') return
  stop = new AbortController()
  queue = new DownloadQueue(catalogue, isKept)
  const wish = await readWish()
  const first = await firstWish(catalogue)
  progress = new Progress(catalogue, first)
  if (!isPaused(wish) && !isHeld() && !(await isFetchingInBackground())) askFor(wanted(first, catalogue))
  for (const ask of asks.splice(0)) askFor(ask)
  try {
    await fetchAll(queue, progress)
  } finally {
    queue = null
    await lookWhatIsHere()
    await progress.end()
  }
}

function askFor(ordinals: Iterable<number>): void {
  const all = [...ordinals]
  queue?.ask(all)
  progress?.add(all)
}

/** Until all is here, or what is not here cannot come. */
async function fetchAll(own: DownloadQueue, shown: Progress): Promise<void> {
  const { signal } = stop
  const stopUpdating = keepUp((files) => {
    tellTabs({ kind: 'kept', files })
    shown.show()
  })
  try {
    for (let failures = 0; !signal.aborted; ) {
      shown.show()
      const before = useHere.getState().files.size
      const trouble = await drain(own, signal)
      haveCome()
      if (trouble === 'no-room') shown.trouble = 'no-room'
      if (trouble !== 'no-network' || signal.aborted) break
      failures = useHere.getState().files.size > before ? 1 : failures + 1
      shown.show('waiting')
      await rest(waitAfter(failures, Math.random()))
    }
    if (own.isLacking) shown.trouble ??= 'missing'
  } finally {
    stopUpdating()
  }
}

type Trouble = 'no-network' | 'no-room'

/** Some requests at a time, until there is nothing to ask for, or one meets trouble. */
async function drain(own: DownloadQueue, signal: AbortSignal): Promise<Trouble | null> {
  let trouble: Trouble | null = null
  const worker = async () => {
    for (let delivery = own.next(); delivery; delivery = own.next()) {
      const shortfall = await deliver(delivery, signal)
      if (shortfall) own.failed(delivery)
      else own.came(delivery)
      trouble = shortfall ?? trouble
      if (trouble || signal.aborted || useVersion.getState().isReplaced) return
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return trouble
}

/** Waits so many milliseconds, or until somebody wants it sooner. */
function rest(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    wake = () => {
      clearTimeout(timer)
      resolve()
    }
  })
}

async function hear(news: DownloadNews): Promise<void> {
  if (news.kind === 'state') show(news.state as Partial<Download>)
  if (news.kind === 'kept') haveCome(news.files)
  if (news.kind === 'gone') await lookWhatIsHere()
  if (news.kind === 'background-ended') await startDownload()
  if (news.kind === 'stopped') stop.abort()
  if (news.kind === 'asked') await askAgain()
  wake()
}

/** Another tab has asked for something: what is wanted now comes with what is on its way. */
async function askAgain(): Promise<void> {
  const catalogue = readyCatalogue()
  const wish = await readWish()
  if (queue && catalogue && !isPaused(wish) && !isHeld()) askFor(wanted(wish, catalogue))
}

/** What is on its way is left to the browser, once it has taken it. */
function leaveIt(): void {
  stop.abort()
  wake()
  publish({ phase: 'background', secondsLeft: null })
}

onPutAway(() => void handOver(leaveIt))
onNews((news) => void hear(news))
onHintOfNetwork(() => wake())
