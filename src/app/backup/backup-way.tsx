// The way to the backup from other screens, with when the last one was saved.

import { addresses } from '../addresses.ts'
import { momentWords } from '../history/moment-words.ts'
import { useLastBackup } from '../state/backup/last-backup.ts'
import { LinkButton } from '../ui/controls/button.tsx'
import { thisDevice } from '../ui/this-device.ts'
import './backup-reminder.css'

export function BackupWay() {
  const at = useLastBackup((last) => last.at)
  return (
    <div className="backup-way">
      <p className="settings-words">
        {at === null
          ? `Your places and marks are on this ${thisDevice} only, and in no backup yet.`
          : `The last backup was saved ${momentWords(at, Date.now())}.`}
      </p>
      <LinkButton to={addresses.backup}>Backup and other devices</LinkButton>
    </div>
  )
}
