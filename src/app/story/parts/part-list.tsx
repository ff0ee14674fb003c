// The parts of a story: read, begun or not, how long, and whether each is here where some are not. Ticks are set and
// taken by hand once that is asked for, so that a finger on its way to a part marks nothing.

import { Check } from 'lucide-react'
import { useState } from 'react'
import { Link } from 'react-router'
import type { Entry, StoryFile } from '../../../core/catalogue/catalogue.ts'
import { minutesFor } from '../../../core/reading/pace.ts'
import { newParts, type Reading, readState } from '../../../core/reading/reading.ts'
import { readAddress } from '../../addresses.ts'
import { useHere } from '../../state/downloads/here.ts'
import { usePace } from '../../state/reading/pace.ts'
import { useReading } from '../../state/reading/readings.ts'
import { turnTo } from '../../state/reading/turn.ts'
import { fromStory } from '../../state/reading/way-here.ts'
import { useSettings } from '../../state/settings.ts'
import { Button } from '../../ui/controls/button.tsx'
import { smallIconLine } from '../../ui/icon-line.ts'
import { hereIcon } from '../../ui/story/here-mark.tsx'
import { missingParts } from './missing-parts.ts'
import { PartTicks } from './part-ticks.tsx'
import './part-list.css'

interface Props {
  readonly entry: Entry
  readonly story: StoryFile | null
}

export function PartList({ entry, story }: Props) {
  const reading = useReading(entry.id)
  const [isTicking, setTicking] = useState(false)
  return (
    <section className="story-parts" aria-labelledby="parts-heading">
      <div className="story-parts-head">
        <h2 id="parts-heading">Parts</h2>
        <p>{readWords(reading, entry.parts.length)}</p>
        <Button kind="quiet" aria-pressed={isTicking} onClick={() => setTicking(!isTicking)}>
          {isTicking ? 'Done' : 'Mark parts'}
        </Button>
      </div>
      {isTicking ? <PartTicks entry={entry} story={story} /> : <PartRows entry={entry} story={story} />}
    </section>
  )
}

function PartRows({ entry, story }: Props) {
  const reading = useReading(entry.id)
  const pace = usePace()
  const isReady = useHere((here) => here.phase === 'ready')
  const isDiscreet = useSettings((settings) => settings.discreet)
  const files = useHere((here) => here.files)
  const missing = new Set(story && isReady ? missingParts(entry, story, files) : [])
  const state = readState(reading, entry.parts.length)
  const current = state === 'reading' || state === 'set-aside' ? reading?.place.part : undefined
  const fresh = newParts(reading, entry.parts.length)?.from ?? entry.parts.length
  return (
    <ol className="part-rows">
      {entry.parts.map((words, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a part is its index.
        <li key={index}>
          <Link
            className="part-row"
            to={readAddress(entry.id, index)}
            state={fromStory}
            aria-current={index === current ? 'step' : undefined}
            onClick={() => {
              if (index !== reading?.place.part) turnTo(entry, index)
            }}
          >
            <PartState
              isRead={reading?.read.includes(index) ?? false}
              isHere={missing.size === 0 ? null : !missing.has(index)}
            />
            <span className="part-row-number">{index + 1}</span>
            <span className="part-row-title" dir="auto">
              {(!isDiscreet && story?.parts[index]?.title) || `Part ${index + 1}`}
              {index === current && <span className="part-row-current">you are here</span>}
              {index >= fresh && <span className="part-row-current">new since you read</span>}
            </span>
            <span className="part-row-minutes">{minutesFor(words, pace)} min</span>
          </Link>
        </li>
      ))}
    </ol>
  )
}

/** A tick for what was read; the phone only where some parts are not here, since else it says nothing. */
function PartState({ isRead, isHere }: { readonly isRead: boolean; readonly isHere: boolean | null }) {
  return (
    <span className="part-row-state">
      {isHere === false ? hereIcon(0) : isRead ? <Check {...smallIconLine} /> : isHere && hereIcon(1)}
      <span className="visually-hidden">
        {isRead && 'Read. '}
        {isHere === false && 'Not here. '}
      </span>
    </span>
  )
}

function readWords(reading: Reading | undefined, parts: number): string {
  const read = reading?.read.filter((part) => part < parts) ?? []
  if (read.length === parts) return 'all read'
  const isBegun = readState(reading, parts) !== 'unread' && !read.includes(reading?.place.part ?? 0)
  if (read.length === 0) return isBegun ? '1 begun' : 'none read yet'
  return isBegun ? `${read.length} read, 1 begun` : `${read.length} read`
}
