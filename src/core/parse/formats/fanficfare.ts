// FanFicFare's plain text: a known frame of title, byline, labels, `<TAB>1. Chapter title` headings and `End file.`

import { partTitle } from './part-title.ts'
import type { SheetLine } from './sheet.ts'

const CHAPTER = /^\t\d{1,4}\. ?(?=\S)/
const LABEL = /^([A-Z][A-Za-z]{2,14}(?: URL)?): ?/
/** The frame is no longer than this, however long the summary. */
const FRAME = 40_000

/** Whether a text has that frame. */
export function isFanFicFare(text: string): boolean {
  if (!text.slice(-200).trimEnd().endsWith('\nEnd file.')) return false
  const frame = text.slice(0, FRAME)
  return /^Packaged: /m.test(frame) && /^\t\d{1,4}\. ?\S/m.test(frame)
}

export function fanFicFareSheet(text: string): readonly SheetLine[] {
  const rows = text.split('\n')
  const first = rows.findIndex((row) => CHAPTER.test(row))
  const body = rows.slice(first).map((row, index): SheetLine => {
    const line = first + index + 1
    return CHAPTER.test(row)
      ? { use: 'heading', line, text: row.trim(), title: partTitle(row.trim()) }
      : { use: 'text', line, text: row, marks: [] }
  })
  return [...frame(rows.slice(0, first)), ...body]
}

/** Title and byline, then labels; what stands below a label belongs to it. A list of contents may follow. */
function frame(rows: readonly string[]): readonly SheetLine[] {
  const lines: SheetLine[] = []
  const hasAuthor = rows.some((row) => row.startsWith('Author: '))
  let label: string | null = rows.findIndex((row) => row.startsWith('by ')) > 0 ? 'Title' : null
  let isContents = false
  rows.forEach((row, at) => {
    const line = at + 1
    const written = row.trim()
    const [sign, name] = LABEL.exec(row) ?? []
    isContents ||= written === 'TABLE OF CONTENTS'
    if (written === '') return
    if (isContents) {
      lines.push({ use: 'leftover', line, text: written })
    } else if (sign !== undefined && name !== undefined && label !== 'Title') {
      label = name
      lines.push({ use: 'field', label: name, line, text: row.slice(sign.length).trim() })
    } else if (
      row.startsWith('by ') &&
      (label === 'Title' || at === rows.findIndex((one) => one.trim() !== ''))
    ) {
      label = 'Author'
      if (hasAuthor) lines.push({ use: 'leftover', line, text: written })
      else lines.push({ use: 'field', label, line, text: row.slice(3).trim() })
    } else {
      goOn(lines, label ?? 'Note', written, line)
    }
  })
  return lines
}

function goOn(lines: SheetLine[], label: string, text: string, line: number): void {
  const last = lines.at(-1)
  if (last?.use === 'field' && last.label === label)
    lines.splice(-1, 1, { ...last, text: `${last.text} ${text}` })
  else lines.push({ use: 'field', label, line, text })
}
