// Dates as writers put them: 9/24/03, 2002-01-12, 14 March 2002, March 14th, 2002, March 2002, 2002.
// A date that could be read in two ways gives only what is sure.

import { MONTHS } from './date-months.ts'

export interface ReadDate {
  /** `2003`, `2003-09` or `2003-09-24`. */
  readonly value: string
  readonly asWritten: string
  /** Day and month could be exchanged: only the year is given. */
  readonly ambiguous: boolean
}

/** Which of two short numbers comes first, where something else in the file has shown it. */
export type DateOrder = 'month-first' | 'day-first'

// bounded: a month's name
const MONTH_NAMES = MONTHS.map((names) => new RegExp(`^(?:${names})$`, 'iu'))
const MONTH = `(${MONTHS.join('|')})(?!\\p{L})\\.?`
const DAY = '(\\d{1,2})(?:st|nd|rd|th|er|\\.)?'
const YEAR = "('?\\d{2}|\\d{4})"
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']

/** What each group of a pattern is, in order: y year, m month, d day, r Roman month, a and b two short numbers. */
const patterns: readonly { readonly pattern: RegExp; readonly groups: string }[] = [
  { pattern: /(?<![\d/.-])(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?![\d/-])/, groups: 'ymd' },
  { pattern: /(?<![\d/.-])(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?('?\d{2}|\d{4})(?![\d/-])/, groups: 'aby' },
  { pattern: /(?<![\d/.-])(\d{1,2})[/.]([IVX]{1,4})[/.]\s?(\d{4}|\d{2})(?![\d/-])/, groups: 'dry' },
  {
    pattern: new RegExp(
      `(?<![\\d\\p{L}])${DAY}(?:\\s+(?:of|de|di))?[\\s,-]+${MONTH}(?:\\s+(?:del?|di))?[\\s,-]+${YEAR}(?!\\d)`,
      'iu',
    ),
    groups: 'dmy',
  },
  { pattern: new RegExp(`(?<!\\p{L})${MONTH}[\\s-]{0,3}${DAY}[\\s,-]+${YEAR}(?!\\d)`, 'iu'), groups: 'mdy' },
  {
    pattern: new RegExp(`(?<!\\p{L})${MONTH}[\\s,/-]+(?:(?:of|del?|di)\\s+)?('\\d{2}|\\d{4})(?!\\d)`, 'iu'),
    groups: 'my',
  },
  {
    pattern: new RegExp(`(?<![\\d/.-])(\\d{4})[\\s,]+${MONTH}\\s*${DAY}(?!\\d)`, 'iu'),
    groups: 'ymd',
  },
  // As tables shorten it: a day of that month would have its year beside it.
  {
    pattern: new RegExp(`(?<![\\p{L}\\d-])${MONTH}-([09]\\d|1[0-2])(?![\\d/-])`, 'iu'),
    groups: 'my',
  },
  { pattern: /(?<![\d/.-])(\d{4})-(\d{2})(?![\d/-])/, groups: 'ym' },
  { pattern: /(?<![\d/.-])((?:19|20)\d{2})([01]\d)([0-3]\d)(?![\d/.-])/, groups: 'ymd' },
  { pattern: /(?<![\d/.-])(\d{1,2})\/([7-9]\d)(?![\d/.-])/, groups: 'my' },
  { pattern: /(?<![\d/.-])(\d{1,2})[/.](\d{4})(?![\d/-])/, groups: 'my' },
  { pattern: /(?<![\d/.\p{L}-])((?:19|20)\d{2})(?![\d/\p{L}])/u, groups: 'y' },
  { pattern: /(?<![\d\p{L}])['’](\d{2})(?![\d\p{L}'’])/u, groups: 'y' },
]

/** A clock between the pieces of a date: `Mar  3 12:30:05 EST 2001`. */
const TIME =
  /(?<=\s)\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]\.?m\b\.?)?(?:\s(?:[ECMP][SD]T|GMT|UTC?|BST|CES?T|AES?T|[+-]\d{4})\b)?\s{0,3}/gi

/** Longest stretch of a value that is looked at. */
const LONGEST = 300

/** The first date in a text, or null. */
export function readDate(text: string, order: DateOrder | null = null): ReadDate | null {
  const reach = text.slice(0, LONGEST).replace(TIME, '')
  for (const { pattern, groups } of patterns) {
    const match = pattern.exec(reach)
    if (!match) continue
    const found: Record<string, string> = {}
    for (let at = 0; at < groups.length; at++) found[groups.charAt(at)] = match[at + 1] ?? ''
    const read = dateOf(found, match[0], order)
    if (read) return read
  }
  return null
}

/** What texts show of the order in which their author sets short numbers: one day above 12 is enough. */
export function dateOrderIn(texts: readonly string[]): DateOrder | null {
  const orders = new Set<DateOrder>()
  for (const text of texts) {
    const match = patterns[1]?.pattern.exec(text.slice(0, LONGEST))
    if (Number(match?.[1]) > 12 && Number(match?.[2]) <= 12) orders.add('day-first')
    if (Number(match?.[2]) > 12 && Number(match?.[1]) <= 12) orders.add('month-first')
  }
  return orders.size === 1 ? ([...orders][0] ?? null) : null
}

function dateOf(
  found: Readonly<Record<string, string>>,
  asWritten: string,
  order: DateOrder | null,
): ReadDate | null {
  const year = yearOf(found.y ?? '')
  if (year === null) return null
  if (found.a !== undefined && found.b !== undefined) {
    const [first, second] = [Number(found.a), Number(found.b)]
    return order === 'day-first' && second <= 12
      ? full(year, second, first, asWritten)
      : order === 'month-first' && first <= 12
        ? full(year, first, second, asWritten)
        : shortDate(year, first, second, asWritten)
  }
  const month =
    found.r === undefined ? (found.m === undefined ? null : monthOf(found.m)) : romanMonth(found.r)
  if (month === null)
    return found.m === undefined && found.r === undefined
      ? { value: `${year}`, asWritten, ambiguous: false }
      : null
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

/** Fan fiction is no older: `November 1894` says when a story is set. */
const OLDEST = 1930
const NEWEST = 2100

/** Two digits mean 1970 to 2069: the net is no older. */
function yearOf(text: string): number | null {
  const digits = text.replace("'", '')
  const year = Number(digits)
  if (digits.length === 2) return year >= 70 ? 1900 + year : 2000 + year
  return digits.length === 4 && year >= OLDEST && year <= NEWEST ? year : null
}

function monthOf(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text) >= 1 && Number(text) <= 12 ? Number(text) : null
  const at = MONTH_NAMES.findIndex((names) => names.test(text.replace('.', '')))
  return at < 0 ? null : at + 1
}

function romanMonth(text: string): number | null {
  const at = ROMAN.indexOf(text)
  return at < 0 ? null : at + 1
}

function two(number: number): string {
  return `${number}`.padStart(2, '0')
}
