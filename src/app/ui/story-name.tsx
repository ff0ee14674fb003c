// How a story is called wherever it is listed: its title; else its first words in italics, which are words of the
// story itself and so are kept back while it is wrapped.

import type { Entry } from '../../core/catalogue.ts'

interface Props {
  readonly entry: Pick<Entry, 'title' | 'opening'>
  readonly isWrapped: boolean
}

export function StoryName({ entry, isWrapped }: Props) {
  if (entry.title.value !== null) return entry.title.value
  return <i>{wordsForNameless(entry, isWrapped)}</i>
}

/** The same as bare words, for a label. */
export function spellStoryName(entry: Pick<Entry, 'title' | 'opening'>, isWrapped: boolean): string {
  return entry.title.value ?? wordsForNameless(entry, isWrapped)
}

function wordsForNameless({ opening }: Pick<Entry, 'opening'>, isWrapped: boolean): string {
  return isWrapped || opening === '' ? 'A story without a title' : opening
}
