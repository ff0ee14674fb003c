// Everything that marks words in the open text: the bar of acts for a selection, and the sheet of a highlight.

import { useHighlightsPhase } from '../state/highlights.ts'
import { useLocating } from '../state/whereabouts.ts'
import { HighlightSheet } from './highlight-sheet.tsx'
import { useReader } from './reader.ts'
import { SelectionBar } from './selection-bar.tsx'
import { useMarginNotes } from './use-margin-notes.ts'

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
