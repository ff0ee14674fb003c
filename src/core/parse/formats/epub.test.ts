// EPUBs, as programs make them and as they come broken: text of our own, their frame.

import { strToU8, type Zippable, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { emphasised, texts } from '../../../../tests/told-story.ts'
import { readStory } from './read-story.ts'
import type { ReadStory } from './sheet.ts'

const container =
  '<?xml version="1.0"?><container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>'

interface Chapter {
  readonly title?: string
  readonly html: string
}

function epub(chapters: readonly Chapter[], more: Zippable = {}): Uint8Array {
  const items = chapters.map(
    (_, at) => `<item id="c${at}" href="text/c%20${at}.xhtml" media-type="application/xhtml+xml"/>`,
  )
  const opf = `<package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>The Late Ferry</dc:title><dc:creator>Wren Hollis</dc:creator><dc:language>en</dc:language></metadata><manifest>${items.join('')}<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/></manifest><spine toc="ncx">${chapters.map((_, at) => `<itemref idref="c${at}"/>`).join('')}</spine></package>`
  const points = chapters.flatMap(({ title }, at) =>
    title === undefined
      ? []
      : [
          `<navPoint><navLabel><text>${title}</text></navLabel><content src="text/c%20${at}.xhtml#top"/></navPoint>`,
        ],
  )
  return zipSync({
    mimetype: strToU8('application/epub+zip'),
    'META-INF/container.xml': strToU8(container),
    'OEBPS/book.opf': strToU8(opf),
    'OEBPS/toc.ncx': strToU8(`<ncx><navMap>${points.join('')}</navMap></ncx>`),
    ...Object.fromEntries(
      chapters.map(({ html }, at) => [
        `OEBPS/text/c ${at}.xhtml`,
        strToU8(
          `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>${html}</body></html>`,
        ),
      ]),
    ),
    ...more,
  })
}

function book(bytes: Uint8Array): ReadStory {
  return readStory(bytes, { file: 'ferry.epub' })
}

describe('an EPUB', () => {
  test('has its chapters in reading order, by the titles of its contents', () => {
    const { story } = book(
      epub([
        { title: 'Information', html: '<h2>Information</h2><p>It was <i>late</i>.</p>' },
        { title: 'Cover', html: '<p>It came.</p>' },
      ]),
    )
    expect([story.title.value, story.author.value, story.language.value]).toEqual([
      'The Late Ferry',
      'Wren Hollis',
      'en',
    ])
    expect(story.parts.map(({ title }) => title)).toEqual(['Information', 'Cover'])
    expect(texts(story)).toEqual([['It was late.'], ['It came.']])
    expect(emphasised(story)).toEqual(['late'])
  })

  test('joins a chapter that is split over two documents', () => {
    const { story } = book(
      epub([
        { title: 'One', html: '<p>It was late.</p>' },
        { html: '<p>It came.</p>' },
        { title: 'Two', html: '<p>It left.</p>' },
      ]),
    )
    expect(texts(story)).toEqual([['It was late.', 'It came.'], ['It left.']])
  })

  test('shows a heading once, and keeps a line of speech that is the same', () => {
    const { story } = book(
      epub([
        { title: 'Chapter 3: The End', html: '<h1>Chapter 3</h1><p>Chapter 3 - The End</p><p>It came.</p>' },
        { title: 'Hello', html: '<h2>Hello</h2><p>“Hello?”</p>' },
      ]),
    )
    expect(story.parts.map(({ title }) => title)).toEqual(['The End', 'Hello'])
    expect(texts(story)[1]).toEqual(['“Hello?”'])
    expect(texts(story)[0]?.at(-1)).toBe('It came.')
  })

  test.each<[string, () => Uint8Array]>([
    [
      'with an entry that unpacks to far more than text can',
      () => epub([{ html: '<p>x</p>' }], { 'x.bin': new Uint8Array(2_000_000) }),
    ],
    [
      'with an entry of more than sixteen megabytes',
      () => epub([{ html: '<p>x</p>' }], { 'x.bin': [new Uint8Array(17 * 1024 * 1024), { level: 0 }] }),
    ],
    [
      'of too many entries',
      () =>
        epub(
          [{ html: '<p>x</p>' }],
          Object.fromEntries(Array.from({ length: 2100 }, (_, at) => [`${at}`, new Uint8Array(1)])),
        ),
    ],
    ['that is another kind of zip', () => zipSync({ 'a.txt': strToU8('x') })],
  ])('%s is refused with a reason', (_, make) => {
    const { story, notices } = book(make())
    expect(story.parts.every((part) => part.words === 0)).toBe(true)
    expect(notices.map(({ code }) => code)).toContain('s-003')
  })

  test('cut short is said to be damaged', () => {
    const { story, notices } = book(epub([{ html: '<p>x</p>' }]).slice(0, 300))
    expect(story.parts.every((part) => part.words === 0)).toBe(true)
    expect(notices.map(({ code }) => code)).toContain('s-004')
  })

  test('that lies about the size of an entry unpacks no more than it said', () => {
    const bytes = epub([{ title: 'One', html: `<p>${'It was late. '.repeat(5000)}</p>` }])
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    for (let at = 0; at + 46 < bytes.length; at++) {
      // Central directory: the size it claims to unpack to.
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 50_000)
        view.setUint32(at + 24, 100, true)
    }
    const { story } = book(bytes)
    expect(story.parts.reduce((sum, part) => sum + part.words, 0)).toBeLessThan(40)
  })
})
