// A write of the reader's own found no room: the ballast goes first, then stories by the rule of `core/offline/giving-up`, and
// the reader is told which. What another write has just made room for is not given up twice.

import { type Entry, entriesOf } from '../../../core/catalogue/catalogue.ts'
import { type KeptStory, storiesToGiveUp } from '../../../core/offline/giving-up.ts'
import { readState } from '../../../core/reading/reading.ts'
import { keptFiles } from '../../device/files/content.ts'
import { dropFiles } from '../../device/files/kept-files.ts'
import { dropBallast, hasRoom, isBallastLaid, layBallast } from '../../device/storage/ballast.ts'
import { faultKindOf } from '../../device/storage/storage-fault.ts'
import type { MakeRoom } from '../../device/storage/storage-gateway.ts'
import { useCatalogue } from '../catalogue.ts'
import { lookWhatIsHere, useHere } from '../downloads/here.ts'
import { keepPlacesNow, useReadings } from '../reading/readings.ts'
import { askedFor } from './asked-for.ts'
import { noteGivenUp } from './given-up.ts'
import { useStorage } from './storage.ts'

/** Room that stories are given up for, in bytes: the ballast's, and as much again. */
const WANTED = 4_000_000
const ROUNDS = 3
/** Times in milliseconds: room made so lately serves the next write, too; and how long the ballast stays away. */
const LATELY = 5000
const LETTING_GO = 8000
const PAUSE = 600_000
const QUIET = 5000

let making: Promise<boolean> | null = null
let madeAt = Number.NEGATIVE_INFINITY

/** Lets something go for a write that has failed. Answers whether it may be tried again. What a visit found goes without. */
export const makeRoom: MakeRoom = async (thrown, round, stores) => {
  const fault = faultKindOf(thrown)
  if (stores.includes('visits') || fault === 'off' || fault === 'silent' || round >= ROUNDS) return false
  making ??= make(round).finally(() => {
    making = null
  })
  return making
}

async function make(round: number): Promise<boolean> {
  // It takes some seconds, in which the page may be gone.
  keepPlacesNow()
  if (round === 0 && performance.now() - madeAt < LATELY) return true
  const isMade = (await dropBallast()) || (await giveUp())
  if (isMade) {
    await untilThereIsRoom()
    madeAt = performance.now()
  }
  return isMade
}

/** Firefox and WebKit let go of a file only some time after they have said so: measured, one second and four. */
async function untilThereIsRoom(): Promise<void> {
  for (const end = performance.now() + LETTING_GO; performance.now() < end; ) {
    if (await hasRoom()) return
    await new Promise((resolve) => setTimeout(resolve, 300))
  }
}

async function giveUp(): Promise<boolean> {
  const state = useCatalogue.getState()
  const asked = useStorage.getState().arePreferencesKept ? askedFor() : null
  // A database that fails for another reason gains nothing by it.
  if (state.kind !== 'ready' || asked === null || (await hasRoom())) return false
  const files = (await keptFiles()) ?? new Set()
  const entries = entriesOf(state.archive)
  const { byStory } = useReadings.getState()
  const kept = entries.map((entry): KeptStory => {
    const reading = byStory[entry.id]
    return {
      id: entry.id,
      bytes: entry.files.reduce((sum, { hash, bytes }) => sum + (files.has(hash) ? bytes : 0), 0),
      state: readState(reading, entry.parts.length),
      readAt: reading?.at ?? 0,
      isOpen: location.pathname.split('/').includes(encodeURIComponent(entry.id)),
      isAskedFor: asked(entry.id),
    }
  })
  const given = storiesToGiveUp(kept, WANTED)
  if (given.length === 0) return false
  const doomed = new Set(given)
  const hashesOf = (stories: readonly Entry[]) =>
    stories.flatMap(({ files }) => files.map(({ hash }) => hash))
  // Stories with the same words share their file.
  const spared = new Set(hashesOf(entries.filter(({ id }) => !doomed.has(id))))
  const hashes = hashesOf(entries.filter(({ id }) => doomed.has(id))).filter((hash) => !spared.has(hash))
  const isGone = await dropFiles(hashes)
  noteGivenUp(given)
  await lookWhatIsHere()
  return isGone
}

/**
 * Lays the ballast where there is none: once there is a place to protect and no story on its way, and again, where it
 * was let go, at the next start or return. Called once.
 */
export function keepBallast(): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const lay = async () => {
    const isWanted = Object.keys(useReadings.getState().byStory).length > 0
    const { phase, work } = useHere.getState()
    if (!isWanted || phase !== 'ready' || work || performance.now() - madeAt < PAUSE) return
    if (!(await isBallastLaid())) await layBallast()
  }
  const soon = () => {
    clearTimeout(timer)
    timer = setTimeout(() => void lay(), QUIET)
  }
  soon()
  useHere.subscribe(({ work }, before) => !work && before.work && soon())
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && soon())
}
