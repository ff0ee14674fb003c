// Dates as writers put them: 9/24/03, 2002-01-12, 14 March 2002, March 14th, 2002, March 2002, 2002.
// A date that could be read in two ways gives only what is sure.

export interface ReadDate {
  /** `2003`, `2003-09` or `2003-09-24`. */
  readonly value: string
  readonly asWritten: string
  /** Day and month could be exchanged: only the year is given. */
  readonly ambiguous: boolean
}

const MONTHS = [
  'jan(?:uary|uar|vier)?|jän(?:ner)?',
  'feb(?:ruary|ruar)?|f[ée]vrier',
  'mar(?:ch|s)?|märz',
  'apr(?:il)?|avril',
  'may|mai',
  'june?|juni|juin',
  'july?|juli|juillet',
  'aug(?:ust)?|août',
  'sept?(?:ember|embre)?',
  'oct(?:ober|obre)?|okt(?:ober)?',
  'nov(?:ember|embre)?',
  'dec(?:ember)?|dez(?:ember)?|d[ée]cembre',
]
const MONTH = `(${MONTHS.join('|')})\\.?`
const DAY = '(\\d{1,2})(?:st|nd|rd|th|\\.)?'
const YEAR = "('?\\d{2}|\\d{4})"

/** What each group of a pattern is, in order: y year, m month, d day, a and b the two numbers of a short date. */
const patterns: readonly { readonly pattern: RegExp; readonly groups: string }[] = [
  { pattern: /(?<![\d/.-])(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?![\d/-])/, groups: 'ymd' },
  { pattern: /(?<![\d/.-])(\d{1,2})[/.-](\d{1,2})[/.-]('?\d{2}|\d{4})(?![\d/-])/, groups: 'aby' },
  {
    pattern: new RegExp(`(?<![\\d\\p{L}])${DAY}(?:\\s+of)?[\\s,-]+${MONTH}[\\s,-]+${YEAR}(?!\\d)`, 'iu'),
    groups: 'dmy',
  },
  { pattern: new RegExp(`(?<!\\p{L})${MONTH}\\s*${DAY}[\\s,]+${YEAR}(?!\\d)`, 'iu'), groups: 'mdy' },
  {
    pattern: new RegExp(`(?<!\\p{L})${MONTH}[\\s,/-]+(?:of\\s+)?('\\d{2}|\\d{4})(?!\\d)`, 'iu'),
    groups: 'my',
  },
  { pattern: /(?<![\d/.-])(\d{4})-(\d{2})(?![\d/-])/, groups: 'ym' },
  { pattern: /(?<![\d/.\p{L}-])((?:19|20)\d{2})(?![\d/\p{L}-])/u, groups: 'y' },
]

/** Longest stretch of a value that is looked at. */
const LONGEST = 300

/** The first date in a text, or null. */
export function readDate(text: string): ReadDate | null {
  const reach = text.slice(0, LONGEST)
  for (const { pattern, groups } of patterns) {
    const match = pattern.exec(reach)
    if (!match) continue
    const found: Record<string, string> = {}
    for (let at = 0; at < groups.length; at++) found[groups.charAt(at)] = match[at + 1] ?? ''
    const read = dateOf(found, match[0])
    if (read) return read
  }
  return null
}

function dateOf(found: Readonly<Record<string, string>>, asWritten: string): ReadDate | null {
  const year = yearOf(found.y ?? '')
  if (year === null) return null
  if (found.a !== undefined && found.b !== undefined)
    return shortDate(year, Number(found.a), Number(found.b), asWritten)
  const month = found.m === undefined ? null : monthOf(found.m)
  if (month === null) return found.m === undefined ? { value: `${year}`, asWritten, ambiguous: false } : null
  if (found.d === undefined) return { value: `${year}-${two(month)}`, asWritten, ambiguous: false }
  return full(year, month, Number(found.d), asWritten)
}

/** Two short numbers: one above 12 is the day; two equal ones do not matter; else nobody can know. */
function shortDate(year: number, first: number, second: number, asWritten: string): ReadDate | null {
  if (second > 12 || first === second) return full(year, first, second, asWritten)
  if (first > 12) return full(year, second, first, asWritten)
  if (first < 1 || second < 1) return null
  return { value: `${year}`, asWritten, ambiguous: true }
}

function full(year: number, month: number, day: number, asWritten: string): ReadDate | null {
  if (month < 1 || month > 12 || day < 1 || day > lastDay(year, month)) return null
  return { value: `${year}-${two(month)}-${two(day)}`, asWritten, ambiguous: false }
}

function lastDay(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** Two digits mean 1970 to 2069: the net is no older. */
function yearOf(text: string): number | null {
  const digits = text.replace("'", '')
  const year = Number(digits)
  if (digits.length === 2) return year >= 70 ? 1900 + year : 2000 + year
  return digits.length === 4 && year >= 1000 ? year : null
}

function monthOf(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text) >= 1 && Number(text) <= 12 ? Number(text) : null
  const at = MONTHS.findIndex((names) => new RegExp(`^(?:${names})$`, 'iu').test(text.replace('.', '')))
  return at < 0 ? null : at + 1
}

function two(number: number): string {
  return `${number}`.padStart(2, '0')
}
