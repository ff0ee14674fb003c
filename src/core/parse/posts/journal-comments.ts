// What readers said below a journal entry, saved with it: names, dates with links, `(Reply) (Thread)`. All of it to the
// end of the file, unless a part's heading stands below: then the file is several entries.

import { readHeading } from '../headings/heading-line.ts'
import { previousText, type Row } from '../lines.ts'

const LONGEST = 100
const REPLY = /^(?:\((?:reply(?: to this)?|thread|parent|link|expand|collapse|flat)\)[\s|·-]{0,3}){1,6}$/i
const DATED = /\d\d?[:.]\d\d(?::\d\d)?(?: ?[ap]m)?(?: ?\(?utc\)?)?.{0,12}\(link\)$/i
/** `Jul. 10th, 2007 04:10 am (UTC)`, `(no subject) - starcrumb - 2010-04-10 02:10 (UTC)`. */
const UTC =
  /(?:(?:\p{Lu}\p{Ll}{2}\. \d{1,2}(?:st|nd|rd|th), \d{4}|\d{4}-\d\d-\d\d) \d\d?:\d\d(?: ?[ap]m)? \(?UTC\)?)$/u
/** The same links without brackets, two at least: `Reply | Thread | Link`. */
const LINKED =
  /^(?:reply(?: to this)?|thread|parent|link|expand|collapse|flat)(?:[\s|·-]{1,3}(?:reply(?: to this)?|thread|parent|link|expand|collapse|flat)){1,5}$/i
const COUNTED =
  /^\W{0,3}(?:(?:(?<=\()read )?\d{1,5} (?:comments?|replies)|no comments|comments? \(\d{1,5}\)|(?:leave a|post a(?: new)?|add a) comment)\b.{0,60}$/i
const ASKS = /(?:leave a|post a(?: new)?|add a) comment|\breply\b|comments?\)? ?[-|–·]/i

/** Index of the first row of the comments; -1 where there are none. */
export function commentsStart(rows: readonly Row[]): number {
  let start = -1
  let signs = 0
  /** Of the later styles' signs, either alone may be a story's own. */
  let dates = 0
  let links = 0
  for (let at = 0; at < rows.length; at++) {
    const text = rows[at]?.text ?? ''
    if (text === '' || text.length > LONGEST) continue
    const isCount = COUNTED.test(text) && ASKS.test(text)
    const isDated = UTC.test(text)
    const isLinked = LINKED.test(text) || /^\(no subject\) - /i.test(text)
    if (isDated) dates++
    if (isLinked) links++
    const isComment = DATED.test(text) || REPLY.test(text) || isDated || isLinked
    if (isCount || isComment) {
      signs++
      if (start < 0) start = isCount ? at : blockStart(rows, at)
    } else if (start >= 0 && readHeading(text)?.word != null) {
      start = -1
      signs = 0
      dates = 0
      links = 0
    }
  }
  const isBelowText = start > 0 && previousText(rows, start) >= 0
  const isLone = dates + links === signs && (dates === 0 || links === 0)
  const isThread = isBelowText && !isLone && (signs > 1 || isLastOf(rows, start))
  return isThread && lengthOf(rows, start, rows.length) <= lengthOf(rows, 0, start) * MOST ? start : -1
}

/** Comments so many times longer than the text above them are the story: it is told in a journal. */
const MOST = 3

function lengthOf(rows: readonly Row[], from: number, to: number): number {
  let length = 0
  for (let at = from; at < to; at++) length += rows[at]?.text.length ?? 0
  return length
}

/** Whether nothing stands below a row. */
function isLastOf(rows: readonly Row[], at: number): boolean {
  return rows.slice(at + 1).every(({ text }) => text === '')
}

/** A comment begins with who wrote it, a row or two above its date. */
function blockStart(rows: readonly Row[], at: number): number {
  let first = at
  while (first > 0 && at - first < LONGEST_COMMENT && rows[first - 1]?.text !== '') first--
  return first
}

const LONGEST_COMMENT = 12
