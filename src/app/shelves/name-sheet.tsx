// A shelf's name, in a sheet.

import { Button } from '../ui/controls/button.tsx'
import { TextField } from '../ui/controls/text-field.tsx'
import { useNameForm } from '../ui/controls/use-name-form.ts'
import { Sheet } from '../ui/sheet/sheet.tsx'

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
  const { field, onSubmit } = useNameForm(before, async (name) => {
    await onName(name)
    onClose()
  })
  return (
    <form className="text-form" onSubmit={onSubmit}>
      <TextField {...field} />
      <Button type="submit" kind="main">
        Keep it
      </Button>
    </form>
  )
}
