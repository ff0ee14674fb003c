// What can be done with one story without opening it.

import {
  Bookmark,
  BookOpen,
  Check,
  CheckCheck,
  CircleCheck,
  Download,
  EyeOff,
  FileDown,
  Pause,
  Play,
  Share2,
  Undo2,
} from 'lucide-react'
import type { ComponentType, ReactNode } from 'react'
import { Link } from 'react-router'
import type { Entry } from '../../../core/catalogue/catalogue.ts'
import { isHere } from '../../../core/offline/here.ts'
import { readState } from '../../../core/reading/reading.ts'
import { WANT_TO_READ } from '../../../core/reading/shelf.ts'
import { storyAddress } from '../../addresses.ts'
import { canShare, copyText, shareText } from '../../reader/marking/pass-on.ts'
import { useIsWrapped } from '../../state/adult.ts'
import { fetchStories } from '../../state/downloads/download.ts'
import { useHere } from '../../state/downloads/here.ts'
import { fullAddress } from '../../state/full-address.ts'
import { useReading } from '../../state/reading/readings.ts'
import { markFinished, markParts, setAside } from '../../state/reading/serial.ts'
import { useSettings } from '../../state/settings.ts'
import { addToShelf, removeFromShelf, useOnShelves } from '../../state/shelves.ts'
import { wayIn } from '../../story/way-in.ts'
import { iconLine } from '../../ui/icon-line.ts'
import { ShelvesIcon } from '../../ui/page/shelves-icon.tsx'
import { Sheet } from '../../ui/sheet/sheet.tsx'
import { spellStoryName } from '../../ui/story/story-name.tsx'
import { thisDevice } from '../../ui/this-device.ts'
import { beginChoosing } from './choosing.ts'
import type { LibraryAct } from './done-bar.tsx'
import type { OpenSheet } from './story-acts.tsx'
import './story-menu.css'

interface Props {
  readonly entry: Entry
  readonly onOpen: (open: OpenSheet | null) => void
  readonly onDone: (done: LibraryAct) => void
}

export function StoryMenu({ entry, onOpen, onDone }: Props) {
  const isWrapped = useIsWrapped(entry)
  const isDiscreet = useSettings((settings) => settings.discreet)
  return (
    <Sheet
      title={spellStoryName(entry, isWrapped, isDiscreet)}
      height="low"
      isOpen
      onClose={() => onOpen(null)}
    >
      <ul className="story-acts">
        <ReadingActs entry={entry} onDone={onDone} onOpen={onOpen} />
        <WantToRead entry={entry} onDone={onDone} />
        <Act Icon={ShelvesIcon} onAct={() => onOpen({ kind: 'shelves', entries: [entry] })}>
          Put on a shelf…
        </Act>
        <HereAct entry={entry} onDone={onDone} onOpen={onOpen} />
        <ShareAct entry={entry} name={spellStoryName(entry, isWrapped, isDiscreet)} onDone={onDone} />
        {!isWrapped && (
          <Act Icon={FileDown} onAct={() => onOpen({ kind: 'export', entries: [entry] })}>
            Export…
          </Act>
        )}
        <Act
          Icon={CircleCheck}
          onAct={() => {
            beginChoosing(entry.id)
            onOpen(null)
          }}
        >
          Choose it, and others
        </Act>
        <Act Icon={EyeOff} onAct={() => onOpen({ kind: 'hide', entries: [entry] })}>
          Do not show me this…
        </Act>
      </ul>
    </Sheet>
  )
}

interface ActProps {
  readonly Icon: ComponentType<typeof iconLine>
  readonly isPressed?: boolean
  readonly isDisabled?: boolean
  readonly onAct: () => void
  readonly children: ReactNode
}

function Act({ Icon, isPressed, isDisabled = false, onAct, children }: ActProps) {
  return (
    <li>
      <button type="button" aria-pressed={isPressed} disabled={isDisabled} onClick={onAct}>
        <Icon {...iconLine} />
        <span>{children}</span>
        {isPressed && <Check {...iconLine} />}
      </button>
    </li>
  )
}

/** To the text, and what a reader may say of a story in its state. */
function ReadingActs({ entry, onOpen, onDone }: Props) {
  const reading = useReading(entry.id)
  const state = readState(reading, entry.parts.length)
  const { words, address } = wayIn(entry, reading)
  const say = (words: string, take: () => () => void) => () => {
    onDone({ words, undo: take() })
    onOpen(null)
  }
  const finish = (
    <Act Icon={CheckCheck} onAct={say('Marked as read to the end.', () => markFinished(entry))}>
      Mark as read
    </Act>
  )
  const begin = (
    <Act
      Icon={Undo2}
      onAct={say('Marked as not read.', () => markParts(entry, [...entry.parts.keys()], false))}
    >
      Mark as not read
    </Act>
  )
  const aside =
    state === 'set-aside' ? (
      <Act Icon={Play} onAct={say('Taken up again.', () => setAside(entry, false))}>
        Take it up again
      </Act>
    ) : (
      <Act Icon={Pause} onAct={say('Set aside.', () => setAside(entry, true))}>
        Set it aside
      </Act>
    )
  return (
    <>
      <li>
        <Link to={address}>
          <BookOpen {...iconLine} />
          <span>{words}</span>
        </Link>
      </li>
      {state !== 'finished' && aside}
      {state !== 'finished' && finish}
      {state !== 'unread' && begin}
    </>
  )
}

function WantToRead({ entry, onDone }: Omit<Props, 'onOpen'>) {
  const isWanted = useOnShelves(entry.id).includes(WANT_TO_READ)
  const change = async () => {
    const act = isWanted ? removeFromShelf : addToShelf
    await act(WANT_TO_READ, [entry.id]).then(
      (undo) => onDone({ words: isWanted ? 'Off “Want to read”.' : 'On “Want to read”.', undo }),
      () => onDone({ words: 'The storage of this browser did not keep it.', undo: null }),
    )
  }
  return (
    <Act Icon={Bookmark} isPressed={isWanted} onAct={() => void change()}>
      Want to read
    </Act>
  )
}

function HereAct({ entry, onDone, onOpen }: Props) {
  const phase = useHere((here) => here.phase)
  const isAllHere = useHere((here) => isHere(entry, here.files))
  if (phase !== 'ready') return null
  const fetchIt = () => {
    void fetchStories([entry])
    onDone({ words: `It will come to this ${thisDevice}.`, undo: null })
    onOpen(null)
  }
  return (
    <Act Icon={Download} isDisabled={isAllHere} onAct={fetchIt}>
      {isAllHere ? `It is on this ${thisDevice}` : `Fetch to this ${thisDevice}`}
    </Act>
  )
}

interface ShareProps extends Omit<Props, 'onOpen'> {
  readonly name: string
}

function ShareAct({ entry, name, onDone }: ShareProps) {
  const address = fullAddress(storyAddress(entry.id))
  const share = async () => {
    if (canShare) return shareText(name, name, address)
    const isCopied = await copyText(address)
    onDone({ words: isCopied ? 'The link is copied.' : address, undo: null })
  }
  return (
    <Act Icon={Share2} onAct={() => void share()}>
      {canShare ? 'Share the link' : 'Copy the link'}
    </Act>
  )
}
