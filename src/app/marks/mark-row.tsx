// One folded corner: the words at it, its name, and what can be done with it.

import { type ReactNode, useRef, useState } from 'react'
import { Link } from 'react-router'
import type { Entry } from '../../core/catalogue.ts'
import type { Bookmark } from '../../core/reading.ts'
import { readAddress } from '../addresses.ts'
import { removeBookmark, renameBookmark, restoreBookmark } from '../state/bookmarks.ts'
import { Button } from '../ui/button.tsx'
import { Leaf } from '../ui/leaf.tsx'
import { MarkName } from './mark-name.tsx'
import { quoteWords } from './quote-words.ts'
import './mark-row.css'

interface Props {
  readonly mark: Bookmark
  /** Null where the story is gone, so that nothing can be opened. */
  readonly entry: Entry | null
  /** Whether words of the story may be shown. */
  readonly hasWords: boolean
  readonly isGone: boolean
  readonly onRemoved: (mark: Bookmark) => void
}

const NOT_KEPT = 'This browser would not keep the change. Its storage is off or full.'

export function MarkRow({ mark, entry, hasWords, isGone, onRemoved }: Props) {
  const [trouble, setTrouble] = useState('')
  const row = useRef<HTMLLIElement>(null)
  /** Answers whether it was kept. A button that goes away hands the focus to its row. */
  const attempt = async (change: Promise<void>) => {
    try {
      await change
      setTrouble('')
      row.current?.focus()
    } catch {
      setTrouble(NOT_KEPT)
    }
  }
  const where =
    entry && entry.parts.length > 1
      ? [`Part ${mark.place.part + 1}`, hasWords && mark.partTitle].filter(Boolean).join(', ')
      : null
  return (
    <li ref={row} tabIndex={-1} className={isGone ? 'mark-row gone' : 'mark-row'}>
      {isGone ? (
        <p className="mark-gone" role="status">
          The mark is removed.{' '}
          <Button kind="quiet" onClick={() => void attempt(restoreBookmark(mark))}>
            Put it back
          </Button>
        </p>
      ) : (
        <>
          <span className="mark-leaf">
            <Leaf isMarked />
          </span>
          <MarkLink mark={mark} entry={entry}>
            {mark.name !== '' && <strong className="mark-name">{mark.name}</strong>}
            <span className="mark-quote">
              {hasWords
                ? (quoteWords(mark.place.quote) ?? 'A break between scenes')
                : (where ?? 'The place you marked')}
            </span>
          </MarkLink>
          {hasWords && where && <p className="mark-where">{where}</p>}
          <MarkName
            mark={mark}
            onRename={(name) => void attempt(renameBookmark(mark, name))}
            onRemove={() => {
              onRemoved(mark)
              void attempt(removeBookmark(mark.id))
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

interface LinkProps extends Pick<Props, 'mark' | 'entry'> {
  readonly children: ReactNode
}

function MarkLink({ mark, entry, children }: LinkProps) {
  if (!entry || mark.place.part >= entry.parts.length) {
    return (
      <p className="mark-words" dir="auto">
        {children}
      </p>
    )
  }
  return (
    <Link className="mark-words" dir="auto" to={`${readAddress(entry.id, mark.place.part)}#m${mark.id}`}>
      {children}
    </Link>
  )
}
