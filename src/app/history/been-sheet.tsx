// Where one has been in a story, with times. Each opens there and leaves the way back to where one is.

import { useEffect, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import type { Entry } from '../../core/catalogue/catalogue.ts'
import type { JournalPlace } from '../../core/reading/history.ts'
import { readAddress } from '../addresses.ts'
import { quoteWords } from '../marks/quote-words.ts'
import { useIsWrapped } from '../state/adult.ts'
import { goToPlace, stopsIn } from '../state/reading/serial.ts'
import { openedAnew } from '../state/reading/way-here.ts'
import { useSettings } from '../state/settings.ts'
import { Sheet } from '../ui/sheet/sheet.tsx'
import { leaveSheetStep } from '../ui/sheet/sheet-step.ts'
import { momentWords } from './moment-words.ts'
import './been-sheet.css'

interface Props {
  readonly entry: Entry
  readonly isOpen: boolean
  readonly onClose: () => void
  /** Where the sheet lies over the text itself, the text's own step in the history is replaced. */
  readonly isOverText?: boolean
}

export function BeenSheet({ entry, isOpen, onClose, isOverText = false }: Props) {
  return (
    <Sheet title="Where you have been" isOpen={isOpen} onClose={onClose}>
      <BeenList entry={entry} isOverText={isOverText} onClose={onClose} />
    </Sheet>
  )
}

type Stops =
  | { readonly kind: 'looking' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'found'; readonly stops: readonly JournalPlace[] }

function BeenList({ entry, isOverText, onClose }: Omit<Required<Props>, 'isOpen'>) {
  const [found, setFound] = useState<Stops>({ kind: 'looking' })
  const navigate = useNavigate()
  const { state } = useLocation()
  const isWrapped = useIsWrapped(entry)
  const isDiscreet = useSettings((settings) => settings.discreet)
  useEffect(() => {
    let isCurrent = true
    stopsIn(entry.id).then(
      (stops) => isCurrent && setFound({ kind: 'found', stops }),
      () => isCurrent && setFound({ kind: 'failed' }),
    )
    return () => {
      isCurrent = false
    }
  }, [entry.id])
  if (found.kind === 'looking') return null
  if (found.kind === 'failed')
    return <p>The storage of this browser did not answer. Nothing is lost by that.</p>
  const stops = found.stops.filter(({ place }) => place.part < entry.parts.length)
  if (stops.length === 0) return <p>Nowhere yet but where you are now.</p>
  const open = ({ place }: JournalPlace) => {
    goToPlace(entry, place)
    onClose()
    void navigate(readAddress(entry.id, place.part), { replace: isOverText, state: openedAnew(state) })
  }
  return (
    <ol className="been-list">
      {stops.map((stop) => (
        <li key={stop.minute}>
          <button type="button" onClick={() => leaveSheetStep(() => open(stop))}>
            <span className="been-where">
              {placeWords(entry, stop)}{' '}
              <span className="been-when">{momentWords(stop.minute * 60_000, Date.now())}</span>
            </span>
            {!isWrapped && !isDiscreet && <span className="been-words">{quoteWords(stop.place.quote)}</span>}
          </button>
        </li>
      ))}
    </ol>
  )
}

function placeWords({ parts }: Entry, { place }: JournalPlace): string {
  const share = `${Math.round(place.share * 100)} %`
  return parts.length > 1 ? `Part ${place.part + 1}, ${share}` : share
}
