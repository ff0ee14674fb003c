// The parts with a tick each that the reader sets and takes: what is read says the reader, whatever was in sight.

import { Check } from 'lucide-react'
import type { Entry, StoryFile } from '../../../core/catalogue/catalogue.ts'
import { useReading } from '../../state/reading/readings.ts'
import { markParts } from '../../state/reading/serial.ts'
import { useSettings } from '../../state/settings.ts'
import { smallIconLine } from '../../ui/icon-line.ts'
import './part-ticks.css'

interface Props {
  readonly entry: Entry
  readonly story: StoryFile | null
}

export function PartTicks({ entry, story }: Props) {
  const read = useReading(entry.id)?.read ?? []
  const isDiscreet = useSettings((settings) => settings.discreet)
  return (
    <ol className="part-rows">
      {entry.parts.map((_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a part is its index.
        <li key={index}>
          <label className="part-tick">
            <input
              type="checkbox"
              checked={read.includes(index)}
              onChange={({ target }) => markParts(entry, [index], target.checked)}
            />
            <span className="part-tick-box">
              <Check {...smallIconLine} />
            </span>
            <span className="part-row-number">{index + 1}</span>
            <span className="part-row-title" dir="auto">
              {(!isDiscreet && story?.parts[index]?.title) || `Part ${index + 1}`}
              <span className="visually-hidden">, read</span>
            </span>
          </label>
        </li>
      ))}
    </ol>
  )
}
