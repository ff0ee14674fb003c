// Marking the selected words: kept on disk first, and told where they could not be.

import { useState } from 'react'
import type { Highlight, HighlightColour, MarkedWords } from '../../../core/marks/highlight.ts'
import { addHighlight, keepHighlight, useHighlights } from '../../state/marks/highlights.ts'
import type { Reader } from '../reader.ts'
import { wordsToMark } from './selected-words.ts'
import type { Stretch } from './selection-stretch.ts'

const NOT_KEPT = 'This browser would not keep the mark. Its storage is off or full.'

export function useMarkWords({ entry, story, sections }: Reader) {
  const [trouble, setTrouble] = useState('')
  /** Answers the first highlight, or null where none could be kept. Over the end of a part there is one for each part. */
  const mark = async (stretch: Stretch, colour: HighlightColour): Promise<Highlight | null> => {
    const edition = entry.files[0]?.hash ?? ''
    const keep = (words: MarkedWords): Promise<Highlight> => {
      const before = useHighlights.getState().all.find((one) => isSameWords(one, entry.id, words))
      if (before) return keepHighlight({ ...before, colour }).then(() => before)
      const partTitle = story.parts[words.place.part]?.title ?? null
      return addHighlight({ ...words, story: entry.id, edition, colour, note: '', partTitle })
    }
    try {
      let first: Highlight | null = null
      for (const words of wordsToMark(sections, stretch)) {
        const kept = await keep(words)
        first ??= kept
      }
      setTrouble('')
      return first
    } catch {
      setTrouble(NOT_KEPT)
      return null
    }
  }
  return { mark, trouble }
}

/** The same words marked again only change their colour. */
function isSameWords(highlight: Highlight, story: string, { place, words, start }: MarkedWords): boolean {
  return (
    highlight.story === story &&
    highlight.place.part === place.part &&
    highlight.place.text === place.text &&
    highlight.start === start &&
    highlight.words === words
  )
}
