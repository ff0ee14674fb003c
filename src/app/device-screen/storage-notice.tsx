// One plain sentence over whatever is shown, when the storage of this browser does not do its work. It stays until it is
// waved away, or is true no more.

import { X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Link, useLocation } from 'react-router'
import { addresses } from '../addresses.ts'
import { waveLossAway } from '../state/storage/loss.ts'
import { useStorage } from '../state/storage/storage.ts'
import { IconButton } from '../ui/controls/button.tsx'
import { iconLine } from '../ui/icon-line.ts'
import { thisDevice } from '../ui/this-device.ts'
import { storageNotes } from './storage-words.ts'
import './storage-notice.css'

export function StorageNotice() {
  const storage = useStorage()
  const isDevice = useLocation().pathname === addresses.device
  const [waved, setWaved] = useState<readonly string[]>([])
  // The page of this device says all of them itself.
  const note = isDevice
    ? undefined
    : storageNotes(storage, thisDevice).find(({ short }) => !waved.includes(short))
  const short = note?.short ?? ''
  const [said, setSaid] = useState('')
  // Only what comes into a region that is there already is told by screen readers.
  useEffect(() => setSaid(short), [short])
  const wave = () => {
    setWaved([...waved, short])
    if (note?.key === 'loss') waveLossAway()
  }
  return (
    <aside className="storage-notice" aria-label="Storage" hidden={short === ''}>
      <p role="status">{said}</p>
      <div className="storage-acts">
        <Link className="button quiet" to={addresses.device}>
          What this means
        </Link>
        <IconButton label="Close" onClick={wave}>
          <X {...iconLine} />
        </IconButton>
      </div>
    </aside>
  )
}
