// An EPUB -> the lines of a sheet: its documents in reading order, with the titles of its table of contents as headings.

import { Parser } from 'htmlparser2'
import { decode } from '../bytes/decode.ts'
import { folded } from '../characters.ts'
import type { Item } from './html.ts'
import { sheetOf } from './page-sheet.ts'
import { type Page, readPage } from './pages.ts'
import { partTitle } from './part-title.ts'
import type { SheetLine } from './sheet.ts'
import { openZip } from './zip.ts'

export type Book =
  | { readonly kind: 'read'; readonly sheet: readonly SheetLine[] }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'refused'; readonly reason: string }

interface Package {
  readonly fields: readonly SheetLine[]
  /** Paths of the documents in reading order. */
  readonly spine: readonly string[]
  readonly contents: string | null
}

/** Reads a book from its bytes. `line` in its sheet counts the lines of the document that the text stands in. */
export function readEpub(bytes: Uint8Array): Book {
  const zip = openZip(bytes)
  if (zip.kind !== 'opened') return zip
  const textOf = (path: string): string | null => {
    const found = zip.file(path)
    return found && decode(found, { isMarkup: true }).text
  }
  const container = textOf('META-INF/container.xml')
  const place =
    container && tagsIn(container).find(({ name }) => name === 'rootfile')?.attributes['full-path']
  const description = place ? textOf(place) : null
  if (!place || description === null) return { kind: 'refused', reason: 'a zip file that is no EPUB' }
  const book = packageOf(description, place)
  const titles = contentsOf(book.contents && textOf(book.contents), book.contents ?? '')
  const documents = book.spine.flatMap((path) => {
    const text = path === book.contents ? null : textOf(path)
    return text === null ? [] : [{ path, page: readPage(text) }]
  })
  const pages = documents.map(({ page }) => page)
  if (pages.some((page) => page.isMarked)) return { kind: 'read', sheet: sheetOf(pages) }
  const lines = documents.flatMap(({ path, page }) => chapter(page, titles.get(path) ?? null))
  return { kind: 'read', sheet: [...book.fields, ...lines] }
}

/** A document as a chapter. Without a title in the contents it goes on with the chapter before it. */
function chapter(page: Page, title: string | null): readonly SheetLine[] {
  const items = page.items.filter(({ section }) => section.kind === 'text')
  const lines: SheetLine[] = []
  const rest = title === null ? items : withoutHeading(items, title)
  const first = items.find(({ text }) => text !== '')
  if (title !== null && first) {
    lines.push({ use: 'heading', line: first.line, text: title, title: partTitle(title) })
    for (const item of items.slice(0, items.length - rest.length))
      if (item.text !== '') lines.push({ use: 'leftover', line: item.line, text: item.text })
  }
  for (const { line, text, marks } of rest) lines.push({ use: 'text', line, text, marks })
  lines.push({ use: 'text', line: rest.at(-1)?.line ?? 1, text: '', marks: [] })
  return lines
}

/** A chapter says its own title once or twice at the top. A line of speech that happens to be the same is text. */
function withoutHeading(items: readonly Item[], title: string): readonly Item[] {
  let rest = items
  for (let time = 0; time < 2; time++) {
    const at = rest.findIndex(({ text }) => text !== '')
    const item = rest[at]
    if (!item || !isSameTitle(item, title)) break
    rest = rest.slice(at + 1)
  }
  return rest
}

function isSameTitle({ text, level }: Item, title: string): boolean {
  if (/^["“«„'‘]/.test(text)) return false
  const letters = (words: string) => folded(words).replace(/[^\p{L}\p{N}]/gu, '')
  const bare = letters(partTitle(title) ?? title)
  return letters(text) === letters(title) || (level !== null && letters(text) === bare)
}

const labels: Readonly<Record<string, string>> = {
  'dc:title': 'Title',
  'dc:creator': 'Author',
  'dc:language': 'Language',
  'dc:description': 'Summary',
  'dc:date': 'Date',
}

function packageOf(description: string, place: string): Package {
  const tags = tagsIn(description)
  const manifest = new Map<string, string>()
  let contents: string | null = null
  for (const { name, attributes } of tags) {
    if (name !== 'item' || attributes.id === undefined || attributes.href === undefined) continue
    const path = pathFrom(place, attributes.href)
    manifest.set(attributes.id, path)
    const isNavigation =
      /\bnav\b/.test(attributes.properties ?? '') || attributes['media-type'] === 'application/x-dtbncx+xml'
    if (isNavigation) contents ??= path
  }
  const spine = tags.flatMap(({ name, attributes }) =>
    name === 'itemref' ? (manifest.get(attributes.idref ?? '') ?? []) : [],
  )
  const seen = new Set<string>()
  const fields = tags.flatMap(({ name, text, line }): readonly SheetLine[] => {
    const label = labels[name]
    const value = text.replace(/\s+/g, ' ').trim()
    if (label === undefined || value === '' || seen.has(label)) return []
    seen.add(label)
    const dated = label === 'Date' ? value.slice(0, 10) : value
    return [{ use: 'field', label, line, text: dated.replace(/<[^<>]{0,200}>/g, '') }]
  })
  return { fields, spine: [...new Set(spine)], contents }
}

/** Titles by document. Of several in one document the first counts; the others are its own headings. */
function contentsOf(text: string | null, place: string): ReadonlyMap<string, string> {
  const titles = new Map<string, string>()
  const add = (href: string | undefined, title: string) => {
    const path = href && pathFrom(place, href)
    const shown = title.replace(/\s+/g, ' ').trim()
    if (path && shown !== '' && !titles.has(path)) titles.set(path, shown)
  }
  let title = ''
  for (const tag of tagsIn(text ?? '')) {
    if (tag.name === 'a') add(tag.attributes.href, tag.text)
    if (tag.name === 'text') title = tag.text
    if (tag.name === 'content') add(tag.attributes.src, title)
  }
  return titles
}

/** `../text/one.xhtml#top` seen from `oebps/nav/toc.xhtml`. */
function pathFrom(place: string, href: string): string {
  const path = [...place.split('/').slice(0, -1)]
  for (const step of unescaped(href.split('#')[0] ?? '').split('/')) {
    if (step === '..') path.pop()
    else if (step !== '.' && step !== '') path.push(step)
  }
  return path.join('/')
}

function unescaped(href: string): string {
  try {
    return decodeURIComponent(href)
  } catch {
    return href
  }
}

interface XmlTag {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly line: number
  text: string
}

/** Elements of a small XML file in the order in which they begin, each with the text right inside it. */
function tagsIn(xml: string): readonly XmlTag[] {
  const tags: XmlTag[] = []
  const open: XmlTag[] = []
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const tag = { name: name.replace(/^opf:|^ncx:/, '').toLowerCase(), attributes, line: 1, text: '' }
        if (tags.length < MOST_TAGS) tags.push(tag)
        open.push(tag)
      },
      ontext(data) {
        const tag = open.at(-1)
        // A title may stand in a span of its own.
        const within = tag?.name === 'span' ? open.at(-2) : tag
        if (within) within.text += data
      },
      onclosetag() {
        open.pop()
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.write(xml)
  parser.end()
  return tags
}

const MOST_TAGS = 20_000
