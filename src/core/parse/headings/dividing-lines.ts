// Headings that say no number and no `chapter`: days, dates, whose eyes see it, a song's line. Such lines stand in prose
// too, so they are believed only where lines of one kind divide the whole story: the first above all of it, each alone
// between blank rows, with enough to read below it, and in their order where they have one.

import { endsSentence, folded, isUpper, withoutEnds } from '../characters.ts'
import { readEnding } from '../edges/endings.ts'
import { readDate } from '../fields/date.ts'
import { readHeader } from '../header/header.ts'
import { isRule } from '../layout/breaks.ts'
import { nextText, previousText, type Role, type Row } from '../lines.ts'
import { readCounted } from './counted-lines.ts'
import { SCENE_WORDS, wordsBetween } from './drawn-headings.ts'
import { readEpigraph } from './epigraph.ts'
import { mayBePartTitle } from './heading-titles.ts'
import type { Heading } from './headings.ts'

/** A line that may divide the story. */
interface Mark {
  readonly at: number
  readonly kind: string
  readonly title: string
  /** Where it stands in the kind's order; null for a kind without one. */
  readonly value: number | string | null
}

const FEWEST = 3
/** Whose eyes see it, said in so many words, can hardly be anything else. */
const FEWEST_POV = 2
const POV = 'pov'
const LONGEST = 60
/** Words that are read below a heading, at least, and in half of the parts. */
const FEWEST_WORDS = 20
const USUAL_WORDS = 40
/** Lines without an order of their own may head scenes: their parts must be longer. */
const LONG_WORDS = 100

/** Headings by their kind; none unless one kind divides the whole. `above` is where a part begins already, or null. */
export function dividingLines(
  rows: readonly Row[],
  roles: readonly Role[],
  above: number | null,
): readonly Heading[] {
  const byKind = new Map<string, Mark[]>()
  rows.forEach((row, at) => {
    if (roles[at] !== 'unread' || row.text === '' || row.text.length > LONGEST) return
    if ((rows[at - 1]?.text ?? '') !== '' || (rows[at + 1]?.text ?? '') !== '') return
    const mark = markIn(row.text, at)
    const same = mark && byKind.get(mark.kind)
    if (same) same.push(mark)
    else if (mark) byKind.set(mark.kind, [mark])
  })
  const all = [...byKind.values()].sort((a, b) => b.length - a.length)
  const marks = all.find((found) => divides(rows, roles, found, above)) ?? []
  return marks.map(({ at, title }) => ({
    from: at,
    to: at + 1,
    text: rows[at]?.text ?? '',
    title,
    word: 'divides',
    number: null,
    line: at + 1,
  }))
}

function markIn(text: string, at: number): Mark | null {
  const bare = text.replace(/^[~*=_-]{1,3}\s?|\s?[~*=_-]{1,3}$|:$/g, '')
  return (
    dayIn(bare, at) ?? dateIn(bare, at) ?? countIn(bare, at) ?? whoseEyes(text, bare, at) ?? titleIn(text, at)
  )
}

const WEEKDAYS = [
  'monday tuesday wednesday thursday friday saturday sunday',
  'montag dienstag mittwoch donnerstag freitag samstag sonntag',
  'lundi mardi mercredi jeudi vendredi samedi dimanche',
].flatMap((week) => week.split(' ').map((name, day): [string, number] => [name, day]))
const weekdays = new Map(WEEKDAYS)
const UNITS = /^(?:day|night|week|month|year|hour|evening|morning|tag|nacht|jour|nuit)$/

/** `Tuesday`, `Tuesday Evening`. */
function dayIn(text: string, at: number): Mark | null {
  const words = folded(text).replace(/[,:]/g, '').split(' ')
  if (words.length > 4) return null
  const day = weekdays.get(words[0] ?? '')
  if (
    day !== undefined &&
    words.slice(1).every((word) => UNITS.test(word) || /^(?:afternoon|noon|midnight)$/.test(word))
  )
    return { at, kind: 'weekday', title: text, value: words.length > 1 ? null : day }
  return null
}

