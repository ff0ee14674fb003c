// One line of text with its label above it.

import { useEffect, useId, useRef } from 'react'
import './text-field.css'

interface Props {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** Takes the focus: the form was opened for it. */
  readonly isFirst?: boolean
  readonly placeholder?: string
  /** What is wrong with it; empty where nothing is. */
  readonly trouble?: string
}

export function TextField({ label, value, onChange, isFirst = false, placeholder, trouble = '' }: Props) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  // In a dialog that is about to open, the attribute is what counts.
  useEffect(() => {
    input.current?.toggleAttribute('autofocus', isFirst)
    if (isFirst) input.current?.focus()
  }, [isFirst])
  return (
    <div className="text-field">
      <label htmlFor={id}>{label}</label>
      <input
        ref={input}
        id={id}
        type="text"
        autoComplete="off"
        maxLength={200}
        dir="auto"
        placeholder={placeholder}
        aria-invalid={trouble !== ''}
        aria-describedby={trouble === '' ? undefined : `${id}-trouble`}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
      {trouble !== '' && (
        <p id={`${id}-trouble`} role="alert">
          {trouble}
        </p>
      )}
    </div>
  )
}
