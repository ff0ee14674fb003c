// The reader's word on a story from wherever it was stored: what is wrong in it is left out.

import { readStoryOverride, type StoryOverride } from '../override/override.ts'
import { givenWord } from './word.ts'

export function wordFrom(value: unknown): StoryOverride {
  return readStoryOverride(givenWord(value), '').value
}
