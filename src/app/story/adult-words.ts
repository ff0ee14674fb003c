// Why a story is behind the adult question, in words.

import type { Entry } from '../../core/catalogue.ts'
import { thisDevice } from '../ui/this-device.ts'

export function questionWords({ source, value }: Entry['rating']): {
  readonly title: string
  readonly text: string
} {
  const kept = `Your answer stays on this ${thisDevice}.`
  if (source === 'unknown' || source === 'inferred') {
    const guess = value === 'R' || value === 'NC-17' ? ` We think it may be ${value}.` : ''
    return {
      title: 'This story may be for adults',
      text: `Its author gave no rating.${guess} Dogear keeps such stories wrapped, too, until you say otherwise. ${kept}`,
    }
  }
  const who = source === 'override' ? 'The keeper of this archive' : 'Its author'
  return {
    title: 'This story was written for adults',
    text: `${who} rated it ${value}. Dogear keeps such stories wrapped until you say otherwise. ${kept}`,
  }
}
