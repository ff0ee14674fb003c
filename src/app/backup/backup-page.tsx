// The backup, `/settings/backup`: saving it, taking one in, carrying it over, and the folder in which devices meet.

import type { ReactNode } from 'react'
import { useId, useState } from 'react'
import { adoptStyle } from '../look/adopt-style.ts'
import { nameDevice, useDeviceName } from '../state/backup/device-name.ts'
import { TextField } from '../ui/controls/text-field.tsx'
import { PageTitle } from '../ui/page/page-title.tsx'
import { thisDevice } from '../ui/this-device.ts'
import style from './backup-page.css?inline'
import { FolderSection } from './folder-section.tsx'
import { MakeCode } from './make-code.tsx'
import { SaveBackup } from './save-backup.tsx'
import { TakeIn } from './take-in.tsx'
import { UndoReplacing } from './undo-replacing.tsx'
import './backup-reminder.css'

adoptStyle(style)

export function BackupPage() {
  const [restored, setRestored] = useState(0)
  return (
    <div className="backup-page">
      <PageTitle name="Backup" />
      <p className="page-lead">
        Your places, marks, shelves and choices are kept by this browser alone. A backup is one file with all
        of it and the stories that you added yourself, to be put where you like. It holds no stories of the
        archive.
      </p>
      <UndoReplacing key={restored} />
      <Part title="Save a backup">
        <SaveBackup />
      </Part>
      <Part title="Take a backup in">
        <TakeIn onTaken={() => setRestored(restored + 1)} />
      </Part>
      <Part title="Carry over by a code">
        <MakeCode />
      </Part>
      <Part title="Several devices">
        <FolderSection />
        <DeviceName />
      </Part>
    </div>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const heading = useId()
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      {children}
    </section>
  )
}

function DeviceName() {
  const kept = useDeviceName(({ name }) => name)
  const [name, setName] = useState(kept)
  return (
    <div className="backup-device">
      <TextField
        label={`What you call this ${thisDevice}`}
        value={name}
        onChange={(typed) => {
          setName(typed)
          nameDevice(typed)
        }}
      />
    </div>
  )
}
