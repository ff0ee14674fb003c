import { expect, test } from 'vitest'
import { doOnShelf, undoOnShelf, useDoneOnShelf } from './done-on-shelf.ts'

test('what the device did not keep is said, with no way back', async () => {
  await doOnShelf('winter', 'Off the shelf: Rain.', Promise.reject(new Error('full')))
  const { done } = useDoneOnShelf.getState()
  expect(done?.words).toBe('The storage of this browser did not answer, so nothing has changed.')
  expect(done?.undo).toBeNull()
})

test('what was done is said until it is taken back', async () => {
  let isBack = false
  const undo = async () => {
    isBack = true
  }
  await doOnShelf('winter', 'Off the shelf: Rain.', Promise.resolve(undo))
  expect(useDoneOnShelf.getState().done).toEqual({ shelf: 'winter', words: 'Off the shelf: Rain.', undo })
  undoOnShelf()
  expect(isBack).toBe(true)
  expect(useDoneOnShelf.getState().done).toBeNull()
})
