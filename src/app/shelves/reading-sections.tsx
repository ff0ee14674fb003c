// Shelves that fill themselves: what was begun and what is read to its end.

import { Link } from 'react-router'
import type { Catalogue, Entry } from '../../core/catalogue/catalogue.ts'
import { partToGoOn } from '../../core/reading/reading.ts'
import { addresses, readAddress } from '../addresses.ts'
import { useReading } from '../state/reading/readings.ts'
import { LinkButton } from '../ui/controls/button.tsx'
import { ReadingWords } from './reading-words.tsx'
import { ShelfRow } from './shelf-row.tsx'
import { ShelfSection } from './shelf-section.tsx'
import { useByReading } from './use-shelved.ts'

interface Props {
  readonly catalogue: Catalogue
}

export function ContinueSection({ catalogue }: Props) {
  const entries = useByReading(catalogue, 'reading')
  return (
    <ShelfSection
      name="Continue"
      entries={entries}
      empty={
        <>
          Nothing is begun. <Link to={addresses.library}>To the library</Link>
        </>
      }
      row={(entry) => <BegunRow entry={entry} />}
    />
  )
}

function BegunRow({ entry }: { readonly entry: Entry }) {
  const reading = useReading(entry.id)
  const part = reading ? partToGoOn(reading, entry.parts.length) : 0
  return (
    <ShelfRow
      entry={entry}
      words={<ReadingWords entry={entry} />}
      act={
        <LinkButton to={readAddress(entry.id, part)}>
          Go on<span className="visually-hidden"> reading from Part {part + 1}</span>
        </LinkButton>
      }
    />
  )
}

export function FinishedSection({ catalogue }: Props) {
  const entries = useByReading(catalogue, 'finished')
  return (
    <ShelfSection
      name="Finished"
      entries={entries}
      empty="What you read to its end will stand here."
      row={(entry) => <ShelfRow entry={entry} words={<ReadingWords entry={entry} />} />}
    />
  )
}
