// What to go on with: the story read last with all it takes to go on, or up to six covers side by side.

import { useId } from 'react'
import { Link } from 'react-router'
import type { Entry } from '../../core/catalogue.ts'
import { type Reading, readShare, readState, storyShare } from '../../core/reading.ts'
import { readAddress } from '../addresses.ts'
import { useIsWrapped } from '../state/adult.ts'
import { useBookmarks } from '../state/bookmarks.ts'
import { useReadings } from '../state/readings.ts'
import { useSettings } from '../state/settings.ts'
import { LinkButton } from '../ui/button.tsx'
import { Cover } from '../ui/cover.tsx'
import { ProgressLine } from '../ui/progress-line.tsx'
import { Said } from '../ui/provenance.tsx'
import { StoryName } from '../ui/story-name.tsx'
import { useIsWide } from '../ui/use-wide.ts'
import { leftWords, partWords } from './story-words.ts'
import './where-you-stopped.css'

const MOST = 6

interface Begun {
  readonly entry: Entry
  readonly reading: Reading
}

export function WhereYouStopped({ entries }: { readonly entries: readonly Entry[] }) {
  const heading = useId()
  const readings = useReadings((all) => all.byStory)
  const begun = entries
    .flatMap((entry): readonly Begun[] => {
      const reading = readings[entry.id]
      return reading && readState(reading, entry.parts.length) === 'reading' ? [{ entry, reading }] : []
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

function LastRead({ entry, reading }: Begun) {
  const isWrapped = useIsWrapped(entry)
  const isDiscreet = useSettings((settings) => settings.discreet)
  const isWide = useIsWide()
  return (
    <article className="last-read">
      <div className="last-read-cover">
        <Cover entry={entry} cut={isWide ? 'small' : 'full'} isWrapped={isWrapped || isDiscreet} />
      </div>
      <div className="last-read-words">
        <h3>
          <StoryName entry={entry} isWrapped={isWrapped} />
        </h3>
        <p className="story-author">
          <Said source={entry.author.source} otherwise="author not stated">
            by {entry.author.value}
          </Said>
        </p>
        <p className="last-read-place">
          {entry.parts.length > 1 && <span>{partWords(entry, reading)}</span>}
          <span>{leftWords(entry, reading)}</span>
        </p>
      </div>
      <Progress entry={entry} reading={reading} />
      <LinkButton kind="main" to={readAddress(entry.id, reading.place.part)}>
        Go on reading
      </LinkButton>
    </article>
  )
}

function BegunCover({ entry, reading }: Begun) {
  const isWrapped = useIsWrapped(entry)
  const isDiscreet = useSettings((settings) => settings.discreet)
  const isWide = useIsWide()
  const isCovered = isWrapped || isDiscreet
  return (
    <article className="begun">
      <div className="begun-cover">
        <Cover entry={entry} cut={isWide ? 'small' : 'full'} isWrapped={isCovered} />
      </div>
      <h3 className={isCovered || isWide ? '' : 'visually-hidden'}>
        <StoryName entry={entry} isWrapped={isWrapped} />
      </h3>
      <Progress entry={entry} reading={reading} />
      <Link className="begun-link" id={`go-on-${entry.id}`} to={readAddress(entry.id, reading.place.part)}>
        <span className="visually-hidden">Go on reading, </span>
        {entry.parts.length > 1 ? partWords(entry, reading) : leftWords(entry, reading).replace('about ', '')}
      </Link>
    </article>
  )
}

function Progress({ entry, reading }: Begun) {
  const bookmarks = useBookmarks((state) => state.all)
  const corners = bookmarks
    .filter((bookmark) => bookmark.story === entry.id)
    .map((bookmark) => storyShare(bookmark.place, entry.parts))
  return <ProgressLine share={readShare(reading, entry.parts)} parts={entry.parts} corners={corners} />
}
