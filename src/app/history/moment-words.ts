// When something was, as one would say it: days by their name, times by the clock.

import { dayWords } from '../marks/day-words.ts'

/** `today, 21:40`; `yesterday, 08:05`; `3 March, 23:10`. Both in milliseconds since 1970. */
export function momentWords(at: number, now: number): string {
  const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(at)
  return `${dayWords(at, now)}, ${time}`
}
