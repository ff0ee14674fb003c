// The open text: the page, the folded corner, the bars. Joins the place to the page, and gives both to whatever in the
// reader needs them.

import { useMemo, useRef } from 'react'
import type { Entry } from '../../core/catalogue/catalogue.ts'
import { type Found, isSure } from '../../core/place/find-place.ts'
import { positionAtShare } from '../../core/place/part-at-share.ts'
import { directionOf } from '../../core/text/direction.ts'
import { useSettings } from '../state/settings.ts'
import type { OpenPart } from '../state/story.ts'
import { useTypeStyle } from '../type/type-style.ts'
import { ReaderBars } from './bars/reader-bars.tsx'
import { useBars } from './bars/use-bars.ts'
import { usePageTurns } from './bars/use-page-turns.ts'
import { usePaintedWords } from './find/use-painted-words.ts'
import { HandsFreeBar } from './hands-free/hands-free-bar.tsx'
import { Corner } from './marking/corner.tsx'
import { Marking } from './marking/marking.tsx'
import { useCorner } from './marking/use-corner.ts'
import { ChangedStory } from './place/changed-story.tsx'
import { HereWord } from './place/here-button.tsx'
import { useMoves } from './place/use-moves.ts'
import { usePlace } from './place/use-place.ts'
import { useRest } from './place/use-rest.ts'
import { type Jump, useStart } from './place/use-start.ts'
import { type Reader, ReaderProvider } from './reader.ts'
import { NextPart } from './text/next-part.tsx'
import { PartSection } from './text/part-section.tsx'
import { useOpenParts } from './use-open-parts.ts'
import './print.css'
import './reading-view.css'
import './text/story-text.css'

interface Props {
  readonly entry: Entry
  /** The part that was opened: the first on the page. */
  readonly open: OpenPart
  /** What a link asked to be opened on; null opens where the reader was. */
  readonly jump: Jump | null
  /** Where the reader's place is in a text that has changed; null where nothing had to be looked for. */
  readonly found: Found | null
}

export function ReadingView({ entry, open, jump, found }: Props) {
  const { story } = open
  const page = useRef<HTMLDivElement>(null)
  const flow = useSettings((settings) => settings.flow)
  const style = useTypeStyle()
  const { sections, end } = useOpenParts(entry, open, flow)
  const { start, words } = useStart({
    page,
    story: entry.id,
    parts: entry.parts.length,
    sections,
    jump,
    found,
  })
  const { onMove, leaveFor } = useMoves(entry, sections, found !== null && isSure(found))
  const { sight, acts } = usePlace({ page, sections, flow, layout: style, start, onMove })
  useRest(entry, sight)
  const paint = usePaintedWords(sections, words)
  const part = sight?.place.part ?? open.part
  const moves = useMemo((): Omit<Reader, 'entry' | 'story' | 'sections' | 'part' | 'sight'> => {
    const goTo: Reader['goTo'] = (position, isJump) => {
      const isOpen = sections.some((section) => section.part === position.part)
      if (isOpen) acts.goTo(position, isJump)
      else leaveFor(position.part, { block: position.block })
    }
    const goToWords: Reader['goToWords'] = (to, found) => {
      const { block, ranges } = found
      if (!sections.some((section) => section.part === to)) return leaveFor(to, { block, words: found })
      acts.goTo({ part: to, block, offset: ranges[0]?.from ?? 0 }, true)
      paint(to, found)
    }
    const goToShare: Reader['goToShare'] = (to, share) => {
      const section = sections.find((one) => one.part === to)
      if (section) acts.goTo({ part: to, ...positionAtShare(section.ground.starts, share) }, true)
      else leaveFor(to, { share, isJump: true })
    }
    const turn: Reader['turn'] = (direction) => {
      if (acts.turn(direction)) return true
      const next = direction > 0 ? (sections.at(-1)?.part ?? 0) + 1 : (sections[0]?.part ?? 0) - 1
      if (next < 0 || next >= entry.parts.length) return false
      leaveFor(next, { share: direction > 0 ? 0 : 1, isJump: false })
      return true
    }
    const nextPart: Reader['nextPart'] = (before) => {
      if (before + 1 >= entry.parts.length) return false
      if (sections.some((section) => section.part === before + 1))
        acts.goTo({ part: before + 1, block: 0, offset: 0 }, false)
      else leaveFor(before + 1, { share: 0, isJump: false })
      return true
    }
    return { ...acts, goTo, goToWords, goToShare, turn, nextPart }
  }, [entry, sections, acts, leaveFor, paint])
  const reader = useMemo(
    (): Reader => ({ entry, story, sections, part, sight, ...moves }),
    [entry, story, sections, part, sight, moves],
  )
  usePageTurns(reader, flow)
  const { areBarsShown, barsProps, textProps } = useBars(entry.id, flow, reader.turn)
  const { corners, isFolded, onFold, trouble } = useCorner(reader)

  return (
    <ReaderProvider value={reader}>
      <div
        className="reading"
        style={style.variables}
        data-flow={flow}
        data-paragraphs={style.paragraphs}
        data-alignment={style.alignment}
      >
        <ReaderBars
          corners={corners}
          isFolded={isFolded}
          onFold={onFold}
          isShown={areBarsShown}
          {...barsProps}
        />
        <main className="page-of-text" id="main" {...textProps}>
          <div ref={page} className="page-window" dir={directionOf(story.language.value)}>
            {sections.map((section, index) => (
              <PartSection key={section.part} story={story} section={section} isFirst={index === 0} />
            ))}
            <div ref={end} />
            <NextPart part={sections.at(-1)?.part ?? open.part} />
          </div>
        </main>
        {found && !isSure(found) && <ChangedStory found={found} />}
        <Corner isFolded={isFolded} onFold={onFold} />
        <Marking />
        <HandsFreeBar />
        <HereWord />
        <p className="reading-trouble" role="status">
          {trouble}
        </p>
      </div>
    </ReaderProvider>
  )
}
