// A form that keeps something under a name.

import { type ComponentProps, type FormEvent, useState } from 'react'
import type { TextField } from './text-field.tsx'

interface NameForm {
  /** For its field, which says what is wrong until one writes on. */
  readonly field: ComponentProps<typeof TextField>
  readonly onSubmit: (event: FormEvent) => void
}

/** From the name that stands there first; `keep` rejects where the device will not keep it. */
export function useNameForm(before: string, keep: (name: string) => Promise<void>): NameForm {
  const [name, setName] = useState(before)
  const [trouble, setTrouble] = useState('')
  const onChange = (name: string) => {
    setName(name)
    setTrouble('')
  }
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '') return setTrouble('Give it a name.')
    try {
      await keep(name)
    } catch {
      setTrouble('The storage of this browser did not keep it.')
    }
  }
  return {
    field: { label: 'Name', value: name, onChange, isFirst: true, trouble },
    onSubmit: (event) => void onSubmit(event),
  }
}
