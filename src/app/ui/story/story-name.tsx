// How a story is called wherever it is listed: its title; else its first words in italics, which are words of the
// story itself and so are kept back while it is wrapped. In discreet mode neither is said.

import type { Entry } from '../../../core/catalogue/catalogue.ts'
import { useSettings } from '../../state/settings.ts'
import { neutralStoryName } from './neutral-name.ts'

interface Props {
  readonly entry: Pick<Entry, 'title' | 'opening' | 'parts'>
  readonly isWrapped: boolean
}

export function StoryName({ entry, isWrapped }: Props) {
  const isDiscreet = useSettings((settings) => settings.discreet)
  if (isDiscreet) return neutralStoryName(entry)
  if (entry.title.value !== null) return entry.title.value
  return <i>{wordsForNameless(entry, isWrapped)}</i>
}

/** The same as bare words, for a label; discreet only where that is asked for. */
export function spellStoryName(entry: Props['entry'], isWrapped: boolean, isDiscreet = false): string {
  if (isDiscreet) return neutralStoryName(entry)
  return entry.title.value ?? wordsForNameless(entry, isWrapped)
}

function wordsForNameless({ opening }: Pick<Entry, 'opening'>, isWrapped: boolean): string {
  return isWrapped || opening === '' ? 'A story without a title' : opening
}
