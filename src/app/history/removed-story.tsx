// The page of a story that the archive has let go of, for one who read it: what is kept, and the act that lets it go.

import { useState } from 'react'
import type { Highlight } from '../../core/marks/highlight.ts'
import { isOwnId } from '../../core/own/own-story.ts'
import type { Bookmark, Reading } from '../../core/reading/reading.ts'
import { addresses } from '../addresses.ts'
import { adoptStyle } from '../look/adopt-style.ts'
import { isGoneKeptOut, useMeeting } from '../state/adult.ts'
import { removeBookmark, restoreBookmark, useBookmarks } from '../state/marks/bookmarks.ts'
import {
  keepHighlight,
  removeHighlight,
  useHighlights,
  useHighlightsPhase,
} from '../state/marks/highlights.ts'
import { forgetReading, restoreReading } from '../state/reading/readings.ts'
import { NoStory } from '../story/no-story.tsx'
import { Button, LinkButton } from '../ui/controls/button.tsx'
import { PageTitle } from '../ui/page/page-title.tsx'
import { useRemovedName } from './removed.ts'
import style from './removed-story.css?inline'

adoptStyle(style)

interface Forgotten {
  readonly reading: Reading
  readonly corners: readonly Bookmark[]
  readonly highlights: readonly Highlight[]
  /** The device refused: something of it is still here, or could not be put back. */
  readonly isRefused: boolean
}

/** `reading` is null where nothing of this story is known here. */
export function RemovedStory({ reading }: { readonly reading: Reading | null }) {
  const allCorners = useBookmarks(({ all }) => all)
  const allHighlights = useHighlights(({ all }) => all)
  const areHighlightsKnown = useHighlightsPhase() !== 'loading'
  const [forgotten, setForgotten] = useState<Forgotten | null>(null)
  const meeting = useMeeting()
  const shown = reading ?? forgotten?.reading
  const name = useRemovedName(shown)
  if (!shown || isGoneKeptOut(shown, meeting)) return <NoStory />
  const corners = allCorners.filter(({ story }) => story === shown.story)
  const highlights = allHighlights.filter(({ story }) => story === shown.story)
  const forget = async () => {
    const gone = {
      reading: shown,
      // What an earlier try has already let go of.
      corners: [...(forgotten?.corners ?? []), ...corners],
      highlights: [...(forgotten?.highlights ?? []), ...highlights],
      isRefused: false,
    }
    try {
      for (const { id } of corners) await removeBookmark(id)
      for (const { id } of highlights) await removeHighlight(id)
      setForgotten(gone)
      await forgetReading(shown.story)
    } catch {
      setForgotten({ ...gone, isRefused: true })
    }
  }
  const putBack = async (gone: Forgotten) => {
    if (!reading) restoreReading(gone.reading)
    try {
      for (const corner of gone.corners) await restoreBookmark(corner)
      for (const highlight of gone.highlights) await keepHighlight(highlight)
      setForgotten(null)
    } catch {
      setForgotten({ ...gone, isRefused: true })
    }
  }
  return (
    <div className="removed-story">
      <PageTitle name={name} />
      {forgotten && (forgotten.isRefused || !reading) ? (
        <p role="status">
          {forgotten.isRefused
            ? 'The storage of this browser did not answer. A mark may be gone, or not be back yet.'
            : 'Your place and marks are forgotten.'}{' '}
          <Button kind="quiet" autoFocus onClick={() => void putBack(forgotten)}>
            Put them back
          </Button>
        </p>
      ) : (
        <>
          <p>
            {isOwnId(shown.story)
              ? 'You have removed this file of your own.'
              : 'This story is no longer in the archive.'}{' '}
            Your place and marks are kept.
          </p>
          <p className="removed-place">{placeWords(shown, corners.length + highlights.length)}</p>
        </>
      )}
      <div className="message-acts">
        <LinkButton kind="main" to={addresses.library}>
          To the library
        </LinkButton>
        {reading && areHighlightsKnown && (
          <Button onClick={() => void forget()}>Forget my place and marks</Button>
        )}
      </div>
    </div>
  )
}

function placeWords({ place, parts, read }: Reading, marks: number): string {
  const where = parts > 1 ? `You were in Part ${place.part + 1} of ${parts}` : 'You had begun it'
  const words = parts > 0 && read.length === parts ? 'You had read all of it' : where
  if (marks === 0) return `${words}.`
  return `${words}, and made ${marks === 1 ? 'a mark' : `${marks} marks`} in it.`
}
