// Series: a name and, where it is said, which story of it this is.

import { numberValue } from './numbers.ts'

export interface ReadSeries {
  readonly name: string
  readonly number: number | null
}

const forms: readonly { readonly pattern: RegExp; readonly name: number; readonly number: number }[] = [
  {
    pattern:
      /^(?:part|story|book|number|no\.?|#)?\s*([\w-]+)(?:\s*\/\s*[\d?]+)?\s+(?:of|in)\s+(?:the\s+)?(.+?)(?:\s+(?:series|saga|arc|trilogy))?$/i,
    number: 1,
    name: 2,
  },
  { pattern: /^(.+?)\s*\[(\d{1,3})\]$/, name: 1, number: 2 },
  {
    pattern:
      /^(.+?)\s*[,;:(–—-]*\s*(?:part|story|book|number|no\.?|#|vol(?:ume)?\.?)\s*([\w-]+)(?:\s*(?:\/|of)\s*[\w?]+)?\)?$/i,
    name: 1,
    number: 2,
  },
  { pattern: /^(.+?)\s*[(#]\s*#?(\d{1,3})\)?$/, name: 1, number: 2 },
]

const LONGEST = 200

/** Reads the value of a series field: `2 of The Lamps`, `The Lamps, part 2`, `The Lamps #2`, `The Lamps`. */
export function readSeries(text: string): ReadSeries | null {
  const value = text.slice(0, LONGEST).trim().replace(/[.]$/, '')
  if (value === '' || /^(none|no|n\/a|not yet|-)$/i.test(value)) return null
  for (const form of forms) {
    const match = form.pattern.exec(value)
    const number = match ? numberValue(match[form.number] ?? '') : null
    const name = match?.[form.name]?.trim()
    if (number !== null && Number.isFinite(number) && name) return { name: bare(name), number }
  }
  return { name: bare(value.replace(/\s+series$/i, '')), number: null }
}

function bare(name: string): string {
  return name.replace(/^["“'‘]+|["”'’,]+$/g, '').trim()
}
