// Taking marks away as a file, made on this device: to read, or for another program.

import { annotationsOf } from '../../core/marks/annotation.ts'
import type { ExportedStory } from '../../core/marks/exported-mark.ts'
import { marksMarkdown } from '../../core/marks/marks-markdown.ts'
import { addresses } from '../addresses.ts'
import { adoptStyle } from '../look/adopt-style.ts'
import type { MarksGroup } from '../marks/use-shown-marks.ts'
import { fullAddress } from '../state/full-address.ts'
import { saveFile } from '../state/save-file.ts'
import { Button } from '../ui/controls/button.tsx'
import { Sheet } from '../ui/sheet/sheet.tsx'
import { thisDevice } from '../ui/this-device.ts'
import style from './export-marks-sheet.css?inline'
import { exportedStory } from './exported-marks.ts'

adoptStyle(style)

interface Props {
  readonly groups: readonly MarksGroup[]
  readonly onClose: () => void
}

export function ExportMarksSheet({ groups, onClose }: Props) {
  const open = groups.filter(({ isWrapped }) => !isWrapped)
  const stories = () => open.map(exportedStory)
  const [only] = open
  const name = open.length === 1 && only ? only.title || 'a story' : 'the library'
  const label = `Marks in ${name}`
  const left = groups.length - open.length
  return (
    <Sheet title={`Export ${countOf(open)}`} height="low" isOpen onClose={onClose}>
      <div className="export-sheet">
        <p>The file is made on this {thisDevice} and goes nowhere else.</p>
        <Button onClick={() => saveFile(label, 'md', 'text/markdown', marksMarkdown(label, stories()))}>
          To read (Markdown)
        </Button>
        <Button
          onClick={() => saveFile(label, 'json', 'application/ld+json', annotationsJson(label, stories()))}
        >
          For other programs (JSON, W3C Web Annotation)
        </Button>
        {left > 0 && (
          <p>
            {left === 1 ? 'The marks of 1 wrapped story are' : `The marks of ${left} wrapped stories are`}{' '}
            left out.
          </p>
        )}
      </div>
    </Sheet>
  )
}

function annotationsJson(label: string, stories: readonly ExportedStory[]): string {
  return `${JSON.stringify(annotationsOf(fullAddress(addresses.marks), label, stories), null, 2)}\n`
}

function countOf(groups: readonly MarksGroup[]): string {
  const count = groups.reduce((sum, { marks }) => sum + marks.length, 0)
  return count === 1 ? '1 mark' : `${count} marks`
}
