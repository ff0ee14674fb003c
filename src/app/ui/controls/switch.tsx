// A choice between yes and no, with a sentence on what it does. A real checkbox underneath.

import { Check } from 'lucide-react'
import { useId } from 'react'
import { smallIconLine } from '../icon-line.ts'
import './switch.css'

interface Props {
  readonly label: string
  readonly below: string
  readonly isOn: boolean
  readonly onSwitch: (isOn: boolean) => void
}

export function Switch({ label, below, isOn, onSwitch }: Props) {
  const id = useId()
  return (
    <label className="switch">
      <input
        type="checkbox"
        checked={isOn}
        aria-labelledby={`${id}-label`}
        aria-describedby={`${id}-below`}
        onChange={({ target }) => onSwitch(target.checked)}
      />
      <span className="switch-box">
        <Check {...smallIconLine} />
      </span>
      <span>
        <span id={`${id}-label`} className="switch-label">
          {label}
        </span>
        <span id={`${id}-below`} className="switch-below">
          {below}
        </span>
      </span>
    </label>
  )
}
