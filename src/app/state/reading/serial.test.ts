import { expect, test, vi } from 'vitest'
import { entryWith } from '../../../../tests/any-entry.ts'
import type { Change } from '../../device/storage/readings-store.ts'

vi.mock('../../device/storage/readings-store.ts', () => ({
  readReadings: async () => ({ readings: [], damaged: [] }),
  writeReading: async ({ reading }: Change) => reading,
  deleteReading: () => Promise.reject(new Error('The storage of this browser did not answer.')),
}))
vi.mock('../../device/storage/place-mirror.ts', () => ({ readMirror: () => [], mirrorReadings: () => true }))

test('who takes back a mark is told where the storage does not answer', async () => {
  const { loadReadings, useReadings } = await import('./readings.ts')
  const { markFinished } = await import('./serial.ts')
  await loadReadings()
  const undo = markFinished(entryWith({ id: 'gate', parts: [100] }))
  await expect(async () => undo()).rejects.toThrow('did not answer')
  expect(useReadings.getState().byStory.gate?.read).toEqual([0])
})
