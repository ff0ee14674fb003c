// One of several stories that are being read: its cover, how far, and the way back into it.

import { Link } from 'react-router'
import { partToGoOn } from '../../core/reading/reading.ts'
import { readAddress } from '../addresses.ts'
import { useIsWrapped } from '../state/adult.ts'
import { usePace } from '../state/reading/pace.ts'
import { useSettings } from '../state/settings.ts'
import { Cover } from '../ui/story/cover.tsx'
import { SmallCover } from '../ui/story/small-cover.tsx'
import { StoryName } from '../ui/story/story-name.tsx'
import { useIsWide } from '../ui/use-wide.ts'
import { type Begun, BegunProgress } from './begun-progress.tsx'
import { leftWords, newWords, partWords } from './list/story-words.ts'
import './begun-cover.css'

export function BegunCover({ entry, reading }: Begun) {
  const isWrapped = useIsWrapped(entry)
  const isDiscreet = useSettings((settings) => settings.discreet)
  const isWide = useIsWide()
  const isCovered = isWrapped || isDiscreet
  const pace = usePace()
  const fresh = newWords(entry, reading)
  return (
    <article className="begun">
      <div className="begun-cover">
        {isWide ? (
          <SmallCover entry={entry} isWrapped={isCovered} />
        ) : (
          <Cover entry={entry} isWrapped={isCovered} />
        )}
      </div>
      <h3 className={isCovered || isWide ? '' : 'visually-hidden'}>
        <StoryName entry={entry} isWrapped={isWrapped} />
      </h3>
      <BegunProgress entry={entry} reading={reading} />
      <Link
        className="begun-link"
        id={`go-on-${entry.id}`}
        to={readAddress(entry.id, partToGoOn(reading, entry.parts.length))}
      >
        <span className="visually-hidden">Go on reading, </span>
        {entry.parts.length > 1
          ? partWords(entry, reading)
          : leftWords(entry, reading, pace).replace('about ', '')}
      </Link>
      {fresh && <p className="new-parts">{fresh}</p>}
    </article>
  )
}
