// The words that were found, painted until others are, or the view is left.

import { useCallback, useEffect, useState } from 'react'
import type { FoundWordsAt } from '../../state/search/found-words.ts'
import type { Section } from '../text/sections.ts'
import { paintWords } from './painted-words.ts'

/** Paints what the view was opened for, in its first part; answers what paints other words. */
export function usePaintedWords(
  sections: readonly Section[],
  first: FoundWordsAt | null,
): (part: number, words: FoundWordsAt) => void {
  const [painted, setPainted] = useState(() => first && { part: sections[0]?.part, words: first })
  useEffect(() => {
    const section = painted && sections.find(({ part }) => part === painted.part)
    return section ? paintWords(section, painted.words) : undefined
  }, [sections, painted])
  return useCallback((part, words) => setPainted({ part, words }), [])
}
