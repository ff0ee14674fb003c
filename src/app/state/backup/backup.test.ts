import { expect, test, vi } from 'vitest'
import type { Difference } from '../../../core/backup/differences.ts'
import type { SectionName } from '../../../core/backup/state.ts'

const gone = vi.hoisted(() => ({ stories: [] as string[], loads: 0 }))

vi.mock('../../device/storage/backup-store.ts', () => ({
  exchange: async () => ({
    differences: ['gate', 'lamp'].map(
      (key): Difference => ({ name: 'places', key, before: { part: 1 }, after: null }),
    ),
    holdings: new Map<SectionName, ReadonlyMap<string, unknown>>([
      ['progress', new Map([['gate', { read: [0, 1] }]])],
    ]),
  }),
}))
vi.mock('../reading/readings.ts', () => ({
  forgetReading: async (story: string) => void gone.stories.push(story),
  loadReadings: async () => void gone.loads++,
}))
vi.mock('../reading/reading-writes.ts', () => ({ placesWritten: async () => undefined }))
vi.mock('./elsewhere.ts', () => ({ loadElsewhere: async () => undefined }))
vi.mock('./device-name.ts', () => ({ useDeviceName: { getState: () => ({ name: 'Desk' }) } }))
vi.mock('../reading/history.ts', () => ({ keepHistoryNow: () => undefined }))

test('a place that another device forgot goes, and the marks beside it that were made apart stay', async () => {
  const { changeKnown } = await import('./backup.ts')
  await changeKnown(({ state }) => ({ state }))
  expect(gone).toEqual({ stories: ['lamp'], loads: 1 })
})
