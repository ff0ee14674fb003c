// The page of one story, `/story/<id>`: what it is, who says so, and the way in. Its text is not loaded here; of a
// wrapped story, nothing but the catalogue's entry is.

import { lazy, useEffect, useState } from 'react'
import { useParams } from 'react-router'
import type { Entry } from '../../core/catalogue/catalogue.ts'
import { isOwnId } from '../../core/own/own-story.ts'
import { addresses } from '../addresses.ts'
import { OwnNote, OwnUnread } from '../own/own-way.tsx'
import { useBarrier, useIsWrapped } from '../state/adult.ts'
import { loadCatalogue, useCatalogue, useEntry } from '../state/catalogue.ts'
import { lookWhatIsHere } from '../state/downloads/here.ts'
import { ownTrouble, useOwnStories } from '../state/own/own-stories.ts'
import { useReading, useReadings } from '../state/reading/readings.ts'
import { useStory } from '../state/story.ts'
import { Message } from '../ui/page/message.tsx'
import { AuthorsNotes } from './authors-notes.tsx'
import type { Done } from './done.tsx'
import { FactList } from './facts/fact-list.tsx'
import { factsOf } from './facts/facts.ts'
import { KeptOut } from './kept-out.tsx'
import { NoStory } from './no-story.tsx'
import { PartList } from './parts/part-list.tsx'
import { StoryBar } from './story-bar.tsx'
import { StoryCover, StoryHead } from './story-head.tsx'
import { StorySummary } from './story-summary.tsx'
import { WarningFolds } from './warnings/warning-folds.tsx'
import { WayIntoStory } from './way-into-story.tsx'
import './story-page.css'

const RemovedStory = lazy(() =>
  import('../rare-views.ts').then(
    (views) => ({ default: views.RemovedStory }),
    () => ({ default: NoStory }),
  ),
)

export function StoryPage() {
  const { id = '' } = useParams()
  const catalogue = useCatalogue()
  const entry = useEntry(id)
  const reading = useReading(id)
  const areReadingsKnown = useReadings((readings) => readings.phase !== 'loading')
  const barrier = useBarrier(entry)
  const trouble = useOwnStories((own) => ownTrouble(id, own))
  if (catalogue.kind === 'loading') return null
  if (catalogue.kind === 'failed') {
    return (
      <Message
        title={catalogue.message}
        act={{ label: 'Try again', onClick: () => void loadCatalogue() }}
        back={{ label: 'To the library', to: addresses.library }}
      />
    )
  }
  if (!entry && trouble) return <OwnUnread trouble={trouble} />
  if (!entry) return areReadingsKnown ? <RemovedStory key={id} reading={reading ?? null} /> : null
  return barrier ? <KeptOut entry={entry} barrier={barrier} /> : <Story key={entry.id} entry={entry} />
}

function Story({ entry }: { readonly entry: Entry }) {
  const isWrapped = useIsWrapped(entry)
  const [attempt, setAttempt] = useState(0)
  const [done, setDone] = useState<Done | null>(null)
  const opening = useStory(isWrapped ? undefined : entry, attempt)
  const story = opening.kind === 'open' ? opening.value : null
  // Opening a story has brought its file here: the marks on this page must know.
  useEffect(() => {
    if (story) void lookWhatIsHere()
  }, [story])
  return (
    <article className="story-page">
      <StoryBar entry={entry} onDone={setDone} />
      <StoryCover entry={entry} />
      <StoryHead entry={entry} />
      {!isWrapped && <StorySummary entry={entry} />}
      <WayIntoStory
        entry={entry}
        story={story}
        isWrapped={isWrapped}
        missing={opening.kind === 'missing' ? opening.reason : null}
        onTryAgain={() => setAttempt(attempt + 1)}
        done={done}
        onDone={setDone}
      />
      <WarningFolds said={entry.warnings} asWritten={story?.warnings.asWritten ?? null} />
      <FactList facts={factsOf(entry, story)} />
      {!isWrapped && entry.parts.length > 1 && <PartList entry={entry} story={story} />}
      {story && <AuthorsNotes notes={story.notes} language={story.language.value} />}
      {isOwnId(entry.id) && <OwnNote id={entry.id} />}
    </article>
  )
}
