// What a shelf says of a story that says nothing else of it.

import type { Entry } from '../../core/catalogue/catalogue.ts'
import { newWords, stateWords } from '../library/list/story-words.ts'
import { usePace } from '../state/reading/pace.ts'
import { useReading } from '../state/reading/readings.ts'

/** How long a story is, or how far it is read, and what joined it since. */
export function ReadingWords({ entry }: { readonly entry: Entry }) {
  const reading = useReading(entry.id)
  const pace = usePace()
  const fresh = newWords(entry, reading)
  return (
    <>
      {stateWords(entry, reading, pace)}
      {fresh && <span className="new-parts"> · {fresh}</span>}
    </>
  )
}
