import { expect, test, vi } from 'vitest'
import { create } from 'zustand'
import { isUnread, type Phase, readInto, readUnread, watchUnread } from './read-into.ts'

interface Words {
  readonly phase: Phase
  readonly all: readonly string[]
}

const anew = () => create<Words>(() => ({ phase: 'loading', all: [] }))

/** Answers in turn; an error is thrown. */
function reader(...answers: readonly (readonly string[] | Error)[]) {
  const left = [...answers]
  return async () => {
    const answer = left.shift() ?? new Error('Asked once too often.')
    if (answer instanceof Error) throw answer
    return { all: answer }
  }
}

test('what could not be read is told, and read when it is tried again', async () => {
  const store = anew()
  const told = vi.fn()
  watchUnread(told)
  expect(told).toHaveBeenCalledTimes(1)
  await readInto(store, reader(new Error('Silent'), new Error('Silent'), ['one']))
  expect(store.getState()).toEqual({ phase: 'failed', all: [] })
  expect(told).toHaveBeenCalledTimes(2)
  await readUnread()
  expect(isUnread()).toBe(true)
  await readUnread()
  expect(store.getState()).toEqual({ phase: 'ready', all: ['one'] })
  expect(isUnread()).toBe(false)
})

test('what is known stays where it cannot be read once more, until it can', async () => {
  const store = anew()
  const read = reader(['one'], new Error('Silent'), ['two'])
  await readInto(store, read)
  await readInto(store, read)
  expect(store.getState()).toEqual({ phase: 'ready', all: ['one'] })
  expect(isUnread()).toBe(true)
  await readUnread()
  expect(store.getState()).toEqual({ phase: 'ready', all: ['two'] })
})

test('one that can never be read keeps no other from being read', async () => {
  const [broken, slow] = [anew(), anew()]
  await readInto(broken, async () => {
    throw new Error('Broken')
  })
  await readInto(slow, reader(new Error('Silent'), ['one']))
  await readUnread()
  expect(broken.getState().phase).toBe('failed')
  expect(slow.getState()).toEqual({ phase: 'ready', all: ['one'] })
})
