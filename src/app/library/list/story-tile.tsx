// One story as a cover in the grid of a wide window. What the cover shows is said in words for those who hear it.

import { memo } from 'react'
import { Link } from 'react-router'
import type { Entry } from '../../../core/catalogue/catalogue.ts'
import { readState } from '../../../core/reading/reading.ts'
import { storyAddress } from '../../addresses.ts'
import { useIsWrapped } from '../../state/adult.ts'
import { usePace } from '../../state/reading/pace.ts'
import { useReading } from '../../state/reading/readings.ts'
import { useSettings } from '../../state/settings.ts'
import { Cover } from '../../ui/story/cover.tsx'
import { StoryHere } from '../../ui/story/here-mark.tsx'
import { StoryAuthor } from '../../ui/story/story-author.tsx'
import { StoryName } from '../../ui/story/story-name.tsx'
import { useIsChosen } from './choosing.ts'
import { StoryFacts } from './story-facts.tsx'
import { StoryHandle } from './story-handle.tsx'
import { partWords, stateWords } from './story-words.ts'
import { useNewWords } from './use-new-words.ts'
import './story-tile.css'

export const StoryTile = memo(function StoryTile({ entry }: { readonly entry: Entry }) {
  const isWrapped = useIsWrapped(entry)
  const isDiscreet = useSettings((settings) => settings.discreet)
  const reading = useReading(entry.id)
  const isChosen = useIsChosen(entry.id)
  const pace = usePace()
  const fresh = useNewWords(entry, reading)
  const isBegun = readState(reading, entry.parts.length) === 'reading' && entry.parts.length > 1
  return (
    <article className={isChosen ? 'story-tile chosen' : 'story-tile'}>
      <Cover entry={entry} isWrapped={isWrapped || isDiscreet} />
      <h3>
        <Link id={`open-${entry.id}`} className="story-link" to={storyAddress(entry.id)}>
          <StoryName entry={entry} isWrapped={isWrapped} />
        </Link>
      </h3>
      <StoryAuthor entry={entry} />
      <div className="visually-hidden">
        <StoryFacts entry={entry} />
      </div>
      <p className="story-author">
        {isBegun && reading ? partWords(entry, reading) : stateWords(entry, reading, pace)}
      </p>
      {fresh && <p className="new-parts">{fresh}</p>}
      <p className="story-tile-here">
        <StoryHere entry={entry} words="short" />
      </p>
      <StoryHandle entry={entry} isWrapped={isWrapped} isDiscreet={isDiscreet} isChosen={isChosen} />
    </article>
  )
})
