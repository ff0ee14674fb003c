// What stands at the end of a story: the next one of its series, then others like it. Nothing that is not to be met.

import { useMemo } from 'react'
import { Link } from 'react-router'
import type { Entry } from '../../../core/catalogue/catalogue.ts'
import { alike, nextInSeries } from '../../../core/library/alike.ts'
import { storyAddress } from '../../addresses.ts'
import { ReadingWords } from '../../shelves/reading-words.tsx'
import { ShelfRow } from '../../shelves/shelf-row.tsx'
import { isKeptOut, useIsWrapped, useMeeting } from '../../state/adult.ts'
import { useReadyCatalogue } from '../../state/catalogue.ts'
import { StoryName } from '../../ui/story/story-name.tsx'

/** So many stories like it are offered. */
const MOST = 4

export function ReadNext({ entry }: { readonly entry: Entry }) {
  const catalogue = useReadyCatalogue()
  const meeting = useMeeting()
  const { next, others } = useMemo(() => {
    const mayMeet = (one: Entry) => !isKeptOut(one, meeting)
    if (!catalogue) return { next: null, others: [] }
    return { next: nextInSeries(catalogue, entry, mayMeet), others: alike(catalogue, entry, MOST, mayMeet) }
  }, [catalogue, entry, meeting])
  if (!next && others.length === 0) return null
  return (
    <div className="read-next">
      {next && <NextOfSeries entry={next} series={entry.series.value?.name ?? ''} />}
      {others.length > 0 && (
        <section aria-labelledby="alike-heading">
          <h2 id="alike-heading">More like this</h2>
          <ul className="read-next-list">
            {others.map((one) => (
              <li key={one.id}>
                <ShelfRow entry={one} words={<ReadingWords entry={one} />} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

function NextOfSeries({ entry, series }: { readonly entry: Entry; readonly series: string }) {
  const isWrapped = useIsWrapped(entry)
  return (
    <div className="series-next">
      <Link className="button main" to={storyAddress(entry.id)}>
        <span>
          Next: <StoryName entry={entry} isWrapped={isWrapped} />
        </span>
      </Link>
      <p className="story-author">{series}</p>
    </div>
  )
}
