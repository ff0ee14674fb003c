// Series: a name and, where it is said, which story of it this is.

import { withoutEnd, withoutEnds } from '../characters.ts'
import { numberValue } from '../headings/numbers.ts'

export interface ReadSeries {
  readonly name: string
  readonly number: number | null
}

const WORD =
  '(?:part|pt|story|book|number|no|nr|nummer|vol|volume|installment|instalment|episode|entry|chapter|teil|band|tome|partie|volet|parte)'
const NUMBER = '([\\w-]{1,20})'
const TOTAL = '(?:\\s?(?:\\/|of|von|sur|de)\\s?[\\w?]{1,20})?'

interface Form {
  readonly pattern: RegExp
  readonly name: number
  readonly number: number
}

const forms: readonly Form[] = [
  // `3 of 5 in The Lamps`, `part 3 of The Lamps`, `third story in my Lamp series`
  {
    // bounded: a value of so many characters
    pattern: new RegExp(
      `^(?:the\\s)?(?:${WORD}\\.?\\s{0,3}|#)?${NUMBER}(?:\\s?\\/\\s?[\\d?]{1,4}|\\sof\\s\\d{1,3}(?=\\s(?:in|of)\\s))?(?:\\s(?:${WORD}|one))?\\s{1,3}(?:of|in|von|de|aus)\\s(?:(?:my|our|meiner|ma)\\s)?(.{1,200})$`,
      'i',
    ),
    number: 1,
    name: 2,
  },
  { pattern: /^(.{1,200}?)\[(\d{1,3})\]$/, name: 1, number: 2 },
  // `The Lamps, part 3 of 5`, `The Lamps (book 2)`
  {
    // bounded: a value of so many characters
    pattern: new RegExp(`^(.{1,200}?)[,;:(\\s–—-]{1,4}(?:${WORD}\\.?\\s?#?|#)${NUMBER}${TOTAL}\\)?$`, 'i'),
    name: 1,
    number: 2,
  },
  // `Book 2: The Lamps`
  {
    // bounded: a value of so many characters
    pattern: new RegExp(`^(?:${WORD}\\.?\\s?#?|#)${NUMBER}${TOTAL}\\s?[:–—-]\\s?(.{1,200})$`, 'i'),
    number: 1,
    name: 2,
  },
  // `The Lamps (3/5)`, `The Lamps #3`, `The Lamps: 3`; a number behind a mere blank belongs to the name, as in `Area 51`
  { pattern: /^(.{1,200}?)[\s([]{1,2}(\d{1,3})\s?\/\s?[\d?]{1,3}[\])]?$/, name: 1, number: 2 },
  { pattern: /^(.{1,200}?)[(#]\s?#?(\d{1,3})\)?$/, name: 1, number: 2 },
  { pattern: /^(.{1,200}?)(?:\s?[:,–—]\s?|\s-\s)(\d{1,2}|[IVX]{1,5})$/, name: 1, number: 2 },
]

/** What stands before the other story's name where the value says how the two belong together. */
const BESIDE =
  /^(?:this is\s)?(?:an?\s|the\s)?(?:sequel|prequel|companion(?: piece)?|follow[- ]?up|follows|suite|fortsetzung)(?:\s(?:to|of|on|de|zu|von))?\s(?:my\s(?:story\s|fic\s)?)?(?=\S)/i

const NONE =
  /^(?:none|no|n\/?a|not yet|not (?:part of )?(?:a|any) series|-{1,3}|nope|standalone|stand[- ]alone|keine?|aucune?|non|nein)(?:[,;.!\s](?!\w{2,20} (?:series|saga)).{0,60})?$/i

const LONGEST = 200
const HIGHEST = 200

/** Reads the value of a series field: `2 of The Lamps`, `The Lamps, part 2 of 5`, `The Lamps #2`, `The Lamps`. */
export function readSeries(text: string): ReadSeries | null {
  const value = (text.slice(0, LONGEST).split(/,\s(?=part\s\d{1,3}\sof\s(?!\d|\?))/i)[0] ?? '')
    .trim()
    .replace(/[.]$/, '')
  if (value === '' || NONE.test(value)) return null
  const beside = BESIDE.exec(value)?.[0]
  if (beside !== undefined) return { name: bare(value.slice(beside.length)), number: null }
  for (const form of forms) {
    const match = form.pattern.exec(value)
    const written = match?.[form.number] ?? ''
    const number = match ? numberIn(written) : null
    const name = match?.[form.name]?.trim()
    // A total is no name: `first of three`.
    if (number === null || number > HIGHEST || !name || name === '?' || numberIn(name.toLowerCase()) !== null)
      continue
    return { name: bare(name), number }
  }
  return { name: bare(value), number: null }
}

/** `3`, `III`, `three`, `third`, `3rd`. */
function numberIn(written: string): number | null {
  const value = numberValue(written.replace(/^(\d{1,3})(?:st|nd|rd|th|er|e)$/i, '$1'))
  return value !== null && Number.isFinite(value) ? value : null
}

/** `the Lamp saga` is called Lamp; `The Lamps` keep their article. */
function bare(name: string): string {
  const kind = /^(.{1,200})\s(?:series|saga|arc|trilogy|cycle|'?verse|universe|reihe)$/i.exec(name)?.[1]
  const plain = withoutEnd((kind ?? name).trim(), ' ,;:(–—-').replace(/^the\s+(?=\S)/, '')
  return withoutEnds(kind === undefined ? plain : plain.replace(/^The\s+(?=\S)/, ''), QUOTES).trim()
}

const QUOTES = '"“”\'‘’,'
