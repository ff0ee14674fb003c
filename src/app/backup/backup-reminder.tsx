// A quiet word that something is in no backup yet. It blocks nothing, and stays away for a while when it is waved away.

import { addresses } from '../addresses.ts'
import { remindLater, useReminder } from '../state/backup/last-backup.ts'
import { Button, LinkButton } from '../ui/controls/button.tsx'
import { thisDevice } from '../ui/this-device.ts'
import './backup-reminder.css'

export function BackupReminder() {
  const due = useReminder()
  if (!due) return null
  const { marks, days } = due
  const count = marks === 1 ? '1 mark is' : `${marks} marks are`
  const since =
    days === null ? '' : days < 2 ? ' since the last one' : ` since the last one, ${days} days ago`
  return (
    <aside className="backup-reminder" aria-label="Backup">
      <p>
        {count} on this {thisDevice} and in no backup{since}.
      </p>
      <div className="backup-acts">
        <LinkButton to={addresses.backup}>Save a backup</LinkButton>
        <Button kind="quiet" onClick={remindLater}>
          Later
        </Button>
      </div>
    </aside>
  )
}
