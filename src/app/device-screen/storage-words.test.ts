import { expect, test } from 'vitest'
import type { Storage } from '../state/storage/storage.ts'
import { storageNotes } from './storage-words.ts'

const well: Storage = {
  fault: null,
  isSaving: false,
  arePreferencesKept: true,
  arePreferencesDamaged: false,
  areStoriesKept: true,
  isAppKept: true,
  loss: null,
  givenUp: [],
  isPersisted: true,
  isPersistAsked: true,
  isSafariTab: false,
}
const keysOf = (more: Partial<Storage>) => storageNotes({ ...well, ...more }, 'phone').map(({ key }) => key)
const shortOf = (more: Partial<Storage>) => storageNotes({ ...well, ...more }, 'phone')[0]?.short ?? ''

test('nothing is said of what is well', () => {
  expect(keysOf({})).toEqual([])
})

test('every interface that is missing is told of, in all 16 combinations', () => {
  const both = [true, false]
  for (const database of both)
    for (const arePreferencesKept of both)
      for (const areStoriesKept of both)
        for (const isAppKept of both) {
          const keys = keysOf({
            fault: database ? null : 'off',
            arePreferencesKept,
            areStoriesKept,
            isAppKept,
          })
          expect(keys).toEqual([
            ...(database ? [] : ['places']),
            ...(areStoriesKept ? [] : ['stories']),
            ...(isAppKept ? [] : ['app']),
            ...(arePreferencesKept ? [] : ['choices']),
          ])
        }
})

test('a place is said to be where it is', () => {
  expect(shortOf({ fault: 'full' })).toContain('may be lost when this browser is closed')
  expect(shortOf({ fault: 'broken' })).toContain('second copy')
  expect(shortOf({ fault: 'silent', arePreferencesKept: false })).toContain('only in this page’s address')
  expect(shortOf({ fault: 'off', arePreferencesKept: false, areStoriesKept: false })).toContain(
    'keeps nothing',
  )
})

test('a loss is named: what came back, and what did not', () => {
  expect(shortOf({ loss: { recovered: 1, places: 0, marks: 5 } })).toBe(
    'This browser has lost what it kept for you. 1 place came back from the second copy. 5 marks are gone.',
  )
  expect(shortOf({ loss: { recovered: 0, places: 1, marks: 0 } })).toContain('1 place is gone.')
  expect(shortOf({ loss: { recovered: 3, places: 0, marks: 0 } })).toContain('if you had any')
})

test('what was given up is counted', () => {
  expect(shortOf({ givenUp: ['a'] })).toContain('so 1 story was given up. It can')
  expect(shortOf({ givenUp: ['a', 'b'] })).toContain('so 2 stories were given up. They can')
})
