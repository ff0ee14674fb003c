// What stands after a part: the way on, or the end.

import { Link, useLocation } from 'react-router'
import type { Entry, StoryFile } from '../../../core/catalogue/catalogue.ts'
import { minutesFor, spellMinutes } from '../../../core/reading/pace.ts'
import { newParts } from '../../../core/reading/reading.ts'
import { addresses, readAddress, storyAddress } from '../../addresses.ts'
import { usePace } from '../../state/reading/pace.ts'
import { useReading } from '../../state/reading/readings.ts'
import { turnTo } from '../../state/reading/turn.ts'
import { openedAnew } from '../../state/reading/way-here.ts'
import { useReader } from '../reader.ts'
import { ReadNext } from './read-next.tsx'
import './next-part.css'

/** `part` is the last one on the page. */
export function NextPart({ part }: { readonly part: number }) {
  const { entry, story } = useReader()
  const { state } = useLocation()
  const pace = usePace()
  const fresh = newParts(useReading(entry.id), entry.parts.length)
  const next = story.parts[part + 1]
  if (!next) return <End entry={entry} story={story} />
  return (
    <nav className="next-part" aria-label="Next part">
      <Link
        replace
        state={openedAnew(state)}
        className="button main"
        to={readAddress(entry.id, part + 1)}
        onClick={() => turnTo(entry, part + 1, { from: part })}
      >
        {next.title ? `Part ${part + 2}: ${next.title}` : `Go on with Part ${part + 2}`}
      </Link>
      <p>
        {spellMinutes(minutesFor(next.words, pace))}
        {fresh?.from === part + 1 && ` · ${newWords(fresh.count)}`}
      </p>
    </nav>
  )
}

function newWords(count: number): string {
  return count === 1 ? 'new since you read' : `${count} new parts since you read`
}

function End({ entry, story }: { readonly entry: Entry; readonly story: StoryFile }) {
  return (
    <footer className="next-part">
      <p className="the-end">{story.status.value === 'in-progress' ? 'To be continued' : 'The end'}</p>
      <ReadNext entry={entry} />
      <p className="end-links">
        <Link to={addresses.library}>To the library</Link>
        <Link to={storyAddress(entry.id)}>The story’s page</Link>
      </p>
    </footer>
  )
}
