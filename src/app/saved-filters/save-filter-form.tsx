// Keeps what is chosen now under a name, in a sheet.

import { useState } from 'react'
import { isNothing } from '../../core/library/saved-filter.ts'
import { saveFilter, setStart } from '../state/saved-filters.ts'
import { Button } from '../ui/controls/button.tsx'
import { Switch } from '../ui/controls/switch.tsx'
import { TextField } from '../ui/controls/text-field.tsx'
import { useNameForm } from '../ui/controls/use-name-form.ts'
import { Sheet } from '../ui/sheet/sheet.tsx'
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
  const [isStart, setIsStart] = useState(false)
  const { field, onSubmit } = useNameForm('', async (name) => {
    const saved = await saveFilter(name, query, sort)
    if (isStart) setStart(saved.id)
    onSaved()
  })
  if (isNothing(query)) return <p>Nothing is chosen that could be saved. Choose a filter first.</p>
  return (
    <form className="text-form" onSubmit={onSubmit}>
      <KeptQuery query={query} sort={sort} />
      <TextField {...field} />
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
