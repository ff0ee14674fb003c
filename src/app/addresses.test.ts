import { expect, test } from 'vitest'
import { baseIn } from '../core/base.ts'
import { addresses, readAddress, storyAddress } from './addresses.ts'

test('a part counts from one, and a paragraph is a fragment', () => {
  expect(readAddress('some-story', 0)).toBe('/read/some-story/1')
  expect(readAddress('some-story', 2, 17)).toBe('/read/some-story/3#b17')
  expect(storyAddress('a/b')).toBe('/story/a%2Fb')
})

test('the base is found again in every address made', () => {
  for (const address of [...Object.values(addresses), storyAddress('x'), readAddress('x', 4)]) {
    expect(baseIn(`/one/two${address}`)).toBe('/one/two/')
  }
})
