// After a jump: the way back to where the reader was.

import { CornerUpLeft, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import type { Entry } from '../../../core/catalogue/catalogue.ts'
import { readAddress } from '../../addresses.ts'
import { useJumpIn } from '../../state/reading/fresh-jump.ts'
import { endJump, useReading } from '../../state/reading/readings.ts'
import { openedAnew } from '../../state/reading/way-here.ts'
import { IconButton } from '../../ui/controls/button.tsx'
import { iconLine } from '../../ui/icon-line.ts'

/** The place that the last jump left. */
export function WayBack({ entry }: { readonly entry: Entry }) {
  const navigate = useNavigate()
  const { state } = useLocation()
  const reading = useReading(entry.id)
  const left = reading?.left ?? null
  const jump = useJumpIn(entry.id)
  const [said, setSaid] = useState('')
  // Only what comes into a region that is there already is told by screen readers.
  useEffect(() => {
    setSaid(jump && left ? `You have jumped. Tab leads to the way back to Part ${left.part + 1}.` : '')
  }, [jump, left])
  const goBack = () => {
    if (!reading || !left) return
    endJump(reading, 'go-back')
    void navigate(readAddress(entry.id, left.part), {
      replace: true,
      state: openedAnew(state),
    })
  }
  return (
    <>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      {reading && left && (
        <div className="way-back">
          <button type="button" className="quiet-act" onClick={goBack}>
            <CornerUpLeft {...iconLine} />
            <span>Back to where you were, Part {left.part + 1}</span>
          </button>
          <IconButton label="Stay here" onClick={() => endJump(reading, 'stay')}>
            <X {...iconLine} />
          </IconButton>
        </div>
      )}
    </>
  )
}
