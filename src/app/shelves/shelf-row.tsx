// One story on a shelf: a small cover, its name, and what there is to say of it there. The heading's link covers the row.

import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { Entry } from '../../core/catalogue/catalogue.ts'
import { storyAddress } from '../addresses.ts'
import { useIsWrapped } from '../state/adult.ts'
import { useSettings } from '../state/settings.ts'
import { SmallCover } from '../ui/story/small-cover.tsx'
import { StoryAuthor } from '../ui/story/story-author.tsx'
import { StoryName } from '../ui/story/story-name.tsx'
import './shelf-row.css'

interface Props {
  readonly entry: Entry
  /** What the shelf says of the story. */
  readonly words: ReactNode
  /** A link or button of its own, beside the words. */
  readonly act?: ReactNode
}

export function ShelfRow({ entry, words, act }: Props) {
  const isWrapped = useIsWrapped(entry)
  const isDiscreet = useSettings((settings) => settings.discreet)
  return (
    <article className="shelf-row">
      <div className="shelf-row-cover">
        <SmallCover entry={entry} isWrapped={isWrapped || isDiscreet} />
      </div>
      <div className="shelf-row-words">
        <h3>
          <Link className="shelf-row-link" to={storyAddress(entry.id)}>
            <StoryName entry={entry} isWrapped={isWrapped} />
          </Link>
        </h3>
        <StoryAuthor entry={entry} isSentence />
        <p className="shelf-row-state">{words}</p>
      </div>
      {act && <div className="shelf-row-act">{act}</div>}
    </article>
  )
}
