import { describe, expect, test } from 'vitest'
import {
  coveredBy,
  furthestAfter,
  type Going,
  goingOn,
  partsDone,
  secondsUntilDone,
  stepOn,
} from './going.ts'
import type { Covered, Point, Stretch } from './stretch.ts'

/** Three parts of ten screens each: a screen is 200 words, a tenth of a part. */
const words = [2000, 2000, 2000]
const screen = (part: number, index: number): readonly Stretch[] => [
  { part, from: index / 10, to: index === 9 ? 1 : (index + 1) / 10 },
]
const at = (part: number, index: number): Point => ({ part, share: index / 10 })

interface Reader {
  readonly covered: readonly Covered[]
  readonly going: Going | null
  readonly furthest: Point
  readonly words: number
}

const fresh: Reader = { covered: [], going: null, furthest: at(0, 0), words: 0 }

/** Rests on screens of a part one after the other, so many seconds on each. */
function leaf(reader: Reader, part: number, screens: readonly number[], seconds: number): Reader {
  return screens.reduce((before, index, order) => {
    const next = screens[order + 1] ?? Math.min(9, index + 1)
    const rest = { seen: screen(part, index), seconds }
    const step = stepOn(before.going, rest, at(part, next), words)
    return {
      covered: coveredBy(before.covered, rest, words),
      going: step.going,
      furthest: furthestAfter(before.furthest, step, at(part, next), words),
      words: before.words + step.words,
    }
  }, reader)
}

const all = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
const isDone = ({ covered }: Reader, part: number) => partsDone(covered, screen(part, 9)).includes(part)

describe('a part', () => {
  test('is read by one who rests on its screens', () => {
    const reader = leaf(fresh, 0, all, 48)
    expect(isDone(reader, 0)).toBe(true)
    expect(reader.words).toBeCloseTo(1800)
    expect(reader.furthest.part).toBe(0)
    expect(reader.furthest.share).toBeCloseTo(0.9)
  })

  test('is not read by a flick to its end, however long one looks at that', () => {
    expect(isDone(leaf(fresh, 0, [0, 9], 300), 0)).toBe(false)
  })

  test('is not read by leafing through it', () => {
    const reader = leaf(fresh, 0, all, 0.8)
    expect(isDone(reader, 0)).toBe(false)
    expect(reader.words).toBe(0)
    expect(reader.furthest).toEqual(at(0, 0))
  })

  test('is read over several visits, with a quarter of it left out', () => {
    const first = leaf(fresh, 0, [0, 1, 2, 3], 48)
    const elsewhere = leaf({ ...first, going: null }, 1, [0, 1], 48)
    expect(isDone(leaf({ ...elsewhere, going: null }, 0, [6, 7, 8, 9], 48), 0)).toBe(true)
    expect(isDone(leaf({ ...elsewhere, going: null }, 0, [7, 8, 9], 48), 0)).toBe(false)
  })

  test('is read only when its end was in sight', () => {
    const reader = leaf(fresh, 0, [0, 1, 2, 3, 4, 5, 6, 7, 8], 48)
    expect(partsDone(reader.covered, screen(0, 8))).toEqual([])
    expect(partsDone(reader.covered, screen(0, 9))).toEqual([0])
  })

  test('of a single screen takes as long as its words allow', () => {
    const whole = [{ part: 0, from: 0, to: 1 }]
    expect(secondsUntilDone([], whole, [100])).toBeCloseTo(75 / (1000 / 60), 1)
    expect(secondsUntilDone([], screen(0, 9), words)).toBeNull()
    expect(secondsUntilDone(leaf(fresh, 0, all, 48).covered, screen(0, 9), words)).toBe(0)
  })
})

describe('going on', () => {
  test('in small swipes is reading, too: what was in sight was read before they came', () => {
    const rest = { seen: screen(0, 0), seconds: 40 }
    const first = stepOn(null, rest, { part: 0, share: 0.03 }, words)
    const quick = { seen: [{ part: 0, from: 0.03, to: 0.13 }], seconds: 0.4 }
    const second = stepOn(first.going, quick, { part: 0, share: 0.08 }, words)
    expect(first.words + second.words).toBeCloseTo(160)
  })

  test('over the end of a part is one way', () => {
    const step = stepOn(null, { seen: screen(0, 9), seconds: 48 }, at(1, 0), words)
    expect(step.words).toBeCloseTo(200)
    expect(furthestAfter(at(0, 9), step, at(1, 0), words)).toEqual(at(1, 0))
  })

  test('a look back within the screen is no new reading, and does not end it', () => {
    const rest = { seen: screen(0, 1), seconds: 48 }
    const back = stepOn(leaf(fresh, 0, [0], 48).going, rest, { part: 0, share: 0.08 }, words)
    expect(back.words).toBe(0)
    const again = stepOn(back.going, { ...rest, seen: [{ part: 0, from: 0.08, to: 0.18 }] }, at(0, 1), words)
    expect(again.going?.from).toEqual(at(0, 0))
    expect(again.words).toBe(0)
  })

  test('a jump ahead moves the furthest place only once the reader is at home there', () => {
    const reader = leaf(fresh, 0, [0, 1], 48)
    const peeked = stepOn(null, { seen: screen(2, 5), seconds: 30 }, { part: 2, share: 0.51 }, words)
    expect(furthestAfter(reader.furthest, peeked, { part: 2, share: 0.51 }, words)).toEqual(reader.furthest)
    const read = stepOn(
      peeked.going,
      { seen: [{ part: 2, from: 0.51, to: 0.61 }], seconds: 48 },
      at(2, 6),
      words,
    )
    expect(furthestAfter(reader.furthest, read, at(2, 6), words)).toEqual(at(2, 6))
  })

  test('goes on in the same text opened again, not in another place', () => {
    const { going } = leaf(fresh, 0, [0, 1], 48)
    expect(goingOn(going, screen(0, 2), words)).toBe(going)
    expect(goingOn(going, screen(0, 7), words)).toBeNull()
  })

  test('measures the pace over whole stretches, and not of a phone left lying', () => {
    const step = stepOn(null, { seen: screen(0, 0), seconds: 50 }, at(0, 1), words)
    expect(step.pace).toBeCloseTo(240)
    const asleep = stepOn(null, { seen: screen(0, 0), seconds: 3000 }, at(0, 1), words)
    expect(asleep.pace).toBeNull()
    expect(asleep.seconds).toBe(300)
  })
})
