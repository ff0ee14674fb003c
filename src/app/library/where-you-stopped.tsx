// What to go on with: the story read last with all it takes to go on, or up to six covers side by side.

import { useId } from 'react'
import { type Known, MAY_BE_MET } from '../../core/library/ask.ts'
import { readState } from '../../core/reading/reading.ts'
import { useReadings } from '../state/reading/readings.ts'
import { BegunCover } from './begun-cover.tsx'
import type { Begun } from './begun-progress.tsx'
import { LastRead } from './last-read.tsx'
import './where-you-stopped.css'

const MOST = 6

export function WhereYouStopped({ known: { catalogue, meeting } }: { readonly known: Known }) {
  const heading = useId()
  const readings = useReadings((all) => all.byStory)
  const begun = Object.values(readings)
    .flatMap((reading): readonly Begun[] => {
      const ordinal = catalogue.ordinalOf(reading.story)
      if (ordinal === undefined || meeting[ordinal] !== MAY_BE_MET) return []
      const entry = catalogue.entryAt(ordinal)
      return readState(reading, entry.parts.length) === 'reading' ? [{ entry, reading }] : []
    })
    .sort((a, b) => b.reading.at - a.reading.at)
    .slice(0, MOST)
  const [last] = begun
  if (!last) return null
  return (
    <section className="where-you-stopped" aria-labelledby={heading}>
      <h2 id={heading}>Where you stopped</h2>
      {begun.length === 1 ? (
        <LastRead {...last} />
      ) : (
        <ul className="begun-list">
          {begun.map((one) => (
            <li key={one.entry.id}>
              <BegunCover {...one} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
