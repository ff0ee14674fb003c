// One story that has the words: its name, how often, and the words where they stand.

import { useId, useState } from 'react'
import { Link } from 'react-router'
import type { Entry, StoryFile } from '../../core/catalogue/catalogue.ts'
import { storyAddress } from '../addresses.ts'
import { neutralPartName } from '../reader/text/part-name.ts'
import { useIsWrapped } from '../state/adult.ts'
import { type Looked, type StoryPassages, useStoryPassages } from '../state/search/story-passages.ts'
import { useSettings } from '../state/settings.ts'
import { said } from '../ui/story/provenance.tsx'
import { SmallCover } from '../ui/story/small-cover.tsx'
import { StoryName } from '../ui/story/story-name.tsx'
import { useFirstNew } from '../ui/use-lost-focus.ts'
import { PassageLink } from './passage-link.tsx'
import { placesWords } from './search-words.ts'
import './found-story.css'

interface Props {
  readonly entry: Entry
  readonly query: string
  readonly isForgiving: boolean
}

/** More places than this are shown when they are asked for. */
const FIRST = 3

/** The id of the link in a story's heading. */
export function headingId({ id }: Pick<Entry, 'id'>): string {
  return `found-${id}`
}

export function FoundStory({ entry, query, isForgiving }: Props) {
  const isWrapped = useIsWrapped(entry)
  const isDiscreet = useSettings((settings) => settings.discreet)
  const anchor = useId()
  const passages = useStoryPassages(entry, query, isForgiving)
  // What may not be met any more goes with the next answer; until then nothing of it is shown.
  if (isWrapped) return null
  return (
    <article
      id={anchor}
      className="found-story"
      aria-labelledby={headingId(entry)}
      data-scroll-anchor
      aria-busy={passages.kind === 'looking'}
    >
      <div className="found-cover">
        <SmallCover isTiny entry={entry} isWrapped={isDiscreet} />
      </div>
      <div className="found-head">
        <h2>
          <Link id={headingId(entry)} to={storyAddress(entry.id)}>
            <StoryName entry={entry} isWrapped={isDiscreet} />
          </Link>
        </h2>
        <p>
          {!isDiscreet && (
            <span>{said(entry.author.source, 'author not stated', `by ${entry.author.value}`)}</span>
          )}
          <span>{stateWords(passages)}</span>
        </p>
      </div>
      {passages.kind === 'looked' && <Places entry={entry} looked={passages} isDiscreet={isDiscreet} />}
    </article>
  )
}

function stateWords(passages: StoryPassages): string {
  switch (passages.kind) {
    case 'looking':
      return 'looking for the places…'
    case 'failed':
      return 'its text could not be read'
    case 'looked':
      return placesWords(passages.passages.length, new Set(passages.passages.map(({ part }) => part)).size)
  }
}

interface PlacesProps {
  readonly entry: Entry
  readonly looked: Looked
  readonly isDiscreet: boolean
}

function Places({ entry, looked: { story, passages, missing }, isDiscreet }: PlacesProps) {
  const [most, setMost] = useState(FIRST)
  const list = useFirstNew<HTMLOListElement>(most)
  const shown = passages.slice(0, most)
  const where = isDiscreet ? neutralPartName : numberedPartName
  const rest = passages.length - shown.length
  return (
    <>
      <ol ref={list} className="found-places">
        {shown.map((passage) => (
          <li key={`${passage.part} ${passage.block}`}>
            <PassageLink
              entry={entry}
              passage={passage}
              language={story.language.value}
              where={entry.parts.length > 1 ? where(story, passage.part) : null}
              isDiscreet={isDiscreet}
            />
          </li>
        ))}
      </ol>
      {missing > 0 && (
        <p className="found-missing">
          {missing === 1 ? 'One part of it is' : `${missing} parts of it are`} not here and could not be
          searched.
        </p>
      )}
      {rest > 0 && (
        <button type="button" className="found-more-places" onClick={() => setMost(passages.length)}>
          {rest === 1 ? 'Show one more place' : `Show the other ${rest} places`}
        </button>
      )}
    </>
  )
}

/** `Part 4, The Observation Hive`. */
function numberedPartName(story: StoryFile, part: number): string {
  const title = story.parts[part]?.title
  return title ? `Part ${part + 1}, ${title}` : neutralPartName(story, part)
}
