// The main act of a story's page, and under it whatever stands in its way.

import { useRef } from 'react'
import type { Entry, StoryFile } from '../../core/catalogue/catalogue.ts'
import { readState } from '../../core/reading/reading.ts'
import { ElsewhereOffer } from '../backup/elsewhere-offer.tsx'
import { newWords } from '../library/list/story-words.ts'
import { useHere } from '../state/downloads/here.ts'
import { useReading } from '../state/reading/readings.ts'
import { fromStory } from '../state/reading/way-here.ts'
import { useSettings } from '../state/settings.ts'
import type { Missing } from '../state/story.ts'
import { Button, LinkButton } from '../ui/controls/button.tsx'
import { thisDevice } from '../ui/this-device.ts'
import { type Done, DoneWords, unanswered } from './done.tsx'
import { missingParts } from './parts/missing-parts.ts'
import { spellParts } from './parts/part-words.ts'
import { ratingWords } from './warnings/adult-words.ts'
import { wayIn } from './way-in.ts'

interface Props {
  readonly entry: Entry
  readonly story: StoryFile | null
  readonly isWrapped: boolean
  readonly missing: Missing | null
  readonly onTryAgain: () => void
  /** What was just done by hand on this page. */
  readonly done: Done | null
  readonly onDone: (done: Done | null) => void
}

export function WayIntoStory({ entry, story, isWrapped, missing, onTryAgain, done, onDone }: Props) {
  const act = useRef<HTMLDivElement>(null)
  const undo = async () => {
    onDone(null)
    act.current?.focus()
    await done?.undo?.()
  }
  return (
    <div ref={act} className="story-way-in" tabIndex={-1}>
      {missing === null ? <Act entry={entry} /> : <InTheWay missing={missing} onTryAgain={onTryAgain} />}
      {isWrapped && <WhyAsked entry={entry} />}
      {story && <Absent entry={entry} story={story} />}
      <div role="status">
        {done && (
          <DoneWords
            key={done.words}
            done={done}
            onUndo={() => void undo().catch(() => onDone(unanswered))}
          />
        )}
      </div>
    </div>
  )
}

function Act({ entry }: Pick<Props, 'entry'>) {
  const reading = useReading(entry.id)
  const { words, address } = wayIn(entry, reading)
  const fresh = newWords(entry, reading)
  const isSetAside = readState(reading, entry.parts.length) === 'set-aside'
  return (
    <>
      <LinkButton kind="main" to={address} state={fromStory}>
        {words}
      </LinkButton>
      {fresh && <p className="story-serial">{fresh}</p>}
      <ElsewhereOffer entry={entry} />
      {isSetAside && (
        <p className="story-serial">You have set this story aside. Reading on takes it up again.</p>
      )}
    </>
  )
}

const missingWords: Record<Missing, string> = {
  'no-network': `This story is not on this ${thisDevice}, and there is no network. It will be fetched when there is.`,
  'not-found':
    'This story is gone from the archive since this page was loaded. Load the page again to see what is there now.',
  damaged:
    'This story could not be read: what came was not what the archive promised. Nothing of yours is lost.',
}

function InTheWay({ missing, onTryAgain }: Pick<Props, 'onTryAgain'> & { readonly missing: Missing }) {
  return (
    <>
      <p role="status" className="story-trouble">
        {missingWords[missing]}
      </p>
      <Button onClick={onTryAgain}>Try again</Button>
    </>
  )
}

/** Parts that cannot be read with no network. */
function Absent({ entry, story }: { readonly entry: Entry; readonly story: StoryFile }) {
  const phase = useHere((here) => here.phase)
  const files = useHere((here) => here.files)
  const missing = missingParts(entry, story, files)
  if (phase !== 'ready' || missing.length === 0 || missing.length === entry.parts.length) return null
  const isOne = missing.length === 1
  return (
    <p>
      {spellParts(missing)} {isOne ? 'comes' : 'come'} when there is a network.
    </p>
  )
}

function WhyAsked({ entry: { rating } }: Pick<Props, 'entry'>) {
  const wasRefused = useSettings((settings) => settings.adult === 'wrapped')
  const isRated = rating.source === 'stated' || rating.source === 'override'
  if (wasRefused) return <p>You keep adult stories wrapped. You can be asked again.</p>
  return (
    <p>
      {ratingWords(rating)}{' '}
      {isRated ? 'Dogear asks one question first.' : 'Stories like that are kept behind the question, too.'}
    </p>
  )
}
