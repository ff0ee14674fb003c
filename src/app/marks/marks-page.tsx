// All marks, `/marks`, by story: folded corners, highlights and notes. A removed one leaves its row behind until one
// goes, to be put back.

import { useEffect, useState } from 'react'
import { Link, useLocation } from 'react-router'
import type { Mark } from '../../core/marks/mark.ts'
import { addresses } from '../addresses.ts'
import { BackupReminder } from '../backup/backup-reminder.tsx'
import { LaterMarksSheet } from '../export/later-export-sheet.tsx'
import { useCatalogue } from '../state/catalogue.ts'
import { useBookmarks } from '../state/marks/bookmarks.ts'
import { useHighlights, useHighlightsPhase } from '../state/marks/highlights.ts'
import { readUnread } from '../state/storage/read-into.ts'
import { Button } from '../ui/controls/button.tsx'
import { Message } from '../ui/page/message.tsx'
import { PageTitle } from '../ui/page/page-title.tsx'
import { headingId } from './heading-id.ts'
import { MarksFilter, useMarkFilter } from './marks-filter.tsx'
import { StoryMarks } from './story-marks.tsx'
import { type MarksGroup, useShownMarks } from './use-shown-marks.ts'
import './marks-page.css'

export function MarksPage() {
  const phases = [useBookmarks((bookmarks) => bookmarks.phase), useHighlightsPhase()]
  const catalogue = useCatalogue((state) => state.kind)
  const isReady = phases.every((phase) => phase === 'ready') && catalogue !== 'loading'
  return (
    <div className="marks-page">
      <PageTitle name="Marks" />
      {phases.includes('failed') ? (
        <Message
          isSecond
          title="The marks could not be read"
          text="The storage of this browser did not answer. Nothing is lost by that."
          act={{
            label: 'Try again',
            onClick: () => void readUnread(),
          }}
        />
      ) : (
        isReady && <Marks />
      )}
    </div>
  )
}

function Marks() {
  const [filter, changeFilter] = useMarkFilter()
  const { gone, onRemoved } = useRemoved()
  const { groups, counts, out, hasAny } = useShownMarks(filter, gone)
  const [exported, setExported] = useState<readonly MarksGroup[] | null>(null)
  const goneIds = new Set(gone.map((mark) => mark.id))
  /** What was removed is not taken along. */
  const exportKept = (chosen: readonly MarksGroup[]) =>
    setExported(
      chosen.map((group) => ({ ...group, marks: group.marks.filter((mark) => !goneIds.has(mark.id)) })),
    )
  useArrival()
  if (!hasAny) {
    return (
      <Message
        isSecond
        title="Nothing marked yet"
        text="Touch the top corner of a page to fold it. Select words to highlight them."
      />
    )
  }
  return (
    <>
      <BackupReminder />
      <MarksFilter filter={filter} counts={counts} onChange={changeFilter} />
      {groups.length === 0 && counts.all > 0 && (
        <Message
          isSecond
          title="No mark fits that"
          act={{
            label: 'Show all marks',
            onClick: () => changeFilter({ kind: 'all', colour: null, text: '' }),
          }}
        />
      )}
      {groups.map((group) => (
        <StoryMarks
          key={group.story}
          group={group}
          gone={goneIds}
          onRemoved={onRemoved}
          onExport={() => exportKept([group])}
        />
      ))}
      {groups.length > 0 && (
        <p className="marks-export">
          <Button onClick={() => exportKept(groups)}>
            {isNarrowed(filter) ? 'Export what is shown' : 'Export all marks'}
          </Button>
        </p>
      )}
      {out > 0 && (
        <p className="marks-kept-out">
          {out === 1 ? '1 mark is in a story' : `${out} marks are in stories`} that you keep out.{' '}
          <Link to={addresses.settings}>Change that in Settings</Link>
        </p>
      )}
      {exported && <LaterMarksSheet groups={exported} onClose={() => setExported(null)} />}
    </>
  )
}

function isNarrowed({ kind, colour, text }: ReturnType<typeof useMarkFilter>[0]): boolean {
  return kind !== 'all' || colour !== null || text !== ''
}

/** Marks that were removed on this visit, and have not been put back. */
function useRemoved() {
  const corners = useBookmarks((bookmarks) => bookmarks.all)
  const highlights = useHighlights((state) => state.all)
  const [removed, setRemoved] = useState<readonly Mark[]>([])
  const kept = new Set([...corners, ...highlights].map((mark) => mark.id))
  const onRemoved = (mark: Mark) => setRemoved([...removed.filter((one) => one.id !== mark.id), mark])
  return { gone: removed.filter((mark) => !kept.has(mark.id)), onRemoved }
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
