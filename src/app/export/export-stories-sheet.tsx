// Taking a story, or what stands on a shelf, away as a file: for an e-reader, a browser, or any program at all.

import { useState } from 'react'
import type { Entry } from '../../core/catalogue/catalogue.ts'
import { adoptStyle } from '../look/adopt-style.ts'
import { useCatalogue } from '../state/catalogue.ts'
import { Button } from '../ui/controls/button.tsx'
import { Choice } from '../ui/controls/choice.tsx'
import { storiesWords } from '../ui/count-words.ts'
import { Sheet } from '../ui/sheet/sheet.tsx'
import { thisDevice } from '../ui/this-device.ts'
import style from './export-stories-sheet.css?inline'
import { type Exported, type ExportKind, exportable, exportStories } from './exported-file.ts'

adoptStyle(style)

interface Props {
  /** The story's name, or the shelf's. */
  readonly title: string
  readonly entries: readonly Entry[]
  readonly onClose: () => void
}

const kinds: readonly { readonly value: ExportKind; readonly label: string }[] = [
  { value: 'epub', label: 'EPUB, for e-readers and reading apps' },
  { value: 'html', label: 'HTML, one page for any browser' },
  { value: 'txt', label: 'Plain text' },
]

export function ExportStoriesSheet({ title, entries, onClose }: Props) {
  return (
    <Sheet title="Export" height="low" isOpen onClose={onClose}>
      <ExportForm title={title} entries={entries} />
    </Sheet>
  )
}

type Step =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'working'; readonly done: number }
  | { readonly kind: 'done'; readonly exported: Exported }
  | { readonly kind: 'failed' }

function ExportForm({ title, entries }: Omit<Props, 'onClose'>) {
  const [kind, setKind] = useState<ExportKind>('epub')
  const [step, setStep] = useState<Step>({ kind: 'choosing' })
  const archive = useCatalogue((state) => (state.kind === 'ready' ? state.catalogue.archive.name : ''))
  const open = exportable(entries)
  const left = entries.length - open.length
  const isBusy = step.kind === 'working'
  const make = async () => {
    setStep({ kind: 'working', done: 0 })
    try {
      const told = (done: number) => setStep({ kind: 'working', done })
      setStep({ kind: 'done', exported: await exportStories(open, { title, archive, kind }, told) })
    } catch {
      setStep({ kind: 'failed' })
    }
  }
  return (
    <div className="export-stories">
      <p>The file is made on this {thisDevice} and goes nowhere else. Warnings and notes come along.</p>
      <Choice name="Kind of file" layout="stack" options={kinds} value={kind} onChoose={setKind} />
      {left > 0 && (
        <p>
          {left === 1 ? '1 story that is' : `${left} stories that are`} hidden, kept out or wrapped{' '}
          {left === 1 ? 'is' : 'are'} left out.
        </p>
      )}
      <Button kind="main" isBusy={isBusy} disabled={open.length === 0} onClick={() => void make()}>
        {open.length === 1 ? 'Export it' : `Export ${storiesWords(open.length)}`}
      </Button>
      <p role="status">{stepWords(step, open.length)}</p>
    </div>
  )
}

function stepWords(step: Step, total: number): string {
  switch (step.kind) {
    case 'choosing':
      return total === 0 ? 'There is nothing here that may be exported.' : ''
    case 'working':
      return total === 1 ? 'It is being made.' : `${step.done} of ${total} are opened.`
    case 'failed':
      return 'The file could not be made: there may be too little room for it. Nothing was changed.'
    case 'done': {
      const { stories, absent } = step.exported
      const not = `Not all of ${absent === 1 ? '1 story is' : `${storiesWords(absent)} are`} on this ${thisDevice}, and there is no network`
      if (stories === 0) return `${not}: nothing was exported.`
      return absent === 0 ? 'It is among your downloads.' : `It is among your downloads. ${not}: left out.`
    }
  }
}
