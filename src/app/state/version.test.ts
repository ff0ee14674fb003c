import { beforeEach, expect, test, vi } from 'vitest'
import type { WorkerEvents } from '../device/worker/worker-registration.ts'

const browser = vi.hoisted(() => ({
  events: null as WorkerEvents | null,
  visibilityState: 'visible',
  reload: vi.fn(),
  accept: vi.fn(),
}))

vi.mock('../device/worker/worker-registration.ts', () => ({
  isServed: () => false,
  registerWorker: async (events: WorkerEvents) => {
    browser.events = events
  },
}))

const look = vi.fn<() => void>()
const file = { path: 'gate.txt', source: new File(['The gate.'], 'gate.txt'), isFromFolder: false }
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 5))

beforeEach(() => {
  vi.resetModules()
  vi.clearAllMocks()
  browser.visibilityState = 'visible'
  vi.stubGlobal('location', { reload: browser.reload })
  vi.stubGlobal('document', {
    get visibilityState() {
      return browser.visibilityState
    },
    addEventListener: (_name: string, listener: () => void) => look.mockImplementation(listener),
  })
})

async function newPage() {
  const version = await import('./version.ts')
  const given = await import('./own/given-files.ts')
  await version.startWorker(async () => undefined)
  browser.events?.onWaiting(browser.accept)
  return { ...version, ...given }
}

test.each<[string, (page: Awaited<ReturnType<typeof newPage>>) => void]>([
  [
    'a version that is accepted',
    ({ useVersion }) => {
      useVersion.getState().accept?.()
      browser.events?.onReplaced()
    },
  ],
  [
    'one that takes over out of sight',
    () => {
      browser.events?.onReplaced()
      browser.visibilityState = 'hidden'
      look()
    },
  ],
])('%s starts once the files that were given are taken', async (_, takeOver) => {
  const page = await newPage()
  page.giveFiles([file])
  takeOver(page)
  await aWhile()
  expect(browser.reload).not.toHaveBeenCalled()
  page.takeGiven()
  await aWhile()
  expect(browser.reload).toHaveBeenCalled()
})

test('who leaves a text meanwhile accepts nothing', async () => {
  const { leaveText, giveFiles, takeGiven } = await newPage()
  giveFiles([file])
  leaveText('/read/gate/1', '/')
  expect(browser.accept).not.toHaveBeenCalled()
  takeGiven()
  await aWhile()
  leaveText('/read/gate/1', '/')
  expect(browser.accept).toHaveBeenCalledOnce()
})

test('a version that takes its time does not reload a text that was opened meanwhile', async () => {
  const { leaveText } = await newPage()
  leaveText('/read/gate/1', '/')
  leaveText('/', '/read/weir/1')
  browser.events?.onReplaced()
  await aWhile()
  expect(browser.reload).not.toHaveBeenCalled()
  browser.visibilityState = 'hidden'
  look()
  await aWhile()
  expect(browser.reload).toHaveBeenCalled()
})
