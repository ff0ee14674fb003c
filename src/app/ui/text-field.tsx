// One line of text with its label above it.

import { useId } from 'react'
import './text-field.css'

interface Props {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** Takes the focus: the form was opened for it. */
  readonly isFirst?: boolean
  readonly placeholder?: string
}

export function TextField({ label, value, onChange, isFirst = false, placeholder }: Props) {
  const id = useId()
  return (
    <div className="text-field">
      <label htmlFor={id}>{label}</label>
      <input
        // Read by the dialog when it opens.
        ref={(input) => void input?.toggleAttribute('autofocus', isFirst)}
        id={id}
        type="text"
        autoComplete="off"
        maxLength={200}
        dir="auto"
        placeholder={placeholder}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
  )
}
