// What is being typed into the search field: the library shows it at once, the address follows a moment later.

import { create } from 'zustand'

/** Null where the address says it all. */
export const useTyped = create<{ readonly text: string | null }>(() => ({ text: null }))

export function typeWords(text: string): void {
  useTyped.setState({ text })
}

/** The address has followed. */
export function endTyping(): void {
  if (useTyped.getState().text !== null) useTyped.setState({ text: null })
}
