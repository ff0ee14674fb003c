// One open part: the page of text, its notes, the folded corner, the bars. Joins the place to the page.

import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import type { Entry } from '../../core/catalogue.ts'
import { storyName } from '../../core/catalogue.ts'
import { findPlace, groundOf, markPlace } from '../../core/place.ts'
import { addBookmark, removeBookmark, useBookmarks } from '../state/bookmarks.ts'
import { moveTo, useReadings } from '../state/readings.ts'
import { type OpenPart, readAhead } from '../state/story.ts'
import { useTypeStyle } from '../type/type-style.ts'
import { PageTitle } from '../ui/page-title.tsx'
import { Corner } from './corner.tsx'
import { NextPart } from './next-part.tsx'
import { PartNotes } from './part-notes.tsx'
import { ReaderBars } from './reader-bars.tsx'
import { StoryText } from './story-text.tsx'
import { useBars } from './use-bars.ts'
import { type Moved, usePlace } from './use-place.ts'
import './reading-view.css'

interface Props {
  readonly entry: Entry
  readonly open: OpenPart
  /** Block to open on, from a link; null opens where the reader was. */
  readonly jump: number | null
}

export function ReadingView({ entry, open, jump }: Props) {
  const { story, part, blocks } = open
  const text = useRef<HTMLDivElement>(null)
  const navigate = useNavigate()
  const { pathname, state } = useLocation()
  const ground = useMemo(() => groundOf(blocks), [blocks])
  const parts = entry.parts.length

  const [start] = useState(() => {
    if (jump !== null) return { block: jump, offset: 0, isMoved: false }
    const place = useReadings.getState().byStory[entry.id]?.place
    if (!place || place.part !== part) return null
    const found = findPlace(ground, place)
    return { ...found, isMoved: found.by === 'share' }
  })

  const onMove = useCallback(
    ({ place, isAtEnd }: Moved) =>
      moveTo(entry.id, { place, parts, partRead: isAtEnd ? place.part : undefined }),
    [entry.id, parts],
  )
  const { sight, currentPlace } = usePlace({ text, ground, part, start, onMove })
  const { areBarsShown, barsProps, onTap } = useBars()

  // A link to a paragraph is followed once. Left in the address, it would take the reader back there at every start.
  useEffect(() => {
    if (jump === null) return
    const left = useReadings.getState().byStory[entry.id]?.place ?? null
    moveTo(entry.id, { place: markPlace(ground, part, jump, 0), parts, left })
    void navigate(pathname, { replace: true, state })
  }, [jump, entry.id, ground, part, parts, navigate, pathname, state])

  useEffect(() => readAhead(entry, part + 1), [entry, part])

  const bookmarks = useBookmarks((state) => state.all)
  const corners = bookmarks.filter((bookmark) => bookmark.story === entry.id)
  const folded = corners.find((bookmark) => {
    if (bookmark.place.part !== part) return false
    const { block } = findPlace(ground, bookmark.place)
    return sight !== null && block >= sight.first && block <= sight.last
  })
  const [trouble, setTrouble] = useState('')
  const fold = async () => {
    const place = currentPlace()
    if (!place) return
    try {
      await (folded
        ? removeBookmark(folded.id)
        : addBookmark(entry.id, place, story.parts[part]?.title ?? null))
      setTrouble('')
    } catch {
      setTrouble('This browser would not keep the mark. Its storage is off or full.')
    }
  }

  const style = useTypeStyle()
  return (
    <div className="reading" style={style.variables} data-paragraphs={style.paragraphs}>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Escape and Tab do the same for keys. */}
      <main className="page-of-text" id="main" onClick={onTap}>
        <header className="part-head">
          <p className="part-number">
            {parts === 1
              ? story.author.value
                ? `by ${story.author.value}`
                : 'author not stated'
              : `Part ${part + 1} of ${parts}`}
          </p>
          <PageTitle name={`${partName(open)} · ${storyName(entry)}`}>{partName(open)}</PageTitle>
          {start?.isMoved && <p className="moved">This story has changed. We put you near where you were.</p>}
        </header>
        <PartNotes story={story} part={part} place="before" />
        <div ref={text} className="story-text" lang={story.language.value ?? undefined}>
          <StoryText blocks={blocks} />
        </div>
        <PartNotes story={story} part={part} place="after" />
        <NextPart entry={entry} story={story} part={part} />
      </main>
      <Corner isFolded={folded !== undefined} onFold={fold} />
      <ReaderBars
        entry={entry}
        story={story}
        part={part}
        sight={sight}
        corners={corners}
        isFolded={folded !== undefined}
        onFold={fold}
        isShown={areBarsShown}
        {...barsProps}
      />
      <p className="reading-trouble" role="status">
        {trouble}
      </p>
    </div>
  )
}

function partName({ story, part }: OpenPart): string {
  const title = story.parts[part]?.title
  if (title) return title
  if (story.parts.length > 1) return story.parts[part]?.heading ? `Part ${part + 1}` : 'Before the first part'
  return story.title.value ?? 'A story without a title'
}
