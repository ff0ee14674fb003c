// One story as a row of the list. The heading's link covers the whole row, so a finger need not aim.

import { memo } from 'react'
import { Link } from 'react-router'
import type { Entry } from '../../../core/catalogue/catalogue.ts'
import { storyAddress } from '../../addresses.ts'
import { useIsWrapped } from '../../state/adult.ts'
import { usePace } from '../../state/reading/pace.ts'
import { useReading } from '../../state/reading/readings.ts'
import { useSettings } from '../../state/settings.ts'
import { StoryHere } from '../../ui/story/here-mark.tsx'
import { SmallCover } from '../../ui/story/small-cover.tsx'
import { StoryAuthor } from '../../ui/story/story-author.tsx'
import { StoryName } from '../../ui/story/story-name.tsx'
import { useIsChosen } from './choosing.ts'
import { StoryFacts } from './story-facts.tsx'
import { StoryHandle } from './story-handle.tsx'
import { seriesWords, stateWords } from './story-words.ts'
import { useNewWords } from './use-new-words.ts'
import './story-row.css'

export const StoryRow = memo(function StoryRow({ entry }: { readonly entry: Entry }) {
  const isWrapped = useIsWrapped(entry)
  const isDiscreet = useSettings((settings) => settings.discreet)
  const reading = useReading(entry.id)
  const isChosen = useIsChosen(entry.id)
  const pace = usePace()
  const series = isDiscreet ? null : seriesWords(entry)
  const fresh = useNewWords(entry, reading)
  return (
    <article className={isChosen ? 'story-row chosen' : 'story-row'}>
      <div className="story-row-cover">
        <SmallCover entry={entry} isWrapped={isWrapped || isDiscreet} />
      </div>
      <div className="story-row-words">
        <h3>
          <Link id={`open-${entry.id}`} className="story-link" to={storyAddress(entry.id)}>
            <StoryName entry={entry} isWrapped={isWrapped} />
          </Link>
        </h3>
        <StoryAuthor entry={entry} isSentence>
          {series && <span className="story-series">{series}</span>}
        </StoryAuthor>
        <StoryFacts entry={entry} />
        {entry.summary.value && !isWrapped && !isDiscreet && (
          <p className="story-summary">{entry.summary.value}</p>
        )}
        {fresh && <p className="new-parts">{fresh}</p>}
        <p className="story-row-foot">
          <span>{stateWords(entry, reading, pace)}</span>
          <StoryHere entry={entry} />
        </p>
      </div>
      <StoryHandle entry={entry} isWrapped={isWrapped} isDiscreet={isDiscreet} isChosen={isChosen} />
    </article>
  )
})
