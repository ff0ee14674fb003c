import { expect, test } from 'vitest'
import { goneStoriesFrom, newsFrom, newsWantedIn } from './news.ts'

test('a question for news is known from every other message', () => {
  expect(newsWantedIn({ type: 'WHAT_IS_NEW', since: 'abc' })).toBe('abc')
  for (const other of [null, 'WHAT_IS_NEW', {}, { type: 'SKIP_WAITING' }, { type: 'WHAT_IS_NEW', since: 3 }])
    expect(newsWantedIn(other)).toBeNull()
})

test('news that are none are null', () => {
  expect(newsFrom({ added: 2, changed: 0 })).toEqual({ added: 2, changed: 0 })
  for (const other of [null, undefined, 3, {}, { added: '2', changed: 0 }]) expect(newsFrom(other)).toBeNull()
})

test('of what stood in storage only whole records are stories that are gone', () => {
  const whole = { story: 'a-story', called: { title: 'A Story', isAdult: false, rating: 'G' } }
  expect(goneStoriesFrom([whole, null, {}, { story: 'b' }, { story: 'c', called: { title: 1 } }])).toEqual([
    whole,
  ])
  for (const other of [undefined, null, 'x', {}]) expect(goneStoriesFrom(other)).toEqual([])
})
