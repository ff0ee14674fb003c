import { expect, test, vi } from 'vitest'
import { catalogueOf, entryWith } from '../../../../tests/any-entry.ts'
import { noWish } from '../../../core/offline/download-wish.ts'

const device = vi.hoisted(() => ({ isFull: true, asked: 0 }))

vi.mock('../../device/storage/wish-store.ts', () => ({
  readWish: async () => noWish,
  writeWish: async () => !device.isFull,
}))
vi.mock('../../device/files/content.ts', () => ({ keptFiles: async () => new Set() }))
vi.mock('../../device/files/background-fetch.ts', () => ({
  isFetchingInBackground: async () => false,
  onPutAway: () => undefined,
  stopBackgroundFetch: async () => undefined,
}))
vi.mock('../../device/files/download-turn.ts', () => ({
  inTurn: (work: () => Promise<void>) => work(),
  onNews: () => undefined,
  tellTabs: () => undefined,
}))
vi.mock('../../device/network.ts', () => ({ onHintOfNetwork: () => undefined, savesData: () => false }))
vi.mock('../../device/files/catalogue-address.ts', () => ({ catalogueHash: () => 'now' }))
vi.mock('../storage/asked-for.ts', () => ({ noteAskedFor: () => undefined }))
vi.mock('../storage/given-up.ts', () => ({ givenUpBefore: () => [] }))
vi.mock('./fresh-files.ts', () => ({
  isKept: () => false,
  haveCome: () => undefined,
  keepUp: () => () => undefined,
}))
vi.mock('./deliver.ts', () => ({
  deliver: async () => {
    device.asked++
    return null
  },
}))

test('a pause that storage does not keep holds while the page is open, and is said to', async () => {
  const { useCatalogue } = await import('../catalogue.ts')
  const { pauseDownload, resumeDownload, startDownload } = await import('./download.ts')
  const { useDownload } = await import('./download-state.ts')
  const archive = catalogueOf([entryWith({ id: 'gate' })])
  useCatalogue.setState({ kind: 'ready', archive, catalogue: archive })
  await pauseDownload()
  await startDownload()
  expect(useDownload.getState()).toMatchObject({ phase: 'paused', isPauseKept: false })
  expect(device.asked).toBe(0)
  await resumeDownload()
  expect(device.asked).toBeGreaterThan(0)
  expect(useDownload.getState().isPauseKept).toBe(true)
})
