// A book as an EPUB 3 (https://www.w3.org/TR/epub-33/) with the metadata of EPUB Accessibility 1.1: a page a part, in the
// author's order, contents, a cover set from type. The same book is the same file.

import { strToU8, type Zippable, zipSync } from 'fflate'
import { aboutMarkup } from './about-story.ts'
import { authorsOf, type Book, type BookStory, bylineOf } from './book.ts'
import { coverSvg } from './cover-svg.ts'
import { type Page, packageFile } from './epub-package.ts'
import { blocksMarkup, languageAttributes, languageTag, notesMarkup, STYLE, xml } from './markup.ts'

/** Any time will do. A ZIP file keeps the time of the clock on the wall, so without a zone it is the same bytes everywhere. */
const MADE = '1990-01-01T00:00:00'

/** The file's bytes. */
export function epubOf(book: Book): Uint8Array<ArrayBuffer> {
  const pages = pagesOf(book)
  const files: Zippable = {
    // First and not packed, so that a program knows the file by its beginning.
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': strToU8(container),
    'OEBPS/package.opf': strToU8(packageFile(book, pages)),
    'OEBPS/nav.xhtml': strToU8(contents(book, pages)),
    'OEBPS/style.css': strToU8(STYLE),
    'OEBPS/cover.svg': strToU8(coverOf(book)),
  }
  for (const { file, markup } of pages) files[`OEBPS/${file}`] = strToU8(markup)
  return zipSync(files, { level: 9, mtime: MADE }) as Uint8Array<ArrayBuffer>
}

const container = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="OEBPS/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`

function coverOf({ stories }: Book): string {
  const [first] = stories
  return first
    ? coverSvg(first.cover)
    : '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 300"></svg>'
}

function pagesOf(book: Book): readonly Page[] {
  const byline = bylineOf({ name: book.title, author: authorsOf(book) })
  const cover = page(
    'Cover',
    null,
    `<div class="cover"><img src="cover.svg" alt="${xml(`Cover: ${byline}`)}"/></div>`,
  )
  return [
    { file: 'cover.xhtml', name: 'Cover', level: 0, markup: cover },
    ...book.stories.flatMap(storyPages),
  ]
}

function storyPages(story: BookStory, at: number): readonly Page[] {
  const { language, parts } = story
  const about = page(bylineOf(story), language, `<section class="about">${aboutMarkup(story, 1)}</section>`)
  return [
    { file: `s${at + 1}.xhtml`, name: bylineOf(story), level: 1, markup: about },
    ...parts.map(({ name, blocks, before, after }, part): Page => {
      const inside = `<section><h2>${xml(name)}</h2>\n${notesMarkup(before)}${blocksMarkup(blocks)}\n${notesMarkup(after)}</section>`
      return { file: `s${at + 1}-p${part + 1}.xhtml`, name, level: 2, markup: page(name, language, inside) }
    }),
  ]
}

function page(title: string, language: string | null, inside: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"${languageAttributes(language ?? 'en')}>
<head><title>${xml(title) || 'Untitled'}</title><link rel="stylesheet" type="text/css" href="style.css"/></head>
<body>
${inside}
</body>
</html>
`
}

function contents({ stories }: Book, pages: readonly Page[]): string {
  const link = ({ file, name }: Page) => `<a href="${file}">${xml(name) || 'Untitled'}</a>`
  const heads = pages.filter(({ level }) => level === 1)
  const items = heads.map((head, at) => {
    const under = pages.filter(({ level, file }) => level === 2 && file.startsWith(`s${at + 1}-`))
    const inner =
      under.length === 0 ? '' : `<ol>${under.map((one) => `<li>${link(one)}</li>`).join('\n')}</ol>`
    return `<li>${link(head)}${inner}</li>`
  })
  const first = pages.find(({ level }) => level === 2) ?? heads[0]
  const start = first
    ? `<li><a epub:type="bodymatter" href="${first.file}">Beginning of the text</a></li>`
    : ''
  return page(
    'Contents',
    languageTag(stories[0]?.language ?? null) ?? 'en',
    `<nav epub:type="toc" id="toc"><h1>Contents</h1><ol>${items.join('\n')}</ol></nav>
<nav epub:type="landmarks" hidden="hidden"><h2>Landmarks</h2><ol><li><a epub:type="toc" href="nav.xhtml#toc">Contents</a></li>${start}</ol></nav>`,
  )
}
