import { expect, test } from 'vitest'
import type { MeetingChoices } from '../../core/meeting/meeting.ts'
import { keptOutWords, noneShownWords, uncountedKeptOutWords } from './kept-out-words.ts'

const upToPg: MeetingChoices = { ceiling: 'PG', unratedAs: 'adult' }
const likeAny: MeetingChoices = { ceiling: 'PG-13', unratedAs: 'as-any' }

test('what is kept out is named by the ceiling, not as adult', () => {
  expect(keptOutWords(12, upToPg)).toBe('12 stories above PG or without a rating are kept out.')
  expect(uncountedKeptOutWords(upToPg)).toBe('Stories above PG or without a rating are kept out.')
  expect(keptOutWords(1, likeAny)).toBe('1 story above PG-13 is kept out.')
})

test('where nothing is shown, the list that hides it is named, and the ceiling beside it', () => {
  expect(noneShownWords(0, 0, upToPg)).toBeNull()
  expect(noneShownWords(0, 3, upToPg)).toBe('3 stories are hidden by your list.')
  expect(noneShownWords(2, 1, likeAny)).toBe(
    '1 story is hidden by your list. 2 stories above PG-13 are kept out.',
  )
})

test('where all is above the ceiling, that is said, also of one story', () => {
  expect(noneShownWords(4, 0, upToPg)).toBe(
    'All 4 stories here are above PG or without a rating, and you keep such stories out.',
  )
  expect(noneShownWords(1, 0, likeAny)).toBe(
    'The only story here is above PG-13, and you keep such stories out.',
  )
})