/** `Day Four`, `The Third Night`, `Track 2: Blue`. */
function countIn(text: string, at: number): Mark | null {
  const counted = readCounted(text)
  return counted && { at, kind: counted.kind, title: counted.title ?? text, value: counted.value }
}

/** What a diary adds to its day: `, evening`, `, 23.10`, ` (still raining)`. */
const HOUR =
  /(?:, (?:(?:very )?(?:early|late)|(?:(?:early|late) )?(?:in the )?(?:morning|noon|midday|afternoon|evening|night|midnight|dusk|dawn)|\d{1,2}(?:[.:]\d{2})?(?: ?[ap]\.?m\.?)?)| \([^()]{2,24}\))$/i

/** `March 3rd, 1911`, `3 May 1911`, `1911`: a date and nothing else, but for what HOUR names. */
function dateIn(written: string, at: number): Mark | null {
  const hour = HOUR.exec(written)?.[0] ?? ''
  const text = written.slice(0, written.length - hour.length)
  if (/^(?:1[5-9]|20)\d\d$/.test(text)) return { at, kind: 'year', title: written, value: text }
  if (!/\d/.test(text) || !/^[\p{L}\d]/u.test(text)) return null
  const plain = text.replace(/^\p{L}+day,? (?:the )?/iu, '')
  // Stories are set in every year, or in none that is said.
  const year = /(?<!\d)[12]\d{3}(?!\d)/.exec(plain)?.[0] ?? ''
  const dated = year === '' ? `${plain}, ${ANY_YEAR}` : plain.replace(year, ANY_YEAR)
  const date = readDate(dated)
  return date !== null && date.asWritten.length >= dated.length - 1
    ? { at, kind: 'date', title: written, value: year + date.value.slice(ANY_YEAR.length) }
    : null
}

const ANY_YEAR = '2000'

const EYES = /^([\p{L}'’. -]{2,30}?)(?:['’]s?)?\s(?:POV|P\.O\.V\.?|Point of View|PoV|pov)$/u

