// Markdown with or without front matter -> the lines of a sheet. Its emphasis is that of the old text files, which the
// parser knows; here only what a text file does not have is taken off: front matter, heading signs, links, quotes.

import type { Given } from '../../override/given.ts'
import { readKeeperFile } from '../../override/given-yaml.ts'
import { hideEscapes, showEscapes } from './escapes.ts'
import { partTitle } from './part-title.ts'
import type { SheetLine } from './sheet.ts'

interface HeadingLine {
  readonly at: number
  readonly level: number
  readonly text: string
}

export function markdownSheet(text: string): readonly SheetLine[] {
  const rows = text.split('\n')
  const body = frontMatterEnd(rows)
  const fields = body === 0 ? [] : fieldsIn(rows.slice(1, body - 1).join('\n'))
  const headings = headingsIn(rows, body)
  const level = partLevel(headings)
  const byRow = new Map(headings.map((heading) => [heading.at, heading]))
  const hasTitle = fields.some((line) => line.use === 'field' && line.label === 'title')
  const lines: SheetLine[] = []
  rows.slice(body).forEach((row, index) => {
    const at = body + index
    const line = at + 1
    const heading = byRow.get(at)
    const before = lines.at(-1)
    if (heading?.level === level) {
      lines.push({ use: 'heading', line, text: heading.text, title: partTitle(heading.text) })
    } else if (heading && heading.level === 1 && !hasTitle && heading === headings[0]) {
      lines.push({ use: 'field', label: 'Title', line, text: heading.text })
    } else if (!heading && isUnderline(row) && byRow.has(at - 1)) {
      lines.push({ use: 'leftover', line, text: row.trim() })
    } else if (!heading && before?.use === 'text' && joins(rows[at - 1] ?? '', row)) {
      lines.splice(-1, 1, { ...before, text: `${before.text} ${withoutSigns(row).trim()}` })
    } else {
      lines.push(plain(heading?.text ?? withoutSigns(row), line))
    }
  })
  return [...fields, ...lines]
}

/** Lines of a paragraph are one, but for those that end in two spaces or a backslash, and for lists, rules and code. */
function joins(above: string, row: string): boolean {
  if (above.trim() === '' || row.trim() === '') return false
  if (/ {2}$|\\$/.test(above)) return false
  return !STANDS_ALONE.test(row) && !RULE.test(above)
}

const RULE = /^ {0,3}(?:[*_-] {0,3}){3,80}$/
const STANDS_ALONE = /^ {0,3}(?:[*+-] |\d{1,9}[.)] |```|~~~|\||(?:[*_-] {0,3}){3,80}$)|^ {4}|^\t/

function isUnderline(row: string): boolean {
  return /^ {0,3}(?:={3,}|-{3,})$/.test(row.trimEnd())
}

function plain(text: string, line: number): SheetLine {
  return { use: 'text', line, text, marks: [] }
}

/** Index of the first row behind `---` … `---`, or 0. */
function frontMatterEnd(rows: readonly string[]): number {
  if (rows[0]?.trimEnd() !== '---') return 0
  const end = rows.findIndex((row, at) => at > 0 && /^(?:---|\.\.\.) {0,9}$/.test(row))
  return end < 0 || end > MOST_FRONT ? 0 : end + 1
}

const MOST_FRONT = 200

/** Front matter as header lines: the parser knows what the labels mean. */
function fieldsIn(yaml: string): readonly SheetLine[] {
  const { given } = readKeeperFile(yaml, '')
  if (given.kind !== 'table') return []
  return given.rows.flatMap(({ key, line, value }): readonly SheetLine[] => {
    const text = textOf(value).replace(/\s+/g, ' ').trim()
    return text === '' ? [] : [{ use: 'field', label: key, line: line + 1, text }]
  })
}

function textOf(given: Given): string {
  switch (given.kind) {
    case 'text':
      return given.text
    case 'list':
      return given.items.map(textOf).join(', ')
    case 'table':
      return given.rows.map(({ key, value }) => `${key}: ${textOf(value)}`).join(', ')
    case 'nothing':
      return ''
  }
}

/** `## Two`, or a line with `===` or `---` below it. */
function headingsIn(rows: readonly string[], from: number): readonly HeadingLine[] {
  const found: HeadingLine[] = []
  for (let at = from; at < rows.length; at++) {
    const row = rows[at] ?? ''
    const signs = /^ {0,3}(#{1,6})[ \t]+(?=\S)/.exec(row)
    if (signs) {
      const text = row.slice(signs[0].length).trim()
      found.push({ at, level: signs[1]?.length ?? 1, text: showEscapes(withoutSigns(closed(text))) })
      continue
    }
    const below = rows[at + 1] ?? ''
    const isAlone = (rows[at - 1] ?? '').trim() === '' && row.trim() !== ''
    if (isAlone && isUnderline(below) && row.trim().length < LONGEST_HEADING)
      found.push({ at, level: below.includes('=') ? 1 : 2, text: showEscapes(withoutSigns(row.trim())) })
  }
  return found
}

const LONGEST_HEADING = 80

/** `Two ##` -> `Two`. */
function closed(text: string): string {
  let end = text.length
  while (end > 0 && text.charAt(end - 1) === '#') end--
  return end < text.length && (end === 0 || text.charAt(end - 1) === ' ') ? text.slice(0, end).trim() : text
}

/** The highest level of which there are several; a single heading above them is the title. */
function partLevel(headings: readonly HeadingLine[]): number | null {
  for (let level = 1; level <= 6; level++) {
    if (headings.filter((one) => one.level === level).length > 1) return level
  }
  const [first, second] = headings
  return first && (first.level > 1 || second)
    ? headings.reduce((deepest, one) => Math.max(deepest, one.level), 0)
    : null
}

/** Quote signs, links and images by their words, escaped signs, rules left as they are. */
function withoutSigns(row: string): string {
  const plain = row
    .replace(/^ {0,3}(?:> ?){1,9}/, '')
    .replace(/!?\[([^\][]{0,300})\]\([^()\s]{0,500}(?: "[^"]{0,200}")?\)/g, '$1')
  return hideEscapes(plain).replace(/ {2,9}$|\\$/, '')
}
