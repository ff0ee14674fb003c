// The sheets for exporting come when they are first asked for, with the views of the backup.

import { type ComponentProps, lazy, Suspense } from 'react'
import { Sheet } from '../ui/sheet.tsx'
import { thisDevice } from '../ui/this-device.ts'

const views = () => import('../rare-views.ts')
const notHere = () => ({ default: NotHereSheet })
const ExportStoriesSheet = lazy(() => views().then((all) => ({ default: all.ExportStoriesSheet }), notHere))
const ExportMarksSheet = lazy(() => views().then((all) => ({ default: all.ExportMarksSheet }), notHere))

export function LaterStoriesSheet(props: ComponentProps<typeof ExportStoriesSheet>) {
  return (
    <Suspense>
      <ExportStoriesSheet {...props} />
    </Suspense>
  )
}

export function LaterMarksSheet(props: ComponentProps<typeof ExportMarksSheet>) {
  return (
    <Suspense>
      <ExportMarksSheet {...props} />
    </Suspense>
  )
}

function NotHereSheet({ onClose }: { readonly onClose: () => void }) {
  return (
    <Sheet title="Export" height="low" isOpen onClose={onClose}>
      <p>
        What makes the file is not on this {thisDevice} yet. It comes by itself on a visit with a network;
        load the page again then.
      </p>
    </Sheet>
  )
}
