// What is kept out of the library, in words: for its rating, or by the reader's own list.

import type { MeetingChoices } from '../../core/meeting/meeting.ts'
import { storiesWords } from '../ui/count-words.ts'

/** `12 stories above PG or without a rating are kept out.` */
export function keptOutWords(keptOut: number, choices: MeetingChoices): string {
  return `${storiesWords(keptOut)} ${aboveWords(choices)} ${isOrAre(keptOut)} kept out.`
}

/** The same without their number: `Stories above PG or without a rating are kept out.` */
export function uncountedKeptOutWords(choices: MeetingChoices): string {
  return `Stories ${aboveWords(choices)} are kept out.`
}

/** Why no story is shown though there are some; null where there are none. */
export function noneShownWords(keptOut: number, hidden: number, choices: MeetingChoices): string | null {
  if (hidden > 0) {
    const words = `${storiesWords(hidden)} ${isOrAre(hidden)} hidden by your list.`
    return keptOut > 0 ? `${words} ${keptOutWords(keptOut, choices)}` : words
  }
  if (keptOut === 0) return null
  const all = keptOut === 1 ? 'The only story' : `All ${storiesWords(keptOut)}`
  return `${all} here ${isOrAre(keptOut)} ${aboveWords(choices)}, and you keep such stories out.`
}

function aboveWords({ ceiling, unratedAs }: MeetingChoices): string {
  return `above ${ceiling}${unratedAs === 'adult' ? ' or without a rating' : ''}`
}

function isOrAre(stories: number): string {
  return stories === 1 ? 'is' : 'are'
}
