// The sheet of a page without known marks: its story is looked for as a reader would.

import { readTitleByAuthor } from '../header/title-line.ts'
import { isListTitle } from '../headings/contents.ts'
import { stampIn } from '../posts/journal-head.ts'
import type { Item } from './html.ts'
import { frontOf, linksAtEnd, namesAuthor } from './page-front.ts'
import { partItems } from './page-headings.ts'
import { partTitle } from './part-title.ts'
import type { SheetLine } from './sheet.ts'

/** The sheet of such a page. `name` is what its window was called. */
export function plainSheet(items: readonly Item[], name: string | null): readonly SheetLine[] {
  const { start, showsTitle } = frontOf(items, name)
  return withPageName(withoutContents(sheetBelow(items, start)), name, showsTitle)
}

/** What a page says in headings that come again are its parts, all else is read as text. */
function sheetBelow(items: readonly Item[], first: number): readonly SheetLine[] {
  const parts = partItems(items.slice(first).filter(({ section }) => section.kind === 'text'))
  const ways = linksAtEnd(items)
  return items.map((item, at): SheetLine => {
    const { section, line, text, marks } = item
    const day = at < first ? stampIn(text) : null
    if (day !== null) return { use: 'field', label: 'Date', line, text: day }
    if (section.kind !== 'text' || (at < first && text !== '') || ways.has(item))
      return { use: 'leftover', line, text }
    return parts.has(item)
      ? { use: 'heading', line, text, title: partTitle(text) }
      : { use: 'text', line, text, marks }
  })
}

/** A list of contents, made into a heading by its title, says only what the headings below it say. */
function withoutContents(lines: readonly SheetLine[]): readonly SheetLine[] {
  const from = lines.findIndex(({ use, text }) => use === 'heading' && isListTitle(text))
  const to = lines.findIndex(({ use }, at) => at > from && use === 'heading')
  if (from < 0 || to < 0) return lines
  const headings = new Set(lines.slice(to).flatMap(({ use, text }) => (use === 'heading' ? [text] : [])))
  const listed = lines.slice(from + 1, to).filter(({ text }) => text !== '')
  if (listed.length === 0 || !listed.every(({ text }) => headings.has(text))) return lines
  return lines.map((line, at) =>
    at >= from && at < to && line.text !== '' ? { use: 'leftover', line: line.line, text: line.text } : line,
  )
}

/** The name in a page's head is a title where the page has no other: it stands above the text like one. */
function withPageName(
  lines: readonly SheetLine[],
  name: string | null,
  isShown: boolean,
): readonly SheetLine[] {
  const first = lines.find((line) => line.text !== '')
  const top = lines.slice(0, FIRST_LINES)
  const isThere = name === null || isShown || top.some((line) => line.text.includes(name))
  if (isThere || !first || NO_TITLE.test(name)) return lines
  // What the page says of its story is more than what its window was called.
  if (top.some((line) => line.use === 'text' && OWN_TITLE.test(line.text))) return lines
  const { title, author } = storyInWindow(name)
  const field = (label: string, text: string): SheetLine => ({ use: 'field', label, line: 1, text })
  return [
    field('Title', title),
    ...(author === null || top.some(namesAuthor) ? [] : [field('Author', author)]),
    { use: 'text', line: 1, text: '', marks: [] },
    ...lines,
  ]
}

/** `Lanterns Fiction Archive - The Tide Table by Marram`: the piece that is no site's, and who wrote it. */
function storyInWindow(name: string): { readonly title: string; readonly author: string | null } {
  const pieces = name.split(/\s(?:[-–—|•»]|::)\s/)
  const own = pieces.filter((piece) => !OF_SITE.test(piece))
  const [only] = own.length === 1 && pieces.length > 1 ? own : []
  // `Death by Chocolate` is a title: only a site adds who wrote what.
  if (only === undefined) return { title: name, author: null }
  const both = readTitleByAuthor(only)
  return both !== null && both.title !== both.author ? both : { title: only, author: null }
}

const OF_SITE =
  /\b(?:archives?|fan ?fic(?:tion)?s?|fics|livejournal|dreamwidth|home ?page|web ?site)\b|\.(?:com|net|org)\b/i
const FIRST_LINES = 30
const OWN_TITLE = /^\W{0,4}tit(?:le|el)\b/i
const NO_TITLE = /^(?:untitled|index|home|new page|document|no title|page)\b|^.{120}/i
