// A story's cover, and beside it its title, author, length and whether it is here.

import { Link } from 'react-router'
import { type Entry, storyName, storyWords } from '../../core/catalogue.ts'
import { minutesFor, spellMinutes } from '../../core/pace.ts'
import { useIsWrapped } from '../state/adult.ts'
import { useSettings } from '../state/settings.ts'
import { Cover } from '../ui/cover.tsx'
import { StoryHere } from '../ui/here-mark.tsx'
import { PageTitle } from '../ui/page-title.tsx'
import { Said } from '../ui/provenance.tsx'

interface Props {
  readonly entry: Entry
}

export function StoryCover({ entry }: Props) {
  const isWrapped = useIsWrapped(entry)
  const isDiscreet = useSettings((settings) => settings.discreet)
  return (
    <div className="story-cover">
      <Cover entry={entry} cut="full" isWrapped={isWrapped || isDiscreet} />
    </div>
  )
}

export function StoryHead({ entry }: Props) {
  const parts = entry.parts.length
  return (
    <header className="story-head">
      <StoryTitle entry={entry} />
      <StoryAuthor author={entry.author} />
      <p className="story-length">
        {parts === 1 ? 'one part' : `${parts} parts`} · {spellMinutes(minutesFor(storyWords(entry)))}
      </p>
      <p>
        <StoryHere entry={entry} />
      </p>
    </header>
  )
}

function StoryTitle({ entry }: Props) {
  const { source, value } = entry.title
  if (value === null) {
    return (
      <PageTitle name={storyName(entry)}>
        <i>{entry.opening}</i>
        <span className="visually-hidden"> (no title; these are its first words)</span>
      </PageTitle>
    )
  }
  return (
    <PageTitle name={value}>
      <Said source={source} otherwise="">
        {value}
      </Said>
    </PageTitle>
  )
}

function StoryAuthor({ author }: Pick<Entry, 'author'>) {
  if (author.value === null) {
    return (
      <p>
        <i className="said-unknown">author not stated</i>
      </p>
    )
  }
  return (
    <p>
      by{' '}
      <Said source={author.source} otherwise="">
        <Link to={{ pathname: '/', search: new URLSearchParams({ author: author.value }).toString() }}>{author.value}</Link>
      </Said>
    </p>
  )
}
