// Headings without a number or a word, known because a list of contents above the text names them one by one.

import { folded } from '../characters.ts'
import { previousText, type Role, type Row } from '../lines.ts'
import { firstWord } from './heading-line.ts'
import type { FoundHeadings, Heading } from './headings.ts'

interface Entry {
  readonly at: number
  readonly title: string
}

/** Where lists are looked for, in rows; and the fewest entries. */
const REACH = 200
const FEWEST = 2
const LONGEST = 100

/** A numbered list whose every entry stands again by itself below; else nothing. */
export function listedHeadings(rows: readonly Row[], roles: readonly Role[]): FoundHeadings {
  const entries = entriesIn(rows)
  if (entries.length < FEWEST) return { headings: [], contents: [] }
  const wanted = new Map(entries.map((entry, at) => [folded(entry.title), at]))
  const end = entries.at(-1)?.at ?? 0
  const headings: Heading[] = []
  for (let at = end + 1; at < rows.length; at++) {
    const row = rows[at]
    if (!row || roles[at] !== 'unread' || row.text === '' || row.text.length > LONGEST) continue
    if (rows[at - 1]?.text !== '') continue
    if (wanted.get(folded(row.text)) !== headings.length) continue
    headings.push({
      from: at,
      to: at + 1,
      text: row.text,
      title: byless(row.text),
      word: 'listed',
      number: null,
      line: at + 1,
    })
  }
  if (headings.length < entries.length) return { headings: [], contents: [] }
  return { headings, contents: entries.map(({ at }) => at) }
}

/** `1. Low Water`, `2. High Water`: numbers that rise from one, with nothing between the rows. */
function entriesIn(rows: readonly Row[]): readonly Entry[] {
  let entries: Entry[] = []
  for (let at = 0; at < rows.length && at < REACH; at++) {
    const read = /^(\d{1,3})[.):]\s(.+)$/.exec(rows[at]?.text ?? '')
    if (!read) continue
    const last = entries.at(-1)
    const isNext = Number(read[1]) === entries.length + 1 && (!last || previousText(rows, at) === last.at)
    if (!isNext && entries.length >= FEWEST) break
    if (!isNext) entries = []
    if (Number(read[1]) === entries.length + 1) entries.push({ at, title: (read[2] ?? '').trim() })
  }
  return entries
}

/** `Low Water by Wren` -> `Low Water`. */
function byless(title: string): string {
  const by = title.lastIndexOf(' by ')
  return by > 0 && firstWord(title.slice(by + 4)) !== '' ? title.slice(0, by) : title
}
