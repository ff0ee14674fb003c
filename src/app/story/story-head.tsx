// A story's cover, and beside it its title, author, length and whether it is here.

import { Link } from 'react-router'
import { type Entry, storyWords } from '../../core/catalogue/catalogue.ts'
import { minutesFor, spellMinutes } from '../../core/reading/pace.ts'
import { storiesWith } from '../library/library-query.ts'
import { useIsWrapped } from '../state/adult.ts'
import { usePace } from '../state/reading/pace.ts'
import { useSettings } from '../state/settings.ts'
import { PageTitle } from '../ui/page/page-title.tsx'
import { Cover } from '../ui/story/cover.tsx'
import { StoryHere } from '../ui/story/here-mark.tsx'
import { said } from '../ui/story/provenance.tsx'
import { StoryName, spellStoryName } from '../ui/story/story-name.tsx'

interface Props {
  readonly entry: Entry
}

export function StoryCover({ entry }: Props) {
  const isWrapped = useIsWrapped(entry)
  const isDiscreet = useSettings((settings) => settings.discreet)
  return (
    <div className="story-cover">
      <Cover entry={entry} isWrapped={isWrapped || isDiscreet} />
    </div>
  )
}

export function StoryHead({ entry }: Props) {
  const parts = entry.parts.length
  const pace = usePace()
  return (
    <header className="story-head">
      <StoryTitle entry={entry} />
      <StoryAuthor author={entry.author} />
      <p className="story-length">
        {parts === 1 ? 'one part' : `${parts} parts`} · {spellMinutes(minutesFor(storyWords(entry), pace))}
      </p>
      <p>
        <StoryHere entry={entry} />
      </p>
    </header>
  )
}

function StoryTitle({ entry }: Props) {
  const isWrapped = useIsWrapped(entry)
  return (
    <PageTitle name={spellStoryName(entry, isWrapped)}>
      {said(
        entry.title.source === 'inferred' ? 'inferred' : 'stated',
        '',
        <StoryName entry={entry} isWrapped={isWrapped} />,
      )}
    </PageTitle>
  )
}

function StoryAuthor({ author }: Pick<Entry, 'author'>) {
  if (author.value === null) {
    return (
      <p className="story-by">
        <i className="said-unknown">author not stated</i>
      </p>
    )
  }
  return (
    <p className="story-by">
      by {said(author.source, '', <Link to={storiesWith('author', author.value)}>{author.value}</Link>)}
    </p>
  )
}
