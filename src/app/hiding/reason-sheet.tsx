// Why something is hidden, for the day on which one wonders.

import { type FormEvent, useState } from 'react'
import type { HideRule } from '../../core/meeting/hide-list.ts'
import { giveReason } from '../state/hide-list.ts'
import { Button } from '../ui/controls/button.tsx'
import { TextField } from '../ui/controls/text-field.tsx'
import { Sheet } from '../ui/sheet/sheet.tsx'

interface Props {
  readonly rule: HideRule
  readonly isOpen: boolean
  readonly onClose: () => void
}

export function ReasonSheet({ rule, isOpen, onClose }: Props) {
  return (
    <Sheet title={`Why ${rule.words} is hidden`} height="low" isOpen={isOpen} onClose={onClose}>
      <ReasonForm rule={rule} onClose={onClose} />
    </Sheet>
  )
}

function ReasonForm({ rule, onClose }: Omit<Props, 'isOpen'>) {
  const [reason, setReason] = useState(rule.reason)
  const keep = (event: FormEvent) => {
    event.preventDefault()
    if (reason.trim() !== rule.reason) giveReason(rule, reason)
    onClose()
  }
  return (
    <form className="text-form" onSubmit={keep}>
      <TextField label="Your reason, for yourself alone" value={reason} onChange={setReason} isFirst />
      <Button type="submit" kind="main">
        Keep it
      </Button>
    </form>
  )
}
