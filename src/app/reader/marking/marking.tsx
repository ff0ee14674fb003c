// Everything that marks words in the open text: the bar of acts for a selection, and the sheet of a highlight.

import { useHighlightsPhase } from '../../state/marks/highlights.ts'
import { useLocating } from '../../state/marks/whereabouts.ts'
import { useReader } from '../reader.ts'
import { useMarginNotes } from '../text/use-margin-notes.ts'
import { HighlightSheet } from './highlight-sheet.tsx'
import { SelectionBar } from './selection-bar.tsx'

export function Marking() {
  const { entry } = useReader()
  useHighlightsPhase()
  useLocating(entry)
  useMarginNotes()
  return (
    <>
      <SelectionBar />
      <HighlightSheet />
    </>
  )
}
