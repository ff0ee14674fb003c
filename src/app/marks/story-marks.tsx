// The marks of one story, under its cover and title.

import { Link } from 'react-router'
import { isHighlight, type Mark } from '../../core/marks/mark.ts'
import { storyAddress } from '../addresses.ts'
import { useLocating, useWhereabouts } from '../state/marks/whereabouts.ts'
import { Button } from '../ui/controls/button.tsx'
import { SmallCover } from '../ui/story/small-cover.tsx'
import { StoryName } from '../ui/story/story-name.tsx'
import { dayWords } from './day-words.ts'
import { headingId } from './heading-id.ts'
import { MarkRow } from './mark-row.tsx'
import type { MarksGroup } from './use-shown-marks.ts'
import './story-marks.css'

interface Props {
  readonly group: MarksGroup
  /** Ids of marks that were removed here, and can be put back. */
  readonly gone: ReadonlySet<string>
  readonly onRemoved: (mark: Mark) => void
  readonly onExport: () => void
}

export function StoryMarks({ group, gone, onRemoved, onExport }: Props) {
  const { story, entry, isWrapped, hasWords } = group
  const whereabouts = useWhereabouts()
  useLocating(isWrapped ? null : entry)
  const partOf = (mark: Mark) =>
    isHighlight(mark) && mark.id in whereabouts ? (whereabouts[mark.id] ?? null) : mark.place.part
  return (
    <section className="story-marks-group" aria-labelledby={headingId(story)}>
      <div className="marks-cover">
        {entry && <SmallCover isTiny entry={entry} isWrapped={isWrapped || !hasWords} />}
      </div>
      <div className="marks-head">
        <div>
          <h2 id={headingId(story)} tabIndex={-1}>
            {entry ? (
              <Link to={storyAddress(entry.id)}>
                <StoryName entry={entry} isWrapped={isWrapped} />
              </Link>
            ) : (
              <LostName group={group} />
            )}
          </h2>
          <p>
            {!entry && hasWords && group.title !== '' && 'not in this archive any more · '}
            {countWords(group, gone)}
          </p>
        </div>
        {!isWrapped && (
          <Button kind="quiet" onClick={onExport}>
            Export
          </Button>
        )}
      </div>
      <ul className="mark-rows">
        {group.marks.map((mark) => (
          <MarkRow
            key={mark.id}
            mark={mark}
            group={group}
            part={partOf(mark)}
            isGone={gone.has(mark.id)}
            onRemoved={onRemoved}
          />
        ))}
      </ul>
    </section>
  )
}

/** Of a story that the archive no longer has, the name is known if it was ever read. */
function LostName({ group: { title, hasWords } }: { readonly group: MarksGroup }) {
  return hasWords && title !== '' ? title : 'A story that is not in this archive any more'
}

function countWords({ marks, at }: MarksGroup, gone: ReadonlySet<string>): string {
  const count = marks.filter((mark) => !gone.has(mark.id)).length
  if (count === 0) return 'no marks left'
  return `${count === 1 ? '1 mark' : `${count} marks`} · ${dayWords(at, Date.now())}`
}
