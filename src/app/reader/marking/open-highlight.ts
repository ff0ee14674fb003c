// Which highlight the reader has touched, to see what can be done with it.

import { create } from 'zustand'

interface OpenHighlight {
  readonly id: string | null
  /** Opened to write its note. */
  readonly isForNote: boolean
}

export const useOpenHighlight = create<OpenHighlight>(() => ({ id: null, isForNote: false }))

export function openHighlight(id: string, isForNote = false): void {
  useOpenHighlight.setState({ id, isForNote })
}

export function closeHighlight(): void {
  useOpenHighlight.setState({ id: null, isForNote: false })
}
