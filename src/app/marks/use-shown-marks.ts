// The marks that may be shown, by story, as far as the filter asks for them, and how many there are of each kind.

import type { Entry } from '../../core/catalogue/catalogue.ts'
import { entryOfId, storyName } from '../../core/catalogue/catalogue.ts'
import {
  fitsFilter,
  isOfKind,
  type Mark,
  type MarkFilter,
  type MarkKind,
  markKinds,
} from '../../core/marks/mark.ts'
import { type GoneStory, goneTitle } from '../../core/meeting/meeting.ts'
import { isGoneKeptOut, isKeptOut, isWrapped, useMeeting } from '../state/adult.ts'
import { useReadyCatalogue } from '../state/catalogue.ts'
import { useBookmarks } from '../state/marks/bookmarks.ts'
import { useHighlights } from '../state/marks/highlights.ts'
import { useReadings } from '../state/reading/readings.ts'
import { useSettings } from '../state/settings.ts'
import { marksByStory, type StoryMarks } from './marks-by-story.ts'

/** The marks of one story, and what may be shown of it. */
export interface MarksGroup extends StoryMarks {
  /** Null where the archive no longer has the story. */
  readonly entry: Entry | null
  readonly title: string
  readonly author: string | null
  /** Whether the story stays behind the adult question. */
  readonly isWrapped: boolean
  /** Whether words of the story, and the reader's own beside them, may be shown. */
  readonly hasWords: boolean
}

interface ShownMarks {
  readonly groups: readonly MarksGroup[]
  readonly counts: Readonly<Record<MarkKind, number>>
  /** Marks in stories that the reader keeps out. */
  readonly out: number
  readonly hasAny: boolean
}

/** `gone` are marks that were removed here, and still have their row. */
export function useShownMarks(filter: MarkFilter, gone: readonly Mark[]): ShownMarks {
  const corners = useBookmarks((bookmarks) => bookmarks.all)
  const highlights = useHighlights((state) => state.all)
  const catalogue = useReadyCatalogue()
  const readings = useReadings((state) => state.byStory)
  const isDiscreet = useSettings((settings) => settings.discreet)
  const meeting = useMeeting()

  const entryFor = (story: string) => (catalogue ? entryOfId(catalogue, story) : undefined)
  const kept = [...corners, ...highlights]
  const isOut = ({ story }: Mark) => {
    const entry = entryFor(story)
    return entry ? isKeptOut(entry, meeting) : isGoneKeptOut(readings[story] ?? { story }, meeting)
  }
  const inside = kept.filter((mark) => !isOut(mark))
  const groups = marksByStory([...inside, ...gone.filter((mark) => !isOut(mark))])
    .map((group): MarksGroup => {
      const entry = entryFor(group.story) ?? null
      const gone: GoneStory = readings[group.story] ?? { story: group.story }
      const wrapped = entry
        ? isWrapped(entry, meeting)
        : (gone.called?.isAdult ?? true) && meeting.adult !== 'unwrapped'
      return {
        ...group,
        entry,
        title: entry ? storyName(entry) : (goneTitle(gone, meeting.rules) ?? ''),
        author: entry?.author.value ?? null,
        isWrapped: wrapped,
        hasWords: !wrapped && !isDiscreet,
      }
    })
    .map((group) => ({ ...group, marks: group.marks.filter((mark) => isAskedFor(mark, group, filter)) }))
    .filter(({ marks }) => marks.length > 0)
  return {
    groups,
    counts: Object.fromEntries(
      markKinds.map((kind) => [kind, inside.filter((mark) => isOfKind(mark, kind)).length]),
    ) as Record<MarkKind, number>,
    out: kept.length - inside.length,
    hasAny: kept.length + gone.length > 0,
  }
}

/** Words that must not be shown must not be found either. */
function isAskedFor(mark: Mark, { hasWords, title }: MarksGroup, filter: MarkFilter): boolean {
  if (hasWords || filter.text.trim() === '') return fitsFilter(mark, filter, title)
  return false
}
