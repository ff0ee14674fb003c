import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { PrecacheController } from 'workbox-precaching'
import type { ShellFiles } from './shell-files.ts'

const never = new Promise<never>(() => undefined)

/** A shell whose cache answers after so many milliseconds. */
async function shellAfter(milliseconds: number): Promise<ShellFiles> {
  vi.stubGlobal('self', globalThis)
  const { ShellFiles } = await import('./shell-files.ts')
  const controller = {
    addToCacheList: () => undefined,
    matchPrecache: () =>
      new Promise((resolve) => setTimeout(() => resolve(new Response('kept')), milliseconds)),
  }
  // A list of stories is proved by who reads it.
  const file = { url: 'stories/list.bin', revision: null, integrity: '' }
  return new ShellFiles('/', controller as unknown as PrecacheController, [file])
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('a cache that is only slow is heard, though the line is silent for ever', async () => {
  vi.stubGlobal('fetch', () => never)
  const answered = (await shellAfter(5000)).answer('/stories/list.bin')
  await vi.advanceTimersByTimeAsync(5000)
  expect(await (await answered).text()).toBe('kept')
})

test('a cache that is silent keeps nobody from the network', async () => {
  vi.stubGlobal('fetch', async () => new Response('fetched'))
  const answered = (await shellAfter(1e9)).answer('/stories/list.bin')
  await vi.advanceTimersByTimeAsync(2000)
  expect(await (await answered).text()).toBe('fetched')
})
