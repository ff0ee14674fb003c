// The marks of one story, under its cover and title.

import { Link } from 'react-router'
import type { Entry } from '../../core/catalogue.ts'
import type { Bookmark } from '../../core/reading.ts'
import { storyAddress } from '../addresses.ts'
import { useIsWrapped } from '../state/adult.ts'
import { useSettings } from '../state/settings.ts'
import { Cover } from '../ui/cover.tsx'
import { StoryName } from '../ui/story-name.tsx'
import { dayWords } from './day-words.ts'
import { headingId } from './heading-id.ts'
import { MarkRow } from './mark-row.tsx'
import type { StoryMarks as Group } from './marks-by-story.ts'
import './story-marks.css'

interface Props {
  readonly group: Group
  /** Ids of marks that were removed here, and can be put back. */
  readonly gone: ReadonlySet<string>
  readonly onRemoved: (mark: Bookmark) => void
}

export function StoryMarks({ entry, group, gone, onRemoved }: Props & { readonly entry: Entry }) {
  const isWrapped = useIsWrapped(entry)
  const isDiscreet = useSettings((settings) => settings.discreet)
  return (
    <section className="story-marks-group" aria-labelledby={headingId(entry.id)}>
      <div className="marks-cover">
        <Cover entry={entry} cut="tiny" isWrapped={isWrapped || isDiscreet} />
      </div>
      <div className="marks-head">
        <h2 id={headingId(entry.id)} tabIndex={-1}>
          <Link to={storyAddress(entry.id)}>
            <StoryName entry={entry} isWrapped={isWrapped} />
          </Link>
        </h2>
        <p>{countWords(group, gone)}</p>
      </div>
      <MarkRows
        group={group}
        gone={gone}
        onRemoved={onRemoved}
        entry={entry}
        hasWords={!isWrapped && !isDiscreet}
      />
    </section>
  )
}

/** Marks in a story that the archive no longer has: their words are all that is left of them. */
export function LostStoryMarks({ group, gone, onRemoved }: Props) {
  const isDiscreet = useSettings((settings) => settings.discreet)
  const hideAdult = useSettings((settings) => settings.hideAdult || settings.adult !== 'unwrapped')
  return (
    <section className="story-marks-group" aria-labelledby={headingId(group.story)}>
      <div className="marks-head">
        <h2 id={headingId(group.story)} tabIndex={-1}>
          A story that is not in this archive any more
        </h2>
        <p>{countWords(group, gone)}</p>
      </div>
      <MarkRows
        group={group}
        gone={gone}
        onRemoved={onRemoved}
        entry={null}
        hasWords={!isDiscreet && !hideAdult}
      />
    </section>
  )
}

interface RowsProps extends Props {
  readonly entry: Entry | null
  readonly hasWords: boolean
}

function MarkRows({ group, gone, onRemoved, entry, hasWords }: RowsProps) {
  return (
    <ul className="mark-rows">
      {group.marks.map((mark) => (
        <MarkRow
          key={mark.id}
          mark={mark}
          entry={entry}
          hasWords={hasWords}
          isGone={gone.has(mark.id)}
          onRemoved={onRemoved}
        />
      ))}
    </ul>
  )
}

function countWords({ marks, at }: Group, gone: ReadonlySet<string>): string {
  const count = marks.filter((mark) => !gone.has(mark.id)).length
  if (count === 0) return 'no marks left'
  return `${count === 1 ? '1 mark' : `${count} marks`} · ${dayWords(at, Date.now())}`
}
