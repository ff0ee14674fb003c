// One mark: the words at it, its name or note, and what can be done with it.

import { PencilLine } from 'lucide-react'
import { useRef, useState } from 'react'
import { isHighlight, type Mark } from '../../core/marks/mark.ts'
import { removeBookmark, restoreBookmark } from '../state/marks/bookmarks.ts'
import { keepHighlight, removeHighlight } from '../state/marks/highlights.ts'
import { Button } from '../ui/controls/button.tsx'
import { smallIconLine } from '../ui/icon-line.ts'
import { Leaf } from '../ui/leaf.tsx'
import { MarkActs } from './mark-acts.tsx'
import { MarkLink } from './mark-link.tsx'
import { markWords } from './mark-words.ts'
import type { MarksGroup } from './use-shown-marks.ts'
import './mark-row.css'

interface Props {
  readonly mark: Mark
  readonly group: MarksGroup
  /** The part that it stands in now; null where its words are gone. */
  readonly part: number | null
  readonly isGone: boolean
  readonly onRemoved: (mark: Mark) => void
}

const NOT_KEPT = 'This browser would not keep the change. Its storage is off or full.'

export function MarkRow({ mark, group, part, isGone, onRemoved }: Props) {
  const { entry, hasWords } = group
  const [trouble, setTrouble] = useState('')
  const row = useRef<HTMLLIElement>(null)
  const attempt = async (change: Promise<void>) => {
    try {
      await change
      setTrouble('')
      return true
    } catch {
      setTrouble(NOT_KEPT)
      return false
    }
  }
  /** A button that goes away hands the focus to its row. */
  const attemptAway = async (change: Promise<void>) => {
    if (await attempt(change)) row.current?.focus()
  }
  const shownPart = part ?? mark.place.part
  const where =
    entry === null || entry.parts.length > 1
      ? [`Part ${shownPart + 1}`, hasWords && mark.partTitle].filter(Boolean).join(', ')
      : null
  const note = isHighlight(mark) ? mark.note : ''
  return (
    <li ref={row} tabIndex={-1} className={isGone ? 'mark-row gone' : 'mark-row'}>
      {isGone ? (
        <p className="mark-gone" role="status">
          The mark is removed.{' '}
          <Button kind="quiet" onClick={() => void attemptAway(restore(mark))}>
            Put it back
          </Button>
        </p>
      ) : (
        <>
          {!isHighlight(mark) && (
            <span className="mark-leaf">
              <Leaf isMarked />
            </span>
          )}
          <MarkLink mark={mark} entry={entry} part={shownPart}>
            {hasWords && !isHighlight(mark) && mark.name !== '' && (
              <strong className="mark-name">{mark.name}</strong>
            )}
            {hasWords && isHighlight(mark) ? (
              <mark
                className="mark-quote"
                data-colour={mark.colour}
                lang={entry?.language.value ?? undefined}
              >
                {mark.words}
              </mark>
            ) : (
              <span className="mark-quote" lang={hasWords ? (entry?.language.value ?? undefined) : undefined}>
                {hasWords ? markWords(mark) : (where ?? 'The place you marked')}
              </span>
            )}
          </MarkLink>
          {hasWords && note !== '' && (
            <p className="mark-note">
              <PencilLine {...smallIconLine} />
              <span>{note}</span>
            </p>
          )}
          {hasWords && where && <p className="mark-where">{where}</p>}
          {part === null && (
            <p className="mark-lost">These words are not in the story any more. The mark is kept.</p>
          )}
          <MarkActs
            mark={mark}
            canWrite={hasWords}
            onChange={attempt}
            onRemove={() => {
              onRemoved(mark)
              void attemptAway(remove(mark))
            }}
          />
        </>
      )}
      <p className="mark-trouble" role="status">
        {trouble}
      </p>
    </li>
  )
}

function remove(mark: Mark): Promise<void> {
  return isHighlight(mark) ? removeHighlight(mark.id) : removeBookmark(mark.id)
}

function restore(mark: Mark): Promise<void> {
  return isHighlight(mark) ? keepHighlight(mark) : restoreBookmark(mark)
}
