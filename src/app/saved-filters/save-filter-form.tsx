// Keeps what is chosen now under a name, in a sheet.

import { type FormEvent, useState } from 'react'
import { isNothing } from '../../core/library/saved-filter.ts'
import { saveFilter, setStart } from '../state/saved-filters.ts'
import { Button } from '../ui/button.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { Switch } from '../ui/switch.tsx'
import { TextField } from '../ui/text-field.tsx'
import { KeptQuery } from './kept-query.tsx'

interface Props {
  /** As the address writes it. */
  readonly query: string
  readonly sort: string | null
  readonly isOpen: boolean
  readonly onClose: () => void
}

export function SaveFilterForm({ query, sort, isOpen, onClose }: Props) {
  return (
    <Sheet title="Save this filter" height="low" isOpen={isOpen} onClose={onClose}>
      <Form query={query} sort={sort} onSaved={onClose} />
    </Sheet>
  )
}

interface FormProps extends Pick<Props, 'query' | 'sort'> {
  readonly onSaved: () => void
}

export function Form({ query, sort, onSaved }: FormProps) {
  const [name, setName] = useState('')
  const [isStart, setIsStart] = useState(false)
  const [trouble, setTrouble] = useState('')
  if (isNothing(query)) return <p>Nothing is chosen that could be saved. Choose a filter first.</p>
  const rename = (name: string) => {
    setName(name)
    setTrouble('')
  }
  const keep = async (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '') return setTrouble('Give it a name.')
    try {
      const saved = await saveFilter(name, query, sort)
      if (isStart) setStart(saved.id)
      onSaved()
    } catch {
      setTrouble('The storage of this browser did not keep it.')
    }
  }
  return (
    <form className="text-form" onSubmit={(event) => void keep(event)}>
      <KeptQuery query={query} sort={sort} />
      <TextField label="Name" value={name} onChange={rename} isFirst trouble={trouble} />
      <Switch
        label="Begin here"
        below="Opening the library shows this first. “Library” shows all stories again."
        isOn={isStart}
        onSwitch={setIsStart}
      />
      <Button type="submit" kind="main">
        Save it
      </Button>
    </form>
  )
}
