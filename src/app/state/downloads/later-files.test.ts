import { expect, test, vi } from 'vitest'
import { shellWords } from '../../device-screen/shell-words.ts'

const device = vi.hoisted(() => ({ isDataSaved: true, scripts: [] as readonly string[] }))

vi.mock('../../device/worker/extras.ts', () => ({
  keepExtras: async () => true,
  keepScripts: async (names: readonly string[]) => {
    device.scripts = names
    return true
  },
}))
vi.mock('../../device/network.ts', () => ({ savesData: () => device.isDataSaved }))
vi.mock('../../device/worker/worker-registration.ts', () => ({ isServed: () => false }))

test('where data is saved the page of own files does not come by itself, and nobody says so', async () => {
  vi.stubGlobal('requestIdleCallback', (start: () => void) => start())
  const { useVersion } = await import('../version.ts')
  const { keepLaterFiles } = await import('./later-files.ts')
  const words = () => shellWords(useVersion.getState())
  expect(words()).toMatch(/the exports, the history and the page of your own files come/)
  useVersion.setState({ isShellHere: true })
  keepLaterFiles()
  expect(words()).toMatch(/the exports and the history come .* own files is kept once you open it/)
  await vi.waitFor(() => expect(words()).toMatch(/Every other screen/))
  expect(device.scripts).not.toContain('own-page')
  device.isDataSaved = false
  keepLaterFiles()
  await vi.waitFor(() => expect(device.scripts).toContain('own-page'))
  expect(words()).toBe('Every screen opens with no network.')
})
