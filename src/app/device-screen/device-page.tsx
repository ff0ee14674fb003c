// What is on this device, `/device`: how much of the archive, what is on its way, what is in the way. It says only what
// is so: counts come from the files that are really kept.

import { useMemo } from 'react'
import type { Catalogue } from '../../core/catalogue/catalogue.ts'
import { BackupReminder } from '../backup/backup-reminder.tsx'
import { BackupWay } from '../backup/backup-way.tsx'
import { OwnWay } from '../own/own-way.tsx'
import { useCatalogue } from '../state/catalogue.ts'
import { fetchAllStories } from '../state/downloads/download.ts'
import { useDownload } from '../state/downloads/download-state.ts'
import { useHere } from '../state/downloads/here.ts'
import { bytesWords } from '../ui/bytes-words.ts'
import { Button } from '../ui/controls/button.tsx'
import { storiesWords } from '../ui/count-words.ts'
import { Message } from '../ui/page/message.tsx'
import { PageTitle } from '../ui/page/page-title.tsx'
import { thisDevice } from '../ui/this-device.ts'
import { CopyTest } from './copy-test.tsx'
import { DeviceState } from './device-state.tsx'
import { type Shelf, shelfOf } from './shelf.ts'
import { ShelfCount } from './shelf-count.tsx'
import { StoragePart } from './storage-part.tsx'
import './device-page.css'

export function DevicePage() {
  const catalogue = useCatalogue()
  return (
    <div className="device-page">
      <PageTitle name={`This ${thisDevice}`} />
      <p className="page-lead">What is marked as here opens with no network.</p>
      {catalogue.kind === 'failed' && <Message isSecond title={catalogue.message} />}
      <BackupReminder />
      {catalogue.kind === 'ready' && <Device catalogue={catalogue.catalogue} />}
      <OwnWay />
      <BackupWay />
      <StoragePart />
    </div>
  )
}

function Device({ catalogue }: { readonly catalogue: Catalogue }) {
  const phase = useHere((here) => here.phase)
  const files = useHere((here) => here.files)
  const isResting = useDownload(({ phase }) => phase === 'idle')
  const shelf = useMemo(() => shelfOf(catalogue, files), [catalogue, files])
  const isLess = shelf.whole < catalogue.size
  return (
    <>
      {phase === 'ready' && <ShelfCount shelf={shelf} total={catalogue.size} />}
      <DeviceState shelf={shelf} />
      {phase === 'ready' && isLess && isResting && (
        <div className="device-fetch">
          <Button kind="main" onClick={() => void fetchAllStories()}>
            {shelf.whole === 0 ? 'Fetch all stories' : 'Fetch the rest'}
          </Button>
          <p>{restWords(shelf)}</p>
        </div>
      )}
      {phase === 'ready' && files.size > 0 && <CopyTest catalogue={catalogue} />}
    </>
  )
}

function restWords({ inPart, none, bytesMissing }: Shelf): string {
  return `${storiesWords(inPart.length + none)}, ${bytesWords(bytesMissing)}`
}
