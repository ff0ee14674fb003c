// How a story is called in discreet mode: by what tells it from others and tells nothing of it.

import { type Entry, storyWords } from '../../../core/catalogue/catalogue.ts'
import { minutesFor, spellMinutes, USUAL_PACE } from '../../../core/reading/pace.ts'

/** `A story in 12 parts, 3 h 20 min`. */
export function neutralStoryName(entry: Pick<Entry, 'parts'>): string {
  const parts = entry.parts.length === 1 ? 'one part' : `${entry.parts.length} parts`
  return `A story in ${parts}, ${spellMinutes(minutesFor(storyWords(entry), USUAL_PACE))}`
}
