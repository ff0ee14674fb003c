// The contents: every part with its state, title and minutes.

import { Check } from 'lucide-react'
import { type RefObject, useEffect, useRef } from 'react'
import { Link, useLocation } from 'react-router'
import { minutesFor } from '../../../core/reading/pace.ts'
import { readAddress } from '../../addresses.ts'
import { usePace } from '../../state/reading/pace.ts'
import { useReading } from '../../state/reading/readings.ts'
import { turnTo } from '../../state/reading/turn.ts'
import { openedAnew } from '../../state/reading/way-here.ts'
import { useSettings } from '../../state/settings.ts'
import { smallIconLine } from '../../ui/icon-line.ts'
import { Sheet } from '../../ui/sheet/sheet.tsx'
import { useReader } from '../reader.ts'
import { neutralPartName } from '../text/part-name.ts'
import './parts-sheet.css'

interface Props {
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** On a phone and a tablet: a sheet. */
export function PartsSheet({ isOpen, onClose }: Props) {
  const current = useRef<HTMLAnchorElement>(null)
  // When the sheet is open: whoever listens begins at the part that is read.
  useEffect(() => {
    if (isOpen) current.current?.focus()
  }, [isOpen])
  return (
    <Sheet title="Parts" isOpen={isOpen} onClose={onClose}>
      <PartsList current={current} onTurn={onClose} />
    </Sheet>
  )
}

/** On a desk: in the margin, with the bars. */
export function PartsMargin() {
  const current = useRef<HTMLAnchorElement>(null)
  return (
    <nav className="parts-margin" aria-label="Contents">
      <PartsList current={current} />
    </nav>
  )
}

interface ListProps {
  /** The link of the part that is read. */
  readonly current: RefObject<HTMLAnchorElement | null>
  readonly onTurn?: () => void
}

function PartsList({ current, onTurn }: ListProps) {
  const isDiscreet = useSettings((settings) => settings.discreet)
  const { entry, story, part } = useReader()
  const read = useReading(entry.id)?.read ?? []
  const pace = usePace()
  const { state } = useLocation()
  // biome-ignore lint/correctness/useExhaustiveDependencies: another part is another link to bring into sight.
  useEffect(() => {
    current.current?.scrollIntoView({ block: 'nearest' })
  }, [part])
  const turn = (to: number) => {
    if (to !== part) turnTo(entry, to)
    onTurn?.()
  }
  return (
    <ol className="parts-list">
      {story.parts.map((one, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a part is its index.
        <li key={index}>
          <Link
            replace
            state={openedAnew(state)}
            ref={index === part ? current : undefined}
            to={readAddress(entry.id, index)}
            aria-current={index === part ? 'page' : undefined}
            onClick={() => turn(index)}
          >
            <span className="part-state">
              {read.includes(index) && <Check {...smallIconLine} />}
              {read.includes(index) && <span className="visually-hidden">Read. </span>}
            </span>
            <span className="part-index">{index + 1}</span>
            <span className="part-title" dir="auto">
              {isDiscreet ? neutralPartName(story, index) : (one.title ?? `Part ${index + 1}`)}
            </span>
            <span className="part-minutes">
              {one.words.toLocaleString('en')} words, {minutesFor(one.words, pace)} min
            </span>
          </Link>
        </li>
      ))}
    </ol>
  )
}
