// Looks for words through all parts of the story, one part after the other, so that the first finds show at once.

import { useEffect, useState } from 'react'
import type { Entry } from '../../../core/catalogue/catalogue.ts'
import { type FoundWords, findWords } from '../../../core/text/find-words.ts'
import { openPart } from '../../state/story.ts'

/** Typing rests this long before the search begins, in milliseconds. */
const PAUSE = 180

export interface FoundInPart {
  readonly part: number
  readonly hits: readonly FoundWords[]
}

export interface Find {
  readonly query: string
  readonly found: readonly FoundInPart[]
  /** Parts that were looked through, and those that are not on this device. */
  readonly searched: number
  readonly missing: number
  readonly isDone: boolean
}

const nothing: Find = { query: '', found: [], searched: 0, missing: 0, isDone: true }

/** What is found so far. A new query ends the search for the old one. */
export function useFind(entry: Entry, query: string): Find {
  const [find, setFind] = useState<Find>(nothing)
  useEffect(() => {
    const words = query.trim()
    if (words === '') return setFind(nothing)
    let isCurrent = true
    const timer = setTimeout(() => void search(), PAUSE)
    async function search() {
      let state: Find = { ...nothing, query: words, isDone: false }
      for (let part = 0; part < entry.parts.length && isCurrent; part++) {
        const opening = await openPart(entry, part)
        if (opening.kind === 'open') {
          const hits = findWords(opening.value.blocks, words)
          state = { ...state, searched: state.searched + 1 }
          if (hits.length > 0) state = { ...state, found: [...state.found, { part, hits }] }
        } else {
          state = { ...state, missing: state.missing + 1 }
        }
        if (isCurrent && (part === 0 || state.searched % 10 === 0)) setFind(state)
      }
      if (isCurrent) setFind({ ...state, isDone: true })
    }
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [entry, query])
  return find
}
