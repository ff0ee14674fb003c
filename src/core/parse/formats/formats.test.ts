// Markdown and FanFicFare’s text: text of our own, their frame.

import { describe, expect, test } from 'vitest'
import { emphasised, fixture, page, texts } from '../../../../tests/told-story.ts'

describe('Markdown', () => {
  const { story } = fixture('front-matter.md')

  test('says in front matter what a header says', () => {
    expect([story.title.value, story.author.value, story.rating.value]).toEqual([
      'The Late Ferry',
      'Wren Hollis',
      'PG-13',
    ])
    expect(story.pairings.map(({ value }) => value?.names)).toEqual([['Anna', 'Tobias']])
    expect(story.summary).toMatchObject({ value: 'The ferry is late and the dog knows.', line: 6 })
  })

  test('has parts, joined lines, emphasis and breaks', () => {
    expect(story.parts.map(({ title }) => title)).toEqual(['The Quay', 'The River'])
    expect(texts(story)[0]).toEqual([
      'The ferry was late, and the dog had known it since breakfast.',
      'Nobody asked the dog.',
      '* * *',
      'Then it came. A star: *.',
    ])
    expect(emphasised(story)).toEqual(['late', 'known'])
  })

  test('without front matter has its one great heading for a title', () => {
    const { story: plain } = page('# The Gate\n\nIt was shut.  \nNobody had the key.\n', 'gate.md')
    expect(plain.title.value).toBe('The Gate')
    expect(plain.parts).toHaveLength(1)
  })
})

describe('FanFicFare’s text', () => {
  test('is read by its frame: title over two lines, labels, chapters by tab and number', () => {
    const { story } = fixture('fanficfare.txt')
    expect([story.title.value, story.author.value]).toEqual(['The Late Ferry', 'Wren Hollis'])
    expect(story.summary.value).toBe('The ferry is late and the dog knows.')
    expect(story.parts.map(({ title }) => title)).toEqual(['The Quay', null])
    expect(texts(story)[1]).toEqual(['1. was the number on its side.', 'Then it came.'])
    expect(JSON.stringify(story)).not.toContain('example.org/s/1')
  })
})
