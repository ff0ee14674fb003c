// A number with a smaller and a larger: exact under a thumb, where a slider is not.

import { Minus, Plus } from 'lucide-react'
import { useId } from 'react'
import { iconLine } from '../icon-line.ts'
import './stepper.css'

interface Props {
  readonly name: string
  readonly value: number
  readonly low: number
  readonly high: number
  readonly step: number
  readonly onStep: (value: number) => void
}

export function Stepper({ name, value, low, high, step, onStep }: Props) {
  const id = useId()
  // Tenths must stay tenths: 1.6 + 0.1 is not 1.7 to a computer.
  const to = (next: number) => onStep(Math.round(Math.min(high, Math.max(low, next)) * 10) / 10)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row everywhere.
    <div className="stepper" role="group" aria-labelledby={id}>
      <span id={id}>{name}</span>
      <button
        type="button"
        aria-label={`${name}: less`}
        aria-disabled={value <= low}
        onClick={() => to(value - step)}
      >
        <Minus {...iconLine} />
      </button>
      <output aria-live="polite">{value}</output>
      <button
        type="button"
        aria-label={`${name}: more`}
        aria-disabled={value >= high}
        onClick={() => to(value + step)}
      >
        <Plus {...iconLine} />
      </button>
    </div>
  )
}
