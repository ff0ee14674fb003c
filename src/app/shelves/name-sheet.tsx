// A shelf's name, in a sheet.

import { type FormEvent, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { TextField } from '../ui/text-field.tsx'

interface Props {
  readonly title: string
  readonly name: string
  readonly isOpen: boolean
  readonly onClose: () => void
  /** Rejects where the device will not keep it. */
  readonly onName: (name: string) => Promise<unknown>
}

export function NameSheet({ title, isOpen, ...rest }: Props) {
  return (
    <Sheet title={title} height="low" isOpen={isOpen} onClose={rest.onClose}>
      <NameForm {...rest} />
    </Sheet>
  )
}

function NameForm({ name: before, onClose, onName }: Omit<Props, 'title' | 'isOpen'>) {
  const [name, setName] = useState(before)
  const [trouble, setTrouble] = useState('')
  const rename = (name: string) => {
    setName(name)
    setTrouble('')
  }
  const keep = async (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '') return setTrouble('Give it a name.')
    try {
      await onName(name)
      onClose()
    } catch {
      setTrouble('The storage of this browser did not keep it.')
    }
  }
  return (
    <form className="text-form" onSubmit={(event) => void keep(event)}>
      <TextField label="Name" value={name} onChange={rename} isFirst trouble={trouble} />
      <Button type="submit" kind="main">
        Keep it
      </Button>
    </form>
  )
}
