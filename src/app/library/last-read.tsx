// The one story that is being read, with all it takes to go on.

import { partToGoOn } from '../../core/reading/reading.ts'
import { readAddress } from '../addresses.ts'
import { useIsWrapped } from '../state/adult.ts'
import { usePace } from '../state/reading/pace.ts'
import { useSettings } from '../state/settings.ts'
import { LinkButton } from '../ui/controls/button.tsx'
import { Cover } from '../ui/story/cover.tsx'
import { said } from '../ui/story/provenance.tsx'
import { SmallCover } from '../ui/story/small-cover.tsx'
import { StoryName } from '../ui/story/story-name.tsx'
import { useIsWide } from '../ui/use-wide.ts'
import { type Begun, BegunProgress } from './begun-progress.tsx'
import { leftWords, newWords, partWords } from './list/story-words.ts'
import './last-read.css'

export function LastRead({ entry, reading }: Begun) {
  const isWrapped = useIsWrapped(entry)
  const isDiscreet = useSettings((settings) => settings.discreet)
  const isWide = useIsWide()
  const pace = usePace()
  const fresh = newWords(entry, reading)
  return (
    <article className="last-read">
      <div className="last-read-cover">
        {isWide ? (
          <SmallCover entry={entry} isWrapped={isWrapped || isDiscreet} />
        ) : (
          <Cover entry={entry} isWrapped={isWrapped || isDiscreet} />
        )}
      </div>
      <div className="last-read-words">
        <h3>
          <StoryName entry={entry} isWrapped={isWrapped} />
        </h3>
        <p className="story-author">
          {said(entry.author.source, 'author not stated', `by ${entry.author.value}`)}
        </p>
        <p className="last-read-place">
          {entry.parts.length > 1 && <span>{partWords(entry, reading)}</span>}
          <span>{leftWords(entry, reading, pace)}</span>
        </p>
        {fresh && <p className="new-parts">{fresh}</p>}
      </div>
      <BegunProgress entry={entry} reading={reading} />
      <LinkButton kind="main" to={readAddress(entry.id, partToGoOn(reading, entry.parts.length))}>
        Go on reading
      </LinkButton>
    </article>
  )
}
