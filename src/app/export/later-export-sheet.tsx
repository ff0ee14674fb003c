// The sheets for exporting come when they are first asked for, with the views of the backup.

import { type ComponentProps, lazy, Suspense } from 'react'
import { notHereSheet } from '../ui/sheet/not-here-sheet.tsx'

const views = () => import('../rare-views.ts')
const notHere = notHereSheet('Export')
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
