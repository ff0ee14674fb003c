// After a jump: the way back to where the reader was.

import { CornerUpLeft, X } from 'lucide-react'
import { useLocation, useNavigate } from 'react-router'
import type { Entry } from '../../core/catalogue.ts'
import { readAddress } from '../addresses.ts'
import { endJump, useReading } from '../state/readings.ts'
import { openedAnew } from '../state/turn.ts'
import { IconButton } from '../ui/button.tsx'
import { iconLine } from '../ui/icon-line.ts'

/** The place that the last jump left. */
export function WayBack({ entry }: { readonly entry: Entry }) {
  const navigate = useNavigate()
  const { state } = useLocation()
  const reading = useReading(entry.id)
  if (!reading?.left) return null
  const { left } = reading
  const goBack = () => {
    endJump(reading, 'go-back')
    void navigate(readAddress(entry.id, left.part), {
      replace: true,
      state: openedAnew(state),
    })
  }
  return (
    <div className="way-back">
      <button type="button" className="quiet-act" onClick={goBack}>
        <CornerUpLeft {...iconLine} />
        <span>Back to where you were, Part {left.part + 1}</span>
      </button>
      <IconButton label="Stay here" onClick={() => endJump(reading, 'stay')}>
        <X {...iconLine} />
      </IconButton>
    </div>
  )
}
