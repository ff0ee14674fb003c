// Neutral names and covers and no summaries in one tap, for a glance over the shoulder. In the bar of every screen.

import { EyeOff } from 'lucide-react'
import { change, useSettings } from '../../state/settings.ts'
import { iconLine } from '../icon-line.ts'
import './discreet-button.css'

export function DiscreetButton({ className = 'discreet-button' }: { readonly className?: string }) {
  const isDiscreet = useSettings((settings) => settings.discreet)
  return (
    <button
      type="button"
      className={className}
      aria-pressed={isDiscreet}
      onClick={() => change({ discreet: !isDiscreet })}
    >
      <EyeOff {...iconLine} />
      Discreet
    </button>
  )
}
