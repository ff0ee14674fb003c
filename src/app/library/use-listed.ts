// What the list shows. While words are typed that no story has, it keeps what it showed before, out of sight: a list is
// written anew sooner than it is made anew.

import { useRef } from 'react'
import type { Library } from './use-library.ts'

export interface Listed {
  /** The library that it is of: an earlier one while the list is out of sight. */
  readonly library: Library
  /** Ordinals, in the list's order. */
  readonly shown: Uint32Array
}

/** What must not be drawn, measured or read while it is out of sight: other browsers make their list anew. */
const canKeep = typeof CSS !== 'undefined' && CSS.supports('content-visibility', 'hidden')

/** Null where there is nothing to show or to keep. The same object while it shows the same. */
export function useListed(library: Library, shown: Uint32Array): Listed | null {
  const kept = useRef<Listed | null>(null)
  const last = kept.current
  const isSame = last?.library === library && last.shown === shown
  if (shown.length > 0) kept.current = isSame ? last : { library, shown }
  else if (!canKeep || !last || !onlyWordsDiffer(last.library, library) || isSheetOpen()) kept.current = null
  return kept.current
}

/** Whatever else is asked for, or may be met, is another list, and so is one that has lost its stories. */
function onlyWordsDiffer(a: Library, b: Library): boolean {
  return (
    a.filter.text !== b.filter.text &&
    a.wordless === b.wordless &&
    a.known.catalogue === b.known.catalogue &&
    a.known.meeting === b.known.meeting
  )
}

/** One that was opened in the list would go out of sight with it, and the page under it stay shut. */
function isSheetOpen(): boolean {
  return document.querySelector('dialog[open]') !== null
}
