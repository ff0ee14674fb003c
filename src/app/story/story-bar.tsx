// Above a story: the way back, its marks, and the menu of what is seldom done.

import { ArrowLeft } from 'lucide-react'
import { useState } from 'react'
import { Link, useLocation, useNavigate } from 'react-router'
import { type Entry, storyName } from '../../core/catalogue/catalogue.ts'
import { isHere } from '../../core/offline/here.ts'
import { type Reading, type ReadState, readState } from '../../core/reading/reading.ts'
import { addresses } from '../addresses.ts'
import { LaterStoriesSheet } from '../export/later-export-sheet.tsx'
import { HideSheet } from '../hiding/hide-sheet.tsx'
import { BeenSheet } from '../history/been-sheet.tsx'
import { ShelfSheet } from '../library/list/shelf-sheet.tsx'
import { useIsWrapped } from '../state/adult.ts'
import { fetchStories } from '../state/downloads/download.ts'
import { useHere } from '../state/downloads/here.ts'
import { useBookmarks } from '../state/marks/bookmarks.ts'
import { useHighlights, useHighlightsPhase } from '../state/marks/highlights.ts'
import { forgetReading, restoreReading, useReading } from '../state/reading/readings.ts'
import { markFinished, markParts, setAside, type Undo } from '../state/reading/serial.ts'
import { IconButton } from '../ui/controls/button.tsx'
import { iconLine } from '../ui/icon-line.ts'
import { Leaf } from '../ui/leaf.tsx'
import { thisDevice } from '../ui/this-device.ts'
import { type Done, unanswered } from './done.tsx'
import { Menu } from './menu.tsx'
import './story-bar.css'

interface Props {
  readonly entry: Entry
  /** Told of what was done by hand, so that it can be taken back. */
  readonly onDone: (done: Done) => void
}

export function StoryBar({ entry, onDone }: Props) {
  const corners = useBookmarks(({ all }) => all.filter((mark) => mark.story === entry.id).length)
  const highlights = useHighlights(({ all }) => all.filter((mark) => mark.story === entry.id).length)
  const marks = useHighlightsPhase() === 'ready' ? corners + highlights : corners
  return (
    <div className="story-bar">
      <BackButton />
      {marks > 0 && (
        <Link className="story-marks" to={`${addresses.marks}#${encodeURIComponent(entry.id)}`}>
          <Leaf isMarked />
          {marks === 1 ? '1 mark' : `${marks} marks`}
        </Link>
      )}
      <StoryMenu entry={entry} onDone={onDone} />
    </div>
  )
}

/** To where one came from; from nowhere, to the library. */
function BackButton() {
  const navigate = useNavigate()
  const { key } = useLocation()
  const goBack = () => (key === 'default' ? navigate(addresses.library) : navigate(-1))
  return (
    <IconButton label="Back" className="story-back" onClick={() => void goBack()}>
      <ArrowLeft {...iconLine} />
    </IconButton>
  )
}

function StoryMenu({ entry, onDone }: Props) {
  const reading = useReading(entry.id)
  const isMissing = useHere((here) => here.phase === 'ready' && !isHere(entry, here.files))
  const [isBeenOpen, setBeenOpen] = useState(false)
  const [isShelvesOpen, setShelvesOpen] = useState(false)
  const [isHideOpen, setHideOpen] = useState(false)
  const [isExportOpen, setExportOpen] = useState(false)
  const isWrapped = useIsWrapped(entry)
  const state = readState(reading, entry.parts.length)
  const forget = async (before: Reading) => {
    await forgetReading(entry.id)
    onDone({
      words: 'Your place is forgotten.',
      act: 'Put it back',
      undo: () => restoreReading(before),
    })
  }
  return (
    <>
      <Menu label="More">
        <button type="button" onClick={() => setShelvesOpen(true)}>
          Put on a shelf
        </button>
        {isMissing && (
          <button type="button" onClick={() => void fetchStories([entry])}>
            Fetch all of it to this {thisDevice}
          </button>
        )}
        {reading && (
          <button type="button" onClick={() => setBeenOpen(true)}>
            Where you have been
          </button>
        )}
        {statesByHand(entry, state).map(({ label, words, take }) => (
          <button key={label} type="button" onClick={() => onDone({ words, undo: take() })}>
            {label}
          </button>
        ))}
        {reading && (
          <button type="button" onClick={() => forget(reading).catch(() => onDone(unanswered))}>
            Forget my place in this story
          </button>
        )}
        {!isWrapped && (
          <button type="button" onClick={() => setExportOpen(true)}>
            Export this story
          </button>
        )}
        <button type="button" onClick={() => setHideOpen(true)}>
          Do not show me this
        </button>
      </Menu>
      {isShelvesOpen && (
        <ShelfSheet entries={[entry]} onClose={() => setShelvesOpen(false)} onDone={onDone} />
      )}
      {isExportOpen && (
        <LaterStoriesSheet title={storyName(entry)} entries={[entry]} onClose={() => setExportOpen(false)} />
      )}
      <HideSheet entry={entry} isOpen={isHideOpen} onClose={() => setHideOpen(false)} />
      {reading && <BeenSheet entry={entry} isOpen={isBeenOpen} onClose={() => setBeenOpen(false)} />}
    </>
  )
}

interface ByHand {
  readonly label: string
  /** What was done, in words. */
  readonly words: string
  readonly take: () => Undo
}

/** What a reader may say of a story in its state. */
function statesByHand(entry: Entry, state: ReadState): readonly ByHand[] {
  const finished: ByHand = {
    label: 'Mark all of it as read',
    words: 'All of it is marked as read.',
    take: () => markFinished(entry),
  }
  const unread: ByHand = {
    label: 'Mark all of it as not read',
    words: 'All of it is marked as not read.',
    take: () => markParts(entry, [...entry.parts.keys()], false),
  }
  const aside: ByHand = {
    label: 'Set this story aside',
    words: 'This story is set aside.',
    take: () => setAside(entry, true),
  }
  const back: ByHand = {
    label: 'Take this story up again',
    words: 'This story is taken up again.',
    take: () => setAside(entry, false),
  }
  switch (state) {
    case 'unread':
      return [aside, finished]
    case 'reading':
      return [aside, finished, unread]
    case 'set-aside':
      return [back, finished, unread]
    case 'finished':
      return [unread]
  }
}
