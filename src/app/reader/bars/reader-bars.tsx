// The reading bars: who and where above, how far and which way below. They lie over the page and never move a line.

import { ALargeSmall, ChevronLeft, ChevronRight, List, Search } from 'lucide-react'
import { type FocusEvent, type ReactNode, type RefObject, useState } from 'react'
import { Link, useLocation, useNavigate } from 'react-router'
import type { Entry } from '../../../core/catalogue/catalogue.ts'
import { minutesFor, spellMinutes } from '../../../core/reading/pace.ts'
import { type Bookmark, storyShare } from '../../../core/reading/reading.ts'
import { addresses, readAddress } from '../../addresses.ts'
import { ElsewhereOffer } from '../../backup/elsewhere-offer.tsx'
import { beginHandsFree, pauseHandsFree, useHandsFree } from '../../state/reading/hands-free.ts'
import { usePace } from '../../state/reading/pace.ts'
import { turnTo } from '../../state/reading/turn.ts'
import { openedAnew } from '../../state/reading/way-here.ts'
import { useSettings } from '../../state/settings.ts'
import { TypeControls } from '../../type/type-controls.tsx'
import { IconButton } from '../../ui/controls/button.tsx'
import { iconLine } from '../../ui/icon-line.ts'
import { Leaf } from '../../ui/leaf.tsx'
import { DiscreetButton } from '../../ui/page/discreet-button.tsx'
import { Sheet } from '../../ui/sheet/sheet.tsx'
import { StoryName } from '../../ui/story/story-name.tsx'
import { FindSheet } from '../find/find-sheet.tsx'
import { WayBack } from '../place/way-back.tsx'
import { type Reader, useReader } from '../reader.ts'
import { BackToStory } from './back-to-story.tsx'
import { PartsMargin, PartsSheet } from './parts-sheet.tsx'
import { ProgressSlider } from './progress-slider.tsx'
import { ReaderMenu } from './reader-menu.tsx'
import { useLetterKeys } from './use-letter-keys.ts'
import './reader-bars.css'

interface Props {
  /** Bookmarks of the whole story. */
  readonly corners: readonly Bookmark[]
  readonly isFolded: boolean
  readonly onFold: () => void
  readonly isShown: boolean
  readonly ref: RefObject<HTMLDivElement | null>
  readonly onFocus: (event: FocusEvent) => void
  readonly onBlur: () => void
}

