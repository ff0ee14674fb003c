import { expect, test } from 'vitest'
import { readStoryOverride, type StoryOverride } from '../../core/override/override.ts'
import { type Correction, correctionFrom, wordOf } from './correction.ts'

const before: StoryOverride = {
  title: 'The Gate',
  fandom: 'Sherlock Holmes',
  pairings: [
    { names: ['Holmes', 'Watson'], bond: 'romance', role: 'main' },
    { names: ['Mary', 'Anna'], bond: 'friendship', role: 'past' },
  ],
  warnings: { said: 'some', kinds: ['violence'], words: ['storms', 'the sea'] },
  parts: [{ line: 4, title: null }],
}

function said(change: Partial<Correction>) {
  const correction = { ...correctionFrom(before), ...change }
  return readStoryOverride(wordOf(correction, before), '')
}

test('a form that nobody touches says what was said before', () => {
  expect(said({})).toEqual({ value: before, mistakes: [] })
})

test('an emptied field is not said any more, and what the form does not show stays', () => {
  const { title: _, warnings: __, parts: ___, ...rest } = before
  expect(said({ title: ' ', warnings: '', parts: null }).value).toEqual(rest)
})

test('what is written is read as a keeper’s file is', () => {
  expect(said({ pairings: 'Ina/Tove (side), Bo & Una', rating: 'PG', warnings: 'none' }).value).toMatchObject(
    {
      pairings: [
        { names: ['Ina', 'Tove'], bond: 'romance', role: 'side' },
        { names: ['Bo', 'Una'], bond: 'friendship', role: 'main' },
      ],
      rating: 'PG',
      warnings: { said: 'none' },
    },
  )
  expect(said({ pairings: 'Ina' }).mistakes.map(({ sentence }) => sentence)).toEqual([
    expect.stringContaining('`Ina` is no pairing'),
  ])
})
