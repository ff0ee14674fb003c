// The tags of a page in a text that is none: journals made breaks of its lines themselves, so that posts were kept with
// `<b>Title:</b>`, `<lj-cut>` and `<br>`. What only divides or leads on goes; a marked label is written with signs, as
// boards' are. All else in a line of prose stays: emphasis is read there (emphasis.ts), and a story may speak of tags.

import { labelNamed } from '../labels/labels.ts'
import type { Row } from '../lines.ts'

const SIGN = /<\/?[a-z]/i
const RULE = /^<hr(?:\s[^<>]{0,100})?\s?\/?>$/i
/** Where a journal hid the rest: at the ends of a line, and alone on it or with the words of its link. */
const CUT = /^<(?:lj-)?cut(?:\s+text=[^<>]{0,300})>|^<\/?(?:lj-cut|cut|lj-raw|raw-code)>$|<\/lj-cut>$/gi
/** `<lj user="marram">` and `<user name=marram>` show who is meant. */
const WHO =
  /<(?:lj (?:user|comm)|user(?: site="?[\w.]{1,40}"?)? name)="?([\w-]{1,40})"?\s?\/?>(?:<\/(?:lj|user)>)?/gi
/** Breaks and ends of paragraphs at the end of a line, which says the same. */
const AT_END = /(?:\s?<(?:\/p|\/div|br(?:\s[^<>]{0,100})?\s?\/?)>){1,4}$/i
/** A paragraph that may end on its line. */
const BLOCK = /^<(p|div)(?:\s[^<>]{0,100})?>/i
/** What begins in one line and ends in another; a bare `<font>` may be somebody's name in a chat. */
const SPANNING = /^<(center|font(?=\s)|span(?=\s))(?:\s[^<>]{0,100})?>|<\/(center|font|span)>$/gi

/** The rows without such tags. */
export function withoutInlineTags(rows: readonly Row[]): readonly Row[] {
  if (!rows.some(({ text }) => SIGN.test(text))) return rows
  return rows.map((row) => {
    const text = SIGN.test(row.text) ? bareLine(row.text) : row.text
    return text === row.text ? row : { ...row, text }
  })
}

function bareLine(text: string): string {
  if (RULE.test(text)) return '***'
  const own = text.replace(WHO, '$1').replace(CUT, '').trim()
  const bare = withPlainLabel(withoutSpanning(withoutBlock(own).replace(AT_END, '')).trim())
  // A story may show tags, each on its line.
  return bare === '' ? own : bare
}

function withoutBlock(text: string): string {
  const [opening = '', name = ''] = BLOCK.exec(text) ?? []
  return opening !== '' && text.toLowerCase().endsWith(`</${name.toLowerCase()}>`)
    ? text.slice(opening.length)
    : text
}

/** `<center><b>The Lamp</b>` above `by Marram</center>`. */
function withoutSpanning(text: string): string {
  return text.replace(SPANNING, (tag, opened: string | undefined, closed: string | undefined) => {
    const name = (opened ?? closed ?? '').toLowerCase()
    const fellow = opened === undefined ? `<${name}` : `</${name}>`
    return text.toLowerCase().includes(fellow) ? tag : ''
  })
}

const LABEL = /^<(b|i|u|em|strong)>([^<>:]{1,40})(?::\s{0,8}<\/\1>|<\/\1>\s{0,8}:)/i
const VALUE = /^([^<>:]{2,40}):\s{0,8}<(b|i|u|em|strong)>([^<>]{1,200})<\/\2>$/i

/** `<b>Title:</b> The Lamp`, `Title: <b>The Lamp</b>`. */
function withPlainLabel(text: string): string {
  const [, mark = '', label = ''] = LABEL.exec(text) ?? []
  if (label.trim() !== '') {
    const sign = /^(?:b|strong)$/i.test(mark) ? '**' : '*'
    return text.replace(LABEL, () => `${sign}${label.trim()}:${sign}`)
  }
  const [, named = '', , value = ''] = VALUE.exec(text) ?? []
  return named !== '' && labelNamed(named) !== null ? `${named}: ${value}` : text
}