export function ReaderBars({ corners, isFolded, onFold, isShown, ref, onFocus, onBlur }: Props) {
  const reader = useReader()
  const { entry, story, part, sight } = reader
  const navigate = useNavigate()
  const parts = entry.parts.length
  const isLineShown = useSettings((settings) => settings.progressLine)
  const isDiscreet = useSettings((settings) => settings.discreet)
  const [sheet, setSheet] = useState<'find' | 'type' | 'parts' | 'keys' | null>(null)
  useLetterKeys({
    nextPart: () => reader.nextPart(part),
    previousPart: () => part > 0 && reader.goToShare(part - 1, 0),
    fold: onFold,
    contents: () => setSheet('parts'),
    find: () => setSheet('find'),
    type: () => setSheet('type'),
    marks: () => void navigate(addresses.marks),
    aloud: () => switchHandsFree(reader, 'aloud'),
    moving: () => switchHandsFree(reader, 'moving'),
    keys: () => setSheet('keys'),
  })
  const shareOfPart = sight?.place.share ?? 0
  const title = story.parts[part]?.title
  const share = shareAt(entry, part, shareOfPart)
  const pace = usePace()
  const wordsLeft = (entry.parts[part] ?? 0) * (1 - shareOfPart)
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only notices that a control inside has the focus. */}
      <div ref={ref} className={`reader-bars ${isShown ? 'shown' : ''}`} onFocus={onFocus} onBlur={onBlur}>
        <header className="top-bar">
          <BackToStory entry={entry} />
          <p className="top-words">
            <span className="top-title">
              <StoryName entry={entry} isWrapped={false} />
            </span>
            <span className="top-part">
              {[parts > 1 && `Part ${part + 1} of ${parts}`, !isDiscreet && title]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </p>
          <IconButton label="Find in this story" onClick={() => setSheet('find')}>
            <Search {...iconLine} />
          </IconButton>
          <IconButton label="Type and paper" onClick={() => setSheet('type')}>
            <ALargeSmall {...iconLine} />
          </IconButton>
          <IconButton
            label="Fold this page’s corner"
            className={isFolded ? 'folded' : ''}
            aria-pressed={isFolded}
            onClick={onFold}
          >
            <Leaf isMarked={isFolded} />
          </IconButton>
          <ReaderMenu isKeysOpen={sheet === 'keys'} onKeys={(isOpen) => setSheet(isOpen ? 'keys' : null)} />
        </header>
        {parts > 1 && <PartsMargin />}
        <footer className="bottom-bar">
          <WayBack entry={entry} />
          <ElsewhereOffer entry={entry} isOverText />
          <ProgressSlider
            share={share}
            corners={corners.map((mark) => shareAt(entry, mark.place.part, mark.place.share))}
            words={leftWords(wordsLeft, parts, pace)}
          />
          <nav className="bar-acts" aria-label="Parts">
            {parts > 1 ? (
              <button type="button" className="bar-act parts-act" onClick={() => setSheet('parts')}>
                <List {...iconLine} />
                Parts
              </button>
            ) : (
              <span className="bar-act nowhere" />
            )}
            <Link className="bar-act" to={addresses.marks}>
              <Leaf isMarked />
              Marks
            </Link>
            <DiscreetButton className="bar-act" />
            <PartLink entry={entry} part={part - 1} icon={<ChevronLeft {...iconLine} />} />
            <PartLink entry={entry} part={part + 1} icon={<ChevronRight {...iconLine} />} />
          </nav>
        </footer>
      </div>
      {isLineShown && (
        <div className="thin-progress" aria-hidden="true">
          <div style={{ inlineSize: `${share * 100}%` }} />
        </div>
      )}
      <Sheet title="Type and paper" height="low" isOpen={sheet === 'type'} onClose={() => setSheet(null)}>
        <TypeControls isFolded />
      </Sheet>
      <FindSheet isOpen={sheet === 'find'} onClose={() => setSheet(null)} />
      <PartsSheet isOpen={sheet === 'parts'} onClose={() => setSheet(null)} />
    </>
  )
}

/** Begins to read without hands, or pauses and goes on. */
function switchHandsFree({ entry, currentPlace }: Reader, way: 'aloud' | 'moving'): void {
  const { story, way: current, isPaused } = useHandsFree.getState()
  if (story === entry.id && current === way) pauseHandsFree(!isPaused)
  else beginHandsFree(entry.id, way, currentPlace())
}

function shareAt(entry: Entry, part: number, share: number): number {
  const place = { part, share }
  return storyShare(place, entry.parts)
}

function leftWords(words: number, parts: number, pace: number): string {
  if (words < 40) return parts === 1 ? 'At the end' : 'At the end of this part'
  return `About ${spellMinutes(minutesFor(words, pace))} left${parts === 1 ? '' : ' in this part'}`
}

function PartLink({
  entry,
  part,
  icon,
}: {
  readonly entry: Entry
  readonly part: number
  readonly icon: ReactNode
}) {
  const { state } = useLocation()
  if (part < 0 || part >= entry.parts.length) return <span className="bar-act nowhere" aria-hidden="true" />
  return (
    <Link
      replace
      state={openedAnew(state)}
      className="bar-act"
      to={readAddress(entry.id, part)}
      onClick={() => turnTo(entry, part)}
    >
      {icon}
      Part {part + 1}
    </Link>
  )
}
