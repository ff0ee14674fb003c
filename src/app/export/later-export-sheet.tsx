// The sheet for exporting comes when it is first asked for, with the views of the backup.

import { lazy, Suspense } from 'react'
import type { Entry } from '../../core/catalogue.ts'
import { Sheet } from '../ui/sheet.tsx'
import { thisDevice } from '../ui/this-device.ts'

interface Props {
  readonly title: string
  readonly entries: readonly Entry[]
  readonly onClose: () => void
}

const ExportStoriesSheet = lazy(() =>
  import('../backup-views.ts').then(
    (views) => ({ default: views.ExportStoriesSheet }),
    () => ({ default: NotHereSheet }),
  ),
)

export function LaterExportSheet(props: Props) {
  return (
    <Suspense>
      <ExportStoriesSheet {...props} />
    </Suspense>
  )
}

function NotHereSheet({ onClose }: Props) {
  return (
    <Sheet title="Export" height="low" isOpen onClose={onClose}>
      <p>
        What makes the file is not on this {thisDevice} yet. It comes by itself on a visit with a network;
        load the page again then.
      </p>
    </Sheet>
  )
}
