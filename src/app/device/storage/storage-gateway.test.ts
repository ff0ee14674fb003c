import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  makeRoomBy,
  reading,
  type Source,
  type StorageStatus,
  watchStorage,
  writing,
} from './storage-gateway.ts'

/** A database that is opened anew each time, and counts it. */
function sourceOf(): Source<number> & { readonly opened: () => number } {
  let opened = 0
  let current: Promise<number> | null = null
  return {
    open: () => {
      current ??= Promise.resolve(++opened)
      return current
    },
    drop: (used) => {
      if (used === current) current = null
    },
    opened: () => opened,
  }
}

const fault = (name: string) => new DOMException(name, name)
const never = () => new Promise<never>(() => undefined)

beforeEach(() => {
  vi.useFakeTimers()
  makeRoomBy(async () => false)
})
afterEach(() => vi.useRealTimers())

describe('The gateway', () => {
  test('opens the database anew after a failure, and asks again', async () => {
    const source = sourceOf()
    const work = async (database: number) => {
      if (database < 3) throw fault('InvalidStateError')
      return `answered by ${database}`
    }
    await expect(reading(source, work)).resolves.toBe('answered by 3')
  })

  test('gives up after three attempts, with the fault itself', async () => {
    const source = sourceOf()
    await expect(reading(source, () => Promise.reject(fault('UnknownError')))).rejects.toThrow('UnknownError')
    expect(source.opened()).toBe(3)
  })

  test('waits no longer than its deadline, asks silence only once, and takes back what it gave up', async () => {
    const source = sourceOf()
    let given: AbortSignal | undefined
    const answer = reading(source, (_, signal) => {
      given = signal
      return never()
    })
    const settled = expect(answer).rejects.toHaveProperty('name', 'TimeoutError')
    await vi.advanceTimersByTimeAsync(1499)
    expect(given?.aborted).toBe(false)
    await vi.advanceTimersByTimeAsync(1)
    await settled
    expect(given?.aborted).toBe(true)
    expect(source.opened()).toBe(1)
  })

  test('a database that opens too late is not written to', async () => {
    let open = (_: number) => {}
    const source = {
      open: () => new Promise<number>((resolve) => (open = resolve)),
      drop: () => undefined,
    }
    const work = vi.fn(async () => 'written')
    const settled = expect(writing(source, [], work)).rejects.toHaveProperty('name', 'TimeoutError')
    await vi.advanceTimersByTimeAsync(3000)
    await settled
    open(1)
    await vi.advanceTimersByTimeAsync(100)
    expect(work).not.toHaveBeenCalled()
  })

  test('makes room for a write as long as that makes sense, and never for a reading', async () => {
    const asked: (readonly [string, number])[] = []
    makeRoomBy(async (thrown, round) => {
      asked.push([thrown instanceof DOMException ? thrown.name : '', round])
      return round < 2
    })
    const full = () => Promise.reject(fault('QuotaExceededError'))
    await expect(reading(sourceOf(), full)).rejects.toThrow()
    expect(asked).toEqual([])
    await expect(writing(sourceOf(), ['readings'], full)).rejects.toThrow('QuotaExceededError')
    expect(asked.map(([, round]) => round)).toEqual([0, 1, 2])
    let isFull = true
    makeRoomBy(async () => {
      isFull = false
      return true
    })
    await expect(writing(sourceOf(), [], () => (isFull ? full() : Promise.resolve('kept')))).resolves.toBe(
      'kept',
    )
  })

  test('tells what is on its way, what failed, and that it is well again', async () => {
    const told: StorageStatus[] = []
    await reading(sourceOf(), async () => 1)
    await writing(sourceOf(), [], async () => 1)
    watchStorage((status) => told.push(status))
    await writing(sourceOf(), [], () => Promise.reject(fault('AbortError'))).catch(() => undefined)
    await reading(sourceOf(), async () => 1)
    expect(told.at(-1)?.writing).toHaveProperty('name', 'AbortError')
    await writing(sourceOf(), [], async () => 1)
    expect(told[0]).toEqual({ reading: null, writing: null, pending: 0 })
    expect(told[1]?.pending).toBe(1)
    expect(told.at(-1)).toEqual({ reading: null, writing: null, pending: 0 })
  })
})
