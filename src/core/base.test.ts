import { expect, test } from 'vitest'
import { baseIn } from './base.ts'

test.each([
  ['/', '/'],
  ['/index.html', '/'],
  ['/marks', '/'],
  ['/story/some-story', '/'],
  ['/read/some-story', '/'],
  ['/continue', '/'],
  ['/read/some-story/12', '/'],
  ['/a/b/', '/a/b/'],
  ['/a/b/index.html', '/a/b/'],
  ['/a/b/read/some-story/3', '/a/b/'],
  ['/story/story/some-story', '/story/'],
])('the base in %s is %s', (pathname, base) => {
  expect(baseIn(pathname)).toBe(base)
})

test.each(['/story/', '/shelves/', '/search/', '/marks/', '/read/1/'])(
  'an archive may stand in a folder with the name of a view: %s',
  (folder) => {
    expect(baseIn(folder)).toBe(folder)
  },
)

test.each(['/a/nothing', '/blog/first-post', '/read/some-story/end', '/icons/icon.svg'])(
  '%s is no view, and so belongs to no archive',
  (pathname) => {
    expect(baseIn(pathname)).toBeNull()
  },
)
