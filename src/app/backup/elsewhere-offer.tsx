// Where the reader was on another device, offered beside the place here: neither takes the other's.

import { CornerUpLeft, X } from 'lucide-react'
import { useLocation, useNavigate } from 'react-router'
import type { Entry } from '../../core/catalogue/catalogue.ts'
import { readAddress } from '../addresses.ts'
import { momentWords } from '../history/moment-words.ts'
import { goElsewhere, useElsewhere, waveAway } from '../state/backup/elsewhere.ts'
import { openedAnew } from '../state/reading/way-here.ts'
import { IconButton } from '../ui/controls/button.tsx'
import { iconLine } from '../ui/icon-line.ts'
import './elsewhere-offer.css'

interface Props {
  readonly entry: Entry
  /** Over the text itself its step in the history is replaced. */
  readonly isOverText?: boolean
}

export function ElsewhereOffer({ entry, isOverText = false }: Props) {
  const one = useElsewhere(entry)
  const navigate = useNavigate()
  const { state } = useLocation()
  if (!one) return null
  const go = () => {
    goElsewhere(entry, one)
    void navigate(readAddress(entry.id, one.place.part), { replace: isOverText, state: openedAnew(state) })
  }
  const share = `${Math.round(one.place.share * 100)} %`
  const where = entry.parts.length > 1 ? `Part ${one.place.part + 1}, ${share}` : share
  return (
    <div className="elsewhere">
      <button type="button" onClick={go}>
        <CornerUpLeft {...iconLine} />
        <span>
          {one.name === '' ? 'On your other device' : `On ${one.name}`} you were at {where},{' '}
          {momentWords(one.at, Date.now())}. Go there
        </span>
      </button>
      <IconButton label="Stay here" onClick={() => waveAway(one)}>
        <X {...iconLine} />
      </IconButton>
    </div>
  )
}
