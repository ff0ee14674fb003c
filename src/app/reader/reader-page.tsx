// The text of one part, `/read/<story>/<part>`: finds the story, asks the adult question if it must be asked, opens the
// part, and hands it to the reading view. Text of a wrapped story is never loaded.

import { useEffect, useMemo, useRef, useState } from 'react'
import { Navigate, useLocation, useParams } from 'react-router'
import type { Entry } from '../../core/catalogue/catalogue.ts'
import type { Found } from '../../core/place/find-place.ts'
import { addresses, readAddress, storyAddress } from '../addresses.ts'
import { OwnUnread } from '../own/own-way.tsx'
import { useBarrier, useIsWrapped } from '../state/adult.ts'
import { loadCatalogue, useCatalogue, useEntry } from '../state/catalogue.ts'
import { bringFace } from '../state/faces.ts'
import { useBookmarks } from '../state/marks/bookmarks.ts'
import { useHighlightsPhase } from '../state/marks/highlights.ts'
import { ownTrouble, useOwnStories } from '../state/own/own-stories.ts'
import { endHandsFree } from '../state/reading/hands-free.ts'
import { useReadings } from '../state/reading/readings.ts'
import { isReachedByReading } from '../state/reading/way-here.ts'
import { useSettings } from '../state/settings.ts'
import { type Missing, usePart } from '../state/story.ts'
import { KeptOut } from '../story/kept-out.tsx'
import { AdultQuestion } from '../story/warnings/adult-question.tsx'
import { Message } from '../ui/page/message.tsx'
import { Shell } from '../ui/page/shell.tsx'
import { thisDevice } from '../ui/this-device.ts'
import { useFoundPlace } from './place/use-found-place.ts'
import { jumpIn } from './place/use-start.ts'
import { ReadingView } from './reading-view.tsx'
import './reader-page.css'

export function ReaderPage() {
  const { id = '', part } = useParams()
  const catalogue = useCatalogue()
  const entry = useEntry(id)
  const trouble = useOwnStories((own) => ownTrouble(id, own))
  // It goes on over part ends, and no further than the story.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another story is opened in the same page.
  useEffect(() => () => endHandsFree(), [id])
  // The chosen letters, before the text: those that come after it move its lines.
  useEffect(() => void bringFace(useSettings.getState().face), [])
  if (catalogue.kind === 'loading') return null
  if (catalogue.kind === 'failed') {
    return (
      <Shell>
        <Message
          title="The stories cannot be listed"
          text={catalogue.message}
          act={{ label: 'Try again', onClick: () => void loadCatalogue() }}
        />
      </Shell>
    )
  }
  if (!entry && trouble)
    return (
      <Shell>
        <OwnUnread trouble={trouble} />
      </Shell>
    )
  if (!entry) {
    return (
      <Shell>
        <Message
          title="There is no story at this address"
          text="It may have been taken out of the archive."
          back={{ to: addresses.library, label: 'To the library' }}
        />
      </Shell>
    )
  }
  return <Gate entry={entry} part={part} />
}

function Gate({ entry, part }: { readonly entry: Entry; readonly part: string | undefined }) {
  const isWrapped = useIsWrapped(entry)
  const barrier = useBarrier(entry)
  if (barrier) {
    return (
      <Shell>
        <KeptOut entry={entry} barrier={barrier} />
      </Shell>
    )
  }
  if (isWrapped) return <AdultQuestion entry={entry} />
  return <OpenPart entry={entry} part={part} />
}

function OpenPart({ entry, part }: { readonly entry: Entry; readonly part: string | undefined }) {
  const isReady = useReadings((readings) => readings.phase !== 'loading')
  const lastPart = useReadings((readings) => readings.byStory[entry.id]?.place.part ?? 0)
  const [attempt, setAttempt] = useState(0)
  const { hash, key, state } = useLocation()
  // An address that only follows the reader opens nothing anew.
  const opened = useRef({ part, key })
  if (!isReachedByReading(state)) opened.current = { part, key }
  const index = Number(opened.current.part) - 1
  const isPart = Number.isInteger(index) && index >= 0 && index < entry.parts.length
  const opening = usePart(isPart ? entry : undefined, index, attempt)
  const jump = useMemo(() => jumpIn(hash), [hash])
  const areCornersReady = useBookmarks((bookmarks) => bookmarks.phase !== 'loading')
  const areMarksReady = useHighlightsPhase() !== 'loading' && areCornersReady
  const found = useFoundPlace(entry, isReady && !jump && opening.kind === 'open' ? opening.value : null)
  if (!isReady || (jump?.kind === 'mark' && !areMarksReady)) return null
  if (!isPart)
    return <Navigate to={readAddress(entry.id, Math.min(lastPart, entry.parts.length - 1))} replace />
  switch (opening.kind) {
    case 'opening':
      return <p className="opening">Opening the story…</p>
    case 'missing':
      return (
        <Shell>
          <Message
            title={missingTitles[opening.reason]}
            text={missingTexts[opening.reason]}
            act={{ label: 'Try again', onClick: () => setAttempt(attempt + 1) }}
            back={{ to: storyAddress(entry.id), label: 'To the story’s page' }}
          />
        </Shell>
      )
    case 'open':
      if (found === 'looking') return <p className="opening">Looking for your place…</p>
      if (found && found.part !== index)
        return <Navigate to={readAddress(entry.id, found.part)} state={{ found }} replace />
      // Whatever is opened is a new view: nothing of the old one's place can reach it.
      return (
        <ReadingView
          key={`${entry.id} ${opened.current.key}`}
          entry={entry}
          open={opening.value}
          jump={jump}
          found={found ?? foundIn(state, index)}
        />
      )
  }
}

/** The place that was looked for through the story and is in this part, not in the one that it was in. */
function foundIn(state: unknown, part: number): Found | null {
  const found: unknown = typeof state === 'object' && state !== null ? Reflect.get(state, 'found') : null
  return isFound(found) && found.part === part ? found : null
}

function isFound(value: unknown): value is Found {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['part', 'block', 'offset', 'score'].every((name) => typeof Reflect.get(value, name) === 'number') &&
    Array.isArray(Reflect.get(value, 'candidates'))
  )
}

const missingTitles: Record<Missing, string> = {
  'no-network': `This story is not on this ${thisDevice}, and there is no network`,
  'not-found': 'This part is gone from the archive',
  damaged: 'This part could not be read',
}

const missingTexts: Record<Missing, string> = {
  'no-network': 'It will be fetched when there is.',
  'not-found':
    'The archive has changed since this page was loaded. Load the page again to see what it holds now.',
  damaged: 'What came was not what the archive promised. Nothing of yours is lost.',
}
