// Items of a page -> the lines of a sheet: fields by the labels that a text file would have, notes, headings, text.

import { storyLine } from './fanfiction-net.ts'
import type { Item } from './html.ts'
import type { Page } from './pages.ts'
import { partTitle } from './part-title.ts'
import { plainSheet } from './plain-sheet.ts'
import { fieldIn } from './sections.ts'
import type { SheetLine } from './sheet.ts'

/** The sheet of a page, or of several in a row. */
export function sheetOf(pages: readonly Page[]): readonly SheetLine[] {
  const items = pages.flatMap((page) => page.items)
  if (pages.some((page) => page.isMarked)) return tidied(markedSheet(items), fieldIn(items, 'Title'))
  return plainSheet(items, pages[0]?.name ?? null)
}

/** Where the markup says what is what. */
function markedSheet(items: readonly Item[]): readonly SheetLine[] {
  const lines: SheetLine[] = []
  let label = ''
  let before: Item | null = null
  let hasText = false
  for (const item of items) {
    const { section, line, text, marks } = item
    switch (section.kind) {
      case 'text':
        if (text !== '') hasText = true
        if (text !== '' || before?.section.kind === 'text') lines.push({ use: 'text', line, text, marks })
        break
      case 'label':
        if (text !== '') label = text
        break
      case 'value':
        if (text !== '') for (const field of fieldsOf(label, text, line)) lines.push(field)
        break
      case 'field':
        if (text !== '') for (const field of fieldsOf(section.label, text, line)) lines.push(field)
        break
      case 'heading':
        if (text !== '') {
          label = ''
          hasText = false
          lines.push({ use: 'heading', line, text, title: partTitle(text) })
        }
        break
      case 'note': {
        if (text === '') break
        const last = lines.at(-1)
        const isSame =
          before?.section === section || (before?.section.kind === 'note' && last?.use === 'note')
        if (isSummary(label) && lines.every((one) => one.use !== 'heading' && one.use !== 'text')) {
          addField(lines, 'Summary', text, line)
        } else if (isSame && last?.use === 'note') {
          lines.splice(-1, 1, { ...last, text: `${last.text}\n${text}` })
        } else {
          lines.push({
            use: 'note',
            line,
            text,
            label: label === '' ? null : label,
            place: placeOf(lines, hasText, label),
          })
        }
        break
      }
      case 'meta':
      case 'leftover':
        if (text === '') break
        label = text
        lines.push({ use: 'leftover', line, text })
        break
      case 'skip':
        break
    }
    if (text !== '') before = item
    else if (section.kind === 'text') before = item
  }
  return lines
}

function isSummary(label: string): boolean {
  return /^summary/i.test(label)
}

function placeOf(
  lines: readonly SheetLine[],
  hasText: boolean,
  label: string,
): 'opening' | 'closing' | 'part' {
  const headings = lines.filter((one) => one.use === 'heading').length
  if (headings === 0) return hasText ? 'closing' : 'opening'
  return /^end notes$/i.test(label) && hasText ? 'closing' : 'part'
}

function addField(lines: SheetLine[], label: string, text: string, line: number): void {
  const last = lines.at(-1)
  if (last?.use === 'field' && last.label === label)
    lines.splice(-1, 1, { ...last, text: `${last.text} ${text}` })
  else lines.push({ use: 'field', label, line, text })
}

/** A field of the page's as a text file would have it. */
function fieldsOf(written: string, text: string, line: number): readonly SheetLine[] {
  const label = written.replace(/:$/, '')
  const field = (name: string, value: string): SheetLine => ({ use: 'field', label: name, line, text: value })
  if (label === '') return storyLine(text).map(([name, value]) => field(name, value))
  if (/^stats$/i.test(label)) return statsOf(text).map(([name, value]) => field(name, value))
  if (/^author$/i.test(label)) return [field('Author', text.replace(/^by\s+/i, ''))]
  if (/^series$/i.test(label)) return text.split(/, (?=Part \d)/).map((one) => field('Series', one))
  // A label in another script is none to the parser of texts: it would read on into the field before.
  if (!/[a-z]/i.test(label)) return [{ use: 'note', place: 'opening', label, line, text }]
  return [field(label, text)]
}

/** `Published: 2016-06-22 Completed: 2016-07-11 Words: 21,069 Chapters: 5/5`. */
function statsOf(text: string): readonly (readonly [string, string])[] {
  return [...text.matchAll(/([A-Z][a-z]{2,12}):\s?([^\s:]{1,20})(?=\s|$)/g)].flatMap(
    ([, name = '', value = '']) => {
      if (name === 'Completed') return [['Status', 'Complete'] as const, ['Updated', value] as const]
      if (name !== 'Chapters') return [[name, value] as const]
      const [written, planned] = value.split('/')
      return planned === undefined || text.includes('Completed:')
        ? [['Chapters', value] as const]
        : [
            ['Chapters', value] as const,
            ['Status', written === planned ? 'Complete' : 'In progress'] as const,
          ]
    },
  )
}

/** The one heading of a one-shot repeats its title: no part needs it. */
function tidied(lines: readonly SheetLine[], title: string | null): readonly SheetLine[] {
  const lastText = lines.findLastIndex((line) => line.use === 'text' && line.text !== '')
  const lastHeading = lines.findLastIndex((line) => line.use === 'heading')
  const idle = lines[lastHeading]
  if (idle && lastHeading > lastText && lastText >= 0) {
    // Saved pages list their chapters below the text once more.
    const { line, text } = idle
    return tidied(lines.with(lastHeading, { use: 'leftover', line, text }), title)
  }
  const headings = lines.filter((line) => line.use === 'heading')
  if (headings.length === 0) {
    const first = lines.findIndex((line) => line.use === 'text' && line.text !== '')
    const at = lines[first]
    if (!at) return lines
    return [
      ...lines.slice(0, first),
      { use: 'heading', line: at.line, text: '', title: null },
      ...lines.slice(first),
    ]
  }
  const [only] = headings
  if (headings.length > 1 || only?.text !== title) return lines
  return lines.map((line) => (line === only ? { ...only, title: null } : line))
}
