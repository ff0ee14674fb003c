import { expect, test } from 'vitest'
import type { Bookmark } from '../../core/reading/reading.ts'
import { marksByStory } from './marks-by-story.ts'

function mark(id: string, story: string, part: number, block: number, at: number): Bookmark {
  const quote = { exact: '', prefix: '', suffix: '' }
  const place = { part, text: '', block, blockId: '', offset: 0, quote, share: 0 }
  return { id, story, place, name: '', partTitle: null, at }
}

test('orders stories by their latest mark, and marks as one reads', () => {
  const marks = [
    mark('a', 'one', 3, 1, 10),
    mark('b', 'two', 0, 0, 30),
    mark('c', 'one', 1, 9, 20),
    mark('d', 'one', 1, 2, 5),
  ]
  expect(marksByStory(marks).map(({ story, marks }) => [story, marks.map((one) => one.id)])).toEqual([
    ['two', ['b']],
    ['one', ['d', 'c', 'a']],
  ])
})