/** `Anna's POV` in any frame, `** ANNA **`, `[Giles]`: a name in brackets. */
function whoseEyes(text: string, framed: string, at: number): Mark | null {
  const bare = withoutEnds(framed, '[](){}<>~*=_- ')
  const seer = EYES.exec(bare)?.[1]
  if (seer !== undefined && isUpper(seer.charAt(0))) return { at, kind: POV, title: bare, value: null }
  const sign = /^[~*=_#<>-]{2,3}/.exec(text)?.[0]
  if (sign !== undefined && text.endsWith(sign) && /^\p{Lu}[\p{Lu}'’-]{1,20}$/u.test(bare))
    return SCENE_WORDS.test(folded(bare)) || readEnding(bare) !== null
      ? null
      : { at, kind: `${sign}name`, title: bare, value: null }
  const name = /^[[(<{]{1,2}(\p{Lu}[\p{L}'’.-]{1,20}(?: \p{Lu}[\p{L}'’.-]{1,20})?)[\])>}]{1,2}$/u.exec(
    text,
  )?.[1]
  return name === undefined || SCENE_WORDS.test(folded(name)) || endsSentence(name)
    ? null
    : { at, kind: `${text.charAt(0)}name`, title: name, value: null }
}

/** `"Row the boat home"`, `_Low Water_`, `LOW WATER`: a title by its frame or its capitals. */
function titleIn(text: string, at: number): Mark | null {
  const framed = /^(["“*_]{1,3})([^"“”*_]{3,56})(["”*_]{1,3})$/.exec(text)
  const title = framed?.[2] ?? text
  const isLoud = !framed && title === title.toUpperCase() && /\p{Lu}{3}/u.test(title)
  if ((!framed && !isLoud) || endsSentence(title) || /[,;:]$/.test(title)) return null
  // A place and its country date a scene.
  if (isLoud && title.includes(',')) return null
  if (!isUpper(title.charAt(0)) || SCENE_WORDS.test(folded(title)) || !mayBePartTitle(title)) return null
  return { at, kind: framed ? `${framed[1]}title` : 'LOUD', title, value: null }
}

function divides(
  rows: readonly Row[],
  roles: readonly Role[],
  marks: readonly Mark[],
  above: number | null,
): boolean {
  const [first] = marks
  const fewest = first?.kind === POV ? FEWEST_POV : FEWEST
  if (!first || marks.length < fewest || !areInOrder(marks) || !areNames(rows, marks)) return false
  if (!isTop(rows, roles, Math.min(first.at, above ?? first.at))) return false
  const drawn = marks.slice(1).filter(({ at }) => isRule(rows[previousText(rows, at)]?.text ?? ''))
  // What counts on needs no proof; a day below a rule dates a scene.
  if (!isCounted(first) && drawn.length * 2 > marks.length - 1) return false
  const lengths = marks.map(({ at }, index) =>
    wordsBetween(rows, at + 1, marks[index + 1]?.at ?? rows.length, LONG_WORDS),
  )
  const says = first.value !== null || first.kind === 'weekday' || first.kind === POV
  const usual = says ? USUAL_WORDS : LONG_WORDS
  const longer = lengths.filter((words) => words >= usual).length
  return (
    lengths.every((words) => words >= FEWEST_WORDS) && longer * 2 >= marks.length && !areLetters(rows, marks)
  )
}

function isCounted({ value, kind }: Mark): boolean {
  return typeof value === 'number' && kind !== 'weekday'
}

/** Numbers and dates rise; a day of the week is another than the one before; titles are not said twice. */
function areInOrder(marks: readonly Mark[]): boolean {
  return marks.every((mark, index) => {
    const before = marks[index - 1]
    if (!before) return true
    if (mark.kind === 'weekday') return mark.title !== before.title
    // Several hours of one day are several entries.
    if (mark.kind === 'date' && mark.value === before.value) return mark.title !== before.title
    if (mark.value !== null && before.value !== null) return mark.value > before.value
    return true
  })
}

/** Of so many names it is asked whether the story knows them. */
const MOST_ASKED = 12

/** Names return, and are met in the text; titles differ. */
function areNames(rows: readonly Row[], marks: readonly Mark[]): boolean {
  const titles = new Set(marks.map(({ title }) => title))
  const [first] = marks
  if (first?.value !== null || first.kind === 'weekday') return true
  if (first.kind === POV) return titles.size > 1
  if (!first.kind.endsWith('name')) return titles.size === marks.length
  if (titles.size < 2) return false
  const asked = [...titles].slice(0, MOST_ASKED)
  const met = asked.filter((title) => {
    const name = nameIn(title)
    return rows.some(({ text }) => text.length > LONGEST && text.includes(name))
  })
  return met.length * 2 > asked.length
}

/** `Anna's POV`, `ANNA` -> `Anna`. */
function nameIn(title: string): string {
  const word = (title.split(' ')[0] ?? '').replace(/['’]s?$/, '')
  return word === word.toUpperCase() ? word.charAt(0) + word.slice(1).toLowerCase() : word
}

/** Whether nothing but the header, a rule or an epigraph stands above a row. */
function isTop(rows: readonly Row[], roles: readonly Role[], at: number): boolean {
  const from = nextText(rows, Math.max(roles.indexOf('unread'), 0), at)
  if (from >= at) return true
  const taken = readHeader(rows, from, at, null).roles
  const left = rows.slice(from, at).filter((row, index) => {
    const here = from + index
    return row.text !== '' && roles[here] === 'unread' && !taken.has(here) && !isRule(row.text)
  })
  return left.length === 0 || readEpigraph(left) !== null
}

const LETTER = /^(?:(?:my )?(?:dear|liebe|cher|chère)[rs]?\b|\p{Lu}\p{Ll}{1,20},$)/iu

/** A date above `Dear Anna,` or `Anna,` heads a letter. */
function areLetters(rows: readonly Row[], marks: readonly Mark[]): boolean {
  return marks.some(({ at }) => LETTER.test(rows[nextText(rows, at + 1)]?.text ?? ''))
}
