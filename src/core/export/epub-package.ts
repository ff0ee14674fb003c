// The package file of an EPUB: what the book is, how accessible it is, and its pages in order.

import { authorsOf, type Book } from './book.ts'
import { languageTag, xml } from './markup.ts'

export interface Page {
  /** Below the package file. */
  readonly file: string
  readonly name: string
  /** 0 the cover, 1 a story, 2 a part of it. */
  readonly level: 0 | 1 | 2
  readonly markup: string
}

export function packageFile(book: Book, pages: readonly Page[]): string {
  const items = pages.map(({ file }) => `<item id="${idOf(file)}" href="${file}" media-type="${XHTML}"/>`)
  const order = pages.map(({ file }) => `<itemref idref="${idOf(file)}"/>`)
  // After the cover: whatever leads to the contents must lead to a page in the reading order.
  order.splice(1, 0, '<itemref idref="nav"/>')
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="en">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${metadata(book).join('\n')}
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="${XHTML}" properties="nav"/>
<item id="style" href="style.css" media-type="text/css"/>
<item id="cover-image" href="cover.svg" media-type="image/svg+xml" properties="cover-image"/>
${items.join('\n')}
</manifest>
<spine>
${order.join('\n')}
</spine>
</package>
`
}

const XHTML = 'application/xhtml+xml'

function idOf(file: string): string {
  return `page-${file.replace(/\.xhtml$/, '')}`
}

function metadata(book: Book): readonly string[] {
  const author = authorsOf(book)
  const languages = [...new Set(book.stories.flatMap(({ language }) => languageTag(language) ?? []))]
  const meta = (property: string, words: string) => `<meta property="${property}">${xml(words)}</meta>`
  return [
    `<dc:identifier id="id">${xml(book.identifier)}</dc:identifier>`,
    `<dc:title>${xml(book.title) || 'Untitled'}</dc:title>`,
    ...(author === null ? [] : [`<dc:creator>${xml(author)}</dc:creator>`]),
    ...(languages.length === 0 ? ['und'] : languages).map((tag) => `<dc:language>${tag}</dc:language>`),
    ...(book.archive === '' ? [] : [`<dc:source>${xml(book.archive)}</dc:source>`]),
    meta('dcterms:modified', book.made),
    // https://www.w3.org/TR/epub-a11y-11/#sec-discovery; the values are those of the schema.org accessibility vocabulary.
    meta('schema:accessMode', 'textual'),
    meta('schema:accessModeSufficient', 'textual'),
    ...[
      'structuralNavigation',
      'tableOfContents',
      'readingOrder',
      'displayTransformability',
      'alternativeText',
    ].map((feature) => meta('schema:accessibilityFeature', feature)),
    meta('schema:accessibilityHazard', 'none'),
    meta(
      'schema:accessibilitySummary',
      'All of it is text in reading order, with headings, contents and stated languages. The cover repeats title and author as text. Made by a program and checked by one; no person has looked at this file.',
    ),
    meta('dcterms:conformsTo', 'EPUB Accessibility 1.1 - WCAG 2.1 Level AA'),
    meta('a11y:certifiedBy', 'Dogear'),
  ]
}
