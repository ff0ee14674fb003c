import { describe, expect, test } from 'vitest'
import { baseIn, readAddress, storyAddress } from './addresses.ts'

describe('addresses', () => {
  test.each([
    ['/', '/'],
    ['/marks', '/'],
    ['/story/some-story', '/'],
    ['/read/some-story', '/'],
    ['/read/some-story/12', '/'],
    ['/a/b/', '/a/b/'],
    ['/a/b/index.html', '/a/b/'],
    ['/a/b/read/some-story/3', '/a/b/'],
    ['/story/', '/story/'],
    ['/story/story/some-story', '/story/'],
    ['/a/nothing', '/a/'],
  ])('the base in %s is %s', (pathname, base) => {
    expect(baseIn(pathname)).toBe(base)
  })

  test('a part counts from one, and a paragraph is a fragment', () => {
    expect(readAddress('some-story', 0)).toBe('/read/some-story/1')
    expect(readAddress('some-story', 2, 17)).toBe('/read/some-story/3#b17')
    expect(storyAddress('a/b')).toBe('/story/a%2Fb')
  })

  test('the base is found again in every address made', () => {
    for (const address of [storyAddress('x'), readAddress('x', 4), '/settings']) {
      expect(baseIn(`/one/two${address}`)).toBe('/one/two/')
    }
  })
})
