import { beforeEach, expect, test, vi } from 'vitest'
import type { Place } from '../../../core/place/place.ts'
import type { Reading } from '../../../core/reading/reading.ts'
import type { Change } from '../../device/storage/readings-store.ts'

/** A database whose answers are held back, and the small second copy. */
const device = vi.hoisted(() => ({
  stored: [] as Reading[],
  mirror: [] as readonly Reading[],
  answers: [] as (() => void)[],
  written: [] as Reading[],
}))

vi.mock('../../device/storage/readings-store.ts', () => ({
  readReadings: async () => ({ readings: device.stored, damaged: [] }),
  deleteReading: async () => undefined,
  writeReading: ({ reading }: Change) => {
    device.written.push(reading)
    const before = device.stored.find(({ story }) => story === reading.story)
    const after = { ...reading, sequence: Math.max(before?.sequence ?? 0, reading.sequence) + 1 }
    device.stored = [...device.stored.filter((one) => one !== before), after]
    return new Promise<Reading>((resolve) => device.answers.push(() => resolve(after)))
  },
}))
vi.mock('../../device/storage/place-mirror.ts', () => ({
  readMirror: () => device.mirror,
  mirrorReadings: (readings: readonly Reading[]) => {
    device.mirror = readings
    return true
  },
}))

const at = (block: number): Place => ({
  part: 1,
  text: 'text',
  block,
  blockId: `block ${block}`,
  offset: 0,
  quote: { exact: `words of ${block}`, prefix: '', suffix: '' },
  share: block / 10,
})

let clock = 1000
beforeEach(() => {
  vi.resetModules()
  vi.spyOn(Date, 'now').mockImplementation(() => clock++)
  Object.assign(device, { stored: [], mirror: [], answers: [], written: [] })
})

async function newPage() {
  const page = await import('./readings.ts')
  await page.loadReadings()
  return {
    ...page,
    read: (block: number) => page.moveTo('one', { place: at(block), parts: 3 }),
    block: () => page.useReadings.getState().byStory.one?.place.block,
  }
}

/** A page that has read some paragraphs and is gone before the database has answered. */
async function goneAfter(...blocks: readonly number[]): Promise<void> {
  const page = await newPage()
  for (const block of blocks) page.read(block)
  page.keepPlacesNow()
  vi.resetModules()
}

test('a page that goes before it hears of its last write leaves the later place', async () => {
  await goneAfter(4, 9)
  expect(device.stored.map(({ place }) => place.block)).toEqual([4])

  const next = await newPage()
  expect(next.block()).toBe(9)
})

test('what another tab has written meanwhile is written over by the later copy as a place that it does not know', async () => {
  await goneAfter(4, 9)
  const [first] = device.stored
  if (first) device.stored = [{ ...first, place: at(7) }]

  const next = await newPage()
  expect(next.block()).toBe(9)
  // One below what stood there: a writer that did not know of it.
  expect(device.written.at(-1)?.sequence).toBe(0)
})

test('a copy that is as old as what is stored, or older, is not taken', async () => {
  await goneAfter(4)
  const [first] = device.stored
  if (first) device.stored = [{ ...first, place: at(7), at: first.at + 10 }]

  const next = await newPage()
  expect(next.block()).toBe(7)
})

test.each([
  ['was lost', 0],
  ['is an old one', 5],
])(
  'where the database %s, the copy is believed once, and what is read after it stays',
  async (_, sequence) => {
    const copy: Reading = {
      story: 'one',
      place: at(3),
      sequence: 57,
      at: 500,
      read: [],
      left: null,
      parts: 3,
    }
    device.mirror = [copy]
    device.stored = sequence === 0 ? [] : [{ ...copy, place: at(1), sequence, at: 100 }]
    const page = await newPage()
    expect(page.block()).toBe(3)
    device.answers.shift()?.()
    await vi.waitFor(() => expect(page.useReadings.getState().byStory.one?.sequence).toBe(57))
    page.read(8)
    device.answers.shift()?.()
    await vi.waitFor(() => expect(page.useReadings.getState().saved).toBe('saved'))
    page.keepPlacesNow()
    await page.loadReadings()
    expect(page.block()).toBe(8)

    vi.resetModules()
    expect((await newPage()).block()).toBe(8)
  },
)

test('a look at the database while a place is on its way keeps the place', async () => {
  const page = await newPage()
  page.read(4)
  page.read(9)
  await page.loadReadings()
  expect(page.block()).toBe(9)
})
