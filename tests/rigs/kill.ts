// The kill rig: reads, kills the browser at a moment drawn by chance, opens it again and compares, many times.

import { setTimeout as wait } from 'node:timers/promises'
import { type Ending, endingOf, KillFigures, unsavedStretches } from './kill-figures.ts'
import { KillableBrowser } from './killable-browser.ts'
import { Life, type Opening } from './life.ts'
import { type Draw, drawFrom, progress } from './numbers.ts'

interface Options extends Opening {
  readonly kills: number
  readonly seed: number
  /** Every kill comes after a rest in which the place must have been saved: what a control needs few kills for. */
  readonly isRested?: boolean
  /** Asked after every life: a control that is red has shown what it can. */
  readonly isEnough?: (figures: KillFigures) => boolean
}

/** Shares of lives: killed while the page opens, and killed so several times in a row. */
const IN_OPENING = 0.12
const IN_A_ROW = 0.06

/** The address that is opened is the same each time. */
export async function runKills({
  kills,
  seed,
  isRested = false,
  isEnough = () => false,
  ...opening
}: Options): Promise<KillFigures> {
  const draw = drawFrom(seed)
  const browser = new KillableBrowser()
  const figures = new KillFigures()
  let ending: Ending = { acknowledged: null, allowed: [], heading: [] }

  const live = async (act: (life: Life) => Promise<number>) => {
    const life = new Life(browser)
    const killedAt = await act(life)
    figures.kills++
    progress(figures.kills, kills, 'kills')
    return { log: life.log, lastMovement: life.lastMovement, killedAt }
  }
  const dieOpening = () =>
    live(async (life) => {
      await life.open(opening)
      await wait(draw.between(0, 900))
      return life.kill()
    })
  const readAndDie = async () => {
    let restedAt = 0
    const { log, lastMovement, killedAt } = await live(async (life) => {
      await life.open(opening)
      const rest = await life.untilRest()
      restedAt = Date.now()
      figures.compare(rest, ending, `kill ${figures.kills}`)
      return isRested ? readAndRest(life, draw) : readUntilKilled(life, draw)
    })
    figures.stretches.push(...unsavedStretches(log, restedAt, killedAt))
    const read = log.filter(({ movedAt, touchedAt }) => Math.max(movedAt, touchedAt) >= restedAt)
    ending = endingOf({ log: read, lastMovement, killedAt }, ending)
  }

  try {
    while (figures.kills < kills) {
      const chance = draw.between(0, 1)
      const row =
        figures.kills === 0 || isRested ? 0 : chance < IN_A_ROW ? 4 : chance < IN_A_ROW + IN_OPENING ? 1 : 0
      for (let left = Math.min(row, kills - 1 - figures.kills); left > 0; left--) await dieOpening()
      await readAndDie()
      if (isEnough(figures)) return figures
    }
    // The last kill is compared, too; this life is not killed by chance.
    const life = new Life(browser)
    await life.open(opening)
    figures.compare(await life.untilRest(), ending, `kill ${figures.kills}`)
  } finally {
    await browser.remove()
  }
  return figures
}

/** Moves, and is killed well after it has come to rest. */
async function readAndRest(life: Life, draw: Draw): Promise<number> {
  await life.move(draw)
  await wait(draw.between(2000, 2600))
  return life.kill()
}

/** Moves and settles a few times; the kill comes up to two seconds after the last movement has begun. */
async function readUntilKilled(life: Life, draw: Draw): Promise<number> {
  for (let left = draw.whole(0, 2); left > 0; left--) {
    await life.move(draw)
    await wait(draw.between(300, 3000))
  }
  const moment = draw.between(0, 2000)
  let isKilled = false
  const moving = life.move(draw).catch((fault) => {
    if (!isKilled) throw fault
  })
  const killing = wait(moment).then(() => {
    isKilled = true
    return life.kill()
  })
  await moving
  return killing
}
