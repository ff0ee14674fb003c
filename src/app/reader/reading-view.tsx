// One open part: the page of text, its notes, the folded corner, the bars. Joins the place to the page.

import { useCallback, useEffect, useMemo, useRef } from 'react'
import type { Entry } from '../../core/catalogue.ts'
import { storyName } from '../../core/catalogue.ts'
import { groundOf } from '../../core/place.ts'
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
import { useCorner } from './use-corner.ts'
import { type Sight, usePlace } from './use-place.ts'
import { type Jump, useStart } from './use-start.ts'
import './reading-view.css'

interface Props {
  readonly entry: Entry
  readonly open: OpenPart
  /** What a link asked to be opened on; null opens where the reader was. */
  readonly jump: Jump | null
}

const UNSAVED =
  'This browser will not keep your place just now: its storage is full or off. It is tried again.'

export function ReadingView({ entry, open, jump }: Props) {
  const { story, part, blocks } = open
  const text = useRef<HTMLDivElement>(null)
  const ground = useMemo(() => groundOf(blocks), [blocks])
  const parts = entry.parts.length
  const start = useStart({ text, story: entry.id, part, parts, ground, jump })
  const onMove = useCallback(
    ({ place, isAtEnd }: Sight) =>
      moveTo(entry.id, { place, parts, partRead: isAtEnd ? place.part : undefined }),
    [entry.id, parts],
  )
  const { sight, currentPlace } = usePlace({ text, ground, part, start, onMove })
  const { areBarsShown, barsProps, textProps } = useBars()
  const { corners, isFolded, onFold, trouble } = useCorner({ story, part, ground, sight, currentPlace })
  const isUnsaved = useReadings((readings) => readings.saved === 'not-saved')
  useEffect(() => readAhead(entry, part + 1), [entry, part])

  const style = useTypeStyle()
  return (
    <div className="reading" style={style.variables} data-paragraphs={style.paragraphs}>
      <ReaderBars
        entry={entry}
        story={story}
        part={part}
        sight={sight}
        corners={corners}
        isFolded={isFolded}
        onFold={onFold}
        isShown={areBarsShown}
        {...barsProps}
      />
      <main className="page-of-text" id="main" {...textProps}>
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
      <Corner isFolded={isFolded} onFold={onFold} />
      <p className="reading-trouble" role="status">
        {trouble || (isUnsaved && UNSAVED)}
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
