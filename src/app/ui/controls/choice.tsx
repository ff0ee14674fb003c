// One of a few, side by side: the chosen one has a tick, weight and a thick edge. Real radio buttons underneath.

import { Check } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { smallIconLine } from '../icon-line.ts'
import './choice.css'

interface Option<T> {
  readonly value: T
  readonly label: ReactNode
  readonly className?: string
}

interface Props<T> {
  readonly name: string
  readonly options: readonly Option<T>[]
  readonly value: T
  readonly onChoose: (value: T) => void
  /** `stack` sets long options below each other, with their words to the left. */
  readonly layout?: 'row' | 'stack'
}

export function Choice<T extends string>({ name, options, value, onChoose, layout = 'row' }: Props<T>) {
  const group = useId()
  return (
    <fieldset className={`choice-set ${layout}`}>
      <legend className="visually-hidden">{name}</legend>
      {options.map((option) => (
        <label key={option.value} className={`choice-option ${option.className ?? ''}`}>
          <input
            type="radio"
            name={group}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChoose(option.value)}
          />
          <Check {...smallIconLine} className="choice-tick" />
          <span className="choice-label">{option.label}</span>
        </label>
      ))}
    </fieldset>
  )
}
