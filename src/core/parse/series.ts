// Series: a name and, where it is said, which story of it this is.

import { withoutEnd } from './characters.ts'
import { numberValue } from './numbers.ts'

export interface ReadSeries {
  readonly name: string
  readonly number: number | null
}

const forms: readonly { readonly pattern: RegExp; readonly name: number; readonly number: number }[] = [
  {
    pattern:
      /^(?:part|story|book|number|no\.?|#|teil|tome)?\s{0,3}([\w-]{1,12})(?:\s?\/\s?[\d?]{1,4})?\s{1,3}(?:of|in|von|de)\s(.{1,200})$/i,
    number: 1,
    name: 2,
  },
  { pattern: /^(.{1,200}?)\[(\d{1,3})\]$/, name: 1, number: 2 },
  {
    pattern:
      /^(.{1,200}?)[,;:(\s–—-](?:part|story|book|number|no\.?|#|vol(?:ume)?\.?)\s?([\w-]{1,20})(?:\s?(?:\/|of)\s?[\w?]{1,20})?\)?$/i,
    name: 1,
    number: 2,
  },
  { pattern: /^(.{1,200}?)[(#]\s?#?(\d{1,3})\)?$/, name: 1, number: 2 },
]

const LONGEST = 200

/** Reads the value of a series field: `2 of The Lamps`, `The Lamps, part 2`, `The Lamps #2`, `The Lamps`. */
export function readSeries(text: string): ReadSeries | null {
  const value = (text.slice(0, LONGEST).split(/,\s(?=part\s\d{1,3}\sof\s)/i)[0] ?? '')
    .trim()
    .replace(/[.]$/, '')
  if (value === '' || /^(?:none|no|n\/a|not yet|-|nope|standalone|stand alone|keine?|aucune?)$/i.test(value))
    return null
  for (const form of forms) {
    const match = form.pattern.exec(value)
    const number = match ? numberValue(match[form.number] ?? '') : null
    const name = match?.[form.name]?.trim()
    if (number !== null && Number.isFinite(number) && name) return { name: bare(name), number }
  }
  return { name: bare(value), number: null }
}

/** `the Lamp saga` is called Lamp; `The Lamps` keep their article. */
function bare(name: string): string {
  const kind = /^(.{1,200})\s(?:series|saga|arc|trilogy|cycle|'?verse|universe|reihe)$/i.exec(name)?.[1]
  const plain = withoutEnd((kind ?? name).trim(), ' ,;:(–—-').replace(/^the\s+(?=\S)/, '')
  return (kind === undefined ? plain : plain.replace(/^The\s+(?=\S)/, ''))
    .replace(/^["“'‘]+|["”'’,]{1,4}$/g, '')
    .trim()
}
