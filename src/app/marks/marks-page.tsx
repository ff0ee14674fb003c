// All folded corners, `/marks`, by story. A removed one leaves its row behind until one goes, to be put back.

import { useEffect, useState } from 'react'
import { Link, useLocation } from 'react-router'
import type { Bookmark } from '../../core/reading.ts'
import { addresses } from '../addresses.ts'
import { isKeptOut } from '../state/adult.ts'
import { loadBookmarks, useBookmarks } from '../state/bookmarks.ts'
import { useCatalogue } from '../state/catalogue.ts'
import { useSettings } from '../state/settings.ts'
import { Message } from '../ui/message.tsx'
import { PageTitle } from '../ui/page-title.tsx'
import { headingId } from './heading-id.ts'
import { marksByStory } from './marks-by-story.ts'
import { LostStoryMarks, StoryMarks } from './story-marks.tsx'
import './marks-page.css'

export function MarksPage() {
  const phase = useBookmarks((bookmarks) => bookmarks.phase)
  const catalogue = useCatalogue((state) => state.kind)
  return (
    <div className="marks-page">
      <PageTitle name="Marks" />
      {phase === 'failed' ? (
        <Message
          isSecond
          title="The marks could not be read"
          text="The storage of this browser did not answer. Nothing is lost by that."
          act={{ label: 'Try again', onClick: () => void loadBookmarks() }}
        />
      ) : (
        phase === 'ready' && catalogue !== 'loading' && <Marks />
      )}
    </div>
  )
}

function Marks() {
  const all = useBookmarks((bookmarks) => bookmarks.all)
  const byId = useCatalogue((state) => (state.kind === 'ready' ? state.byId : null))
  const hideAdult = useSettings((settings) => settings.hideAdult)
  const [removed, setRemoved] = useState<readonly Bookmark[]>([])
  useArrival()

  const kept = new Set(all.map((mark) => mark.id))
  const gone = removed.filter((mark) => !kept.has(mark.id))
  const groups = marksByStory([...all, ...gone])
  const isOut = (story: string) => {
    const entry = byId?.get(story)
    return entry !== undefined && isKeptOut(entry, { hideAdult })
  }
  const out = all.filter((mark) => isOut(mark.story)).length
  const shown = groups.filter(({ story }) => !isOut(story))
  const goneIds = new Set(gone.map((mark) => mark.id))
  const onRemoved = (mark: Bookmark) => setRemoved([...removed.filter((one) => one.id !== mark.id), mark])
  return (
    <>
      {groups.length === 0 && (
        <Message isSecond title="Nothing marked yet" text="Touch the top corner of a page to fold it." />
      )}
      {shown.map((group) => {
        const entry = byId?.get(group.story)
        const props = { group, gone: goneIds, onRemoved }
        return entry ? (
          <StoryMarks key={group.story} entry={entry} {...props} />
        ) : (
          <LostStoryMarks key={group.story} {...props} />
        )
      })}
      {out > 0 && (
        <p className="marks-kept-out">
          {out === 1 ? '1 mark is in a story' : `${out} marks are in stories`} that you keep out.{' '}
          <Link to={addresses.settings}>Change that in Settings</Link>
        </p>
      )}
    </>
  )
}

/** A link from a story's page leads to that story's marks. */
function useArrival(): void {
  const { hash } = useLocation()
  useEffect(() => {
    if (hash === '') return
    const heading = document.getElementById(headingId(decodeURIComponent(hash.slice(1))))
    heading?.scrollIntoView({ block: 'start' })
    heading?.focus({ preventScroll: true })
  }, [hash])
}
