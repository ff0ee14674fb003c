// What has come to the archive since the last visit: stories that are new, and stories that are longer or otherwise
// changed.

import type { Catalogue, Entry } from '../../core/catalogue/catalogue.ts'
import { storyWords } from '../../core/catalogue/catalogue.ts'
import { partsJoined } from '../../core/catalogue/parts-joined.ts'
import { dayWords } from '../marks/day-words.ts'
import { useVisits } from '../state/reading/visits.ts'
import { spellCount } from '../ui/count-words.ts'
import { ShelfRow } from './shelf-row.tsx'
import { ShelfSection } from './shelf-section.tsx'
import { useFresh } from './use-shelved.ts'

export function FreshSection({ catalogue }: { readonly catalogue: Catalogue }) {
  const fresh = useFresh(catalogue)
  const wordsBefore = new Map(fresh.map((one) => [one.entry.id, one.wordsBefore]))
  return (
    <ShelfSection
      name="New and changed"
      entries={fresh.map(({ entry }) => entry)}
      empty={<NothingNew />}
      row={(entry) => (
        <ShelfRow
          entry={entry}
          words={<span className="new-parts">{freshWords(entry, wordsBefore.get(entry.id) ?? null)}</span>}
        />
      )}
    />
  )
}

function NothingNew() {
  const since = useVisits((visits) => visits.since)
  switch (since.kind) {
    case 'looking':
      return null
    case 'failed':
      return 'The storage of this browser did not answer, so what is new cannot be told.'
    case 'first':
      return 'What comes to the archive between your visits will stand here.'
    case 'known':
      return `Nothing has come since your last visit, ${dayWords(since.at, Date.now())}.`
  }
}

/** `New`; `3 new parts`; `1,200 words longer`; `Changed`. */
function freshWords(entry: Entry, wordsBefore: number | null): string {
  if (wordsBefore === null) return 'New'
  const parts = partsJoined(entry, wordsBefore)
  if (parts > 0) return parts === 1 ? '1 new part' : `${parts} new parts`
  const longer = storyWords(entry) - wordsBefore
  return longer > 0 ? `${spellCount(longer)} words longer` : 'Changed'
}
