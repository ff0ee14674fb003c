// Files of every other format, as they come from the sites and programs that make them: text of our own, their frame.

import { readFileSync } from 'node:fs'
import { strToU8, type Zippable, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { blockText, pairingName, type Span, type Story } from '../../story.ts'
import { readStory } from './read-story.ts'
import type { ReadStory } from './sheet.ts'

function fixture(file: string): ReadStory {
  return readStory(readFileSync(new URL(`./fixtures/${file}`, import.meta.url)), { file })
}

function page(html: string, file = 'page.html'): ReadStory {
  return readStory(new TextEncoder().encode(html), { file })
}

function texts(story: Story): readonly (readonly string[])[] {
  return story.parts.map((part) =>
    part.blocks.map((block) => (block.kind === 'scene-break' ? '* * *' : blockText(block))),
  )
}

function emphasised(story: Story): readonly string[] {
  const inSpan = (span: Span): readonly string[] =>
    typeof span === 'string' ? [] : [blockText({ kind: 'paragraph', spans: [span] })]
  return story.parts.flatMap((part) =>
    part.blocks.flatMap((block) => (block.kind === 'paragraph' ? block.spans.flatMap(inSpan) : [])),
  )
}

describe('a download of the Archive of Our Own', () => {
  const { story, lines } = fixture('ao3-chapters.html')

  test('says everything that its preface does', () => {
    expect(story.title).toMatchObject({ source: 'stated', value: 'The Late Ferry', line: 42 })
    expect(story.author.value).toBe('Wren Hollis')
    expect(story.rating).toMatchObject({ value: 'R', asWritten: 'Mature', line: 17 })
    expect(story.pairings.map(({ value }) => value && pairingName(value))).toEqual([
      'Anna Marsh/Tobias Hale',
      'Anna Marsh & Ruth Hale',
    ])
    expect(story.warnings.kinds.map(({ value }) => value)).toEqual(['violence', 'underage'])
    expect(story.fandom.value).toBe('Gates of the Sea')
    expect(story.series.value).toEqual({ name: 'Tides', number: 7 })
    expect(story.status.value).toBe('complete')
    expect(story.date.value).toBe('2016-06-22')
    expect(story.summary.value).toMatch(/^The ferry is late\. The dog knows\.$/)
  })

  test('has its chapters by their titles, and no title of theirs in the text', () => {
    expect(story.parts.map(({ title, heading }) => [title, heading])).toEqual([
      ['The Potions Lab', 'Chapter 1: The Potions Lab'],
      ['Aftermath', 'Chapter 2: Aftermath'],
    ])
    expect(texts(story)).toEqual([
      [
        'The ferry was late, and the dog had known it since breakfast.',
        '“Chapter Two,” said Anna, “is where it comes.”',
        '* * *',
        'Title: a word on the side of a boat.',
      ],
      ['Then it came.', 'Nobody cheered.'],
    ])
  })

  test('keeps notes apart from the text, each at its place, and so a label in a script that nobody here reads', () => {
    expect(story.notes[0]?.label).toBe('分级')
    expect(story.notes.map(({ place, part, text }) => [place, part, text])).toEqual([
      ['opening', null, 'something'],
      ['opening', null, 'For everyone who waited.'],
      ['part', 0, 'A note before.'],
      ['part', 0, 'A note behind.'],
      ['closing', null, 'Thank you for reading.'],
    ])
  })

  test('is emphasised where the page is, inside words too', () => {
    expect(emphasised(story)).toEqual(['known', 'fast', 'cheered'])
  })

  test('leaves no script, and accounts for every line', () => {
    expect(JSON.stringify(story)).not.toMatch(/bad\(\)|text-align/)
    expect(lines.every(({ role }) => role !== 'unread')).toBe(true)
  })

  test('in one part is named like the work, even where that is called Afterword', () => {
    const one = fixture('ao3-one-shot.html').story
    expect(one.title.value).toBe('Afterword')
    expect(one.parts.map(({ title, words }) => [title, words])).toEqual([[null, 3]])
    expect(one.warnings.said).toBe('withheld')
    expect(one.status.value).toBe('in-progress')
  })
})

describe('a saved page', () => {
  test('of FanFiction.net gives its story and nothing of the site', () => {
    const { story } = fixture('fanfiction-net.html')
    expect(story.title.value).toBe('The Late Ferry')
    expect(story.author.value).toBe('wren hollis')
    expect(story.rating.value).toBe('PG-13')
    expect(story.language.value).toBe('en')
    expect(story.status.value).toBe('complete')
    expect(story.summary.value).toBe('The ferry is late and the dog knows.')
    expect(story.pairings.map(({ value }) => value?.names)).toEqual([['Anna M.', 'Tobias H.']])
    expect(story.parts.map(({ title }) => title)).toEqual(['The River'])
    expect(texts(story)).toEqual([['The ferry was late.', 'Nobody asked the dog.', '* * *', 'Then it came.']])
  })

  test('of an old archive is read as its text would be', () => {
    const { story } = fixture('old-page.html')
    expect([story.title.value, story.author.value, story.rating.value]).toEqual([
      'The Late Ferry',
      'Wren Hollis',
      'PG-13',
    ])
    expect(texts(story)).toEqual([
      [
        'The ferry was late, and the dog had known it since breakfast.',
        '“Is it coming?” said Anna. "It’s never late."',
        '* * *',
        '<b> is not a tag here, and 2 < 3.',
        'Nobody asked the dog.',
      ],
    ])
    expect(emphasised(story)).toEqual(['known'])
    expect(story.leftovers.map(({ text }) => text)).toEqual(['back'])
  })

  test('has its headings for parts where there are several', () => {
    const { story } = page(
      '<h1>Gates</h1><p>by Wren</p><h2>The Quay</h2><p>It was late.</p><h2>2. The River</h2><p>It came.</p>',
    )
    expect(story.title.value).toBe('Gates')
    expect(story.parts.map(({ title }) => title)).toEqual(['The Quay', 'The River'])
  })

  test.each<[string, string, readonly string[]]>([
    ['two breaks make a paragraph', 'some<br/><br/>text that goes on', ['some', 'text that goes on']],
    [
      'a paragraph ends where the next begins',
      'It was late.<p>It came.</p><p>It left.</p>',
      ['It was late.', 'It came.', 'It left.'],
    ],
    [
      'rules are breaks',
      'It was late.<hr>It came.<hr>\n\nIt left.<hr>',
      ['It was late.', '* * *', 'It came.', '* * *', 'It left.'],
    ],
    ['escaped tags are text', '<p>&lt;span&gt;</p><p>&lt;div&gt;</p>', ['<span>', '<div>']],
    ['a heart is a heart', '<p>normal <3 text</p>', ['normal <3 text']],
    ['joiners between letters stay', '<p>a\u200db</p>', ['a\u200db']],
    ['quotation marks stay', '<p>„‚nörmäl’—téxt‘“</p>', ['„‚nörmäl’—téxt‘“']],
    ['scripts are no text', '<p>x<SCRIPT SRC=http://e.org/x></SCRIPT>y</p>', ['xy']],
    ['doubled brackets hide no script', '<p>x</p><<SCRIPT>alert("XSS");//<</SCRIPT>', ['x']],
    ['a frame is no text', '<p>x</p><iframe src="http://e.org">nothing</iframe>', ['x']],
    ['pictures run nothing', '<p>x<IMG SRC="jav&#x09;ascript:alert(1);">y</p>', ['xy']],
    [
      'styles in mathematics hide nothing',
      '<p>x</p><math><style>/*&lt;img src onerror=alert(1)>*/</style></math>',
      ['x'],
    ],
    ['harmless text stays', '<p>";alert(1);//</p>', ['";alert(1);//']],
  ])('%s', (_, html, expected) => {
    expect(texts(page(`<html><body>${html}</body></html>`).story)[0]).toEqual(expected)
  })

  test('without any markup is a text, whatever it is called', () => {
    expect(texts(page('It was late.\n\nIt came.').story)).toEqual([['It was late.', 'It came.']])
  })

  test('is a page by what it says, whatever it is called', () => {
    const { story } = page('<!DOCTYPE html><html><body><p>It was <i>late</i>.</p></body></html>', 'late.txt')
    expect(texts(story)).toEqual([['It was late.']])
  })

  test('nested without end is read in good time', () => {
    const began = performance.now()
    page(`<html>${'<div><i>'.repeat(100_000)}late`)
    page(`<html><p>${'a&amp;<b>'.repeat(100_000)}`)
    expect(performance.now() - began).toBeLessThan(6000)
  })
})

describe('Markdown', () => {
  const { story } = fixture('front-matter.md')

  test('says in front matter what a header says', () => {
    expect([story.title.value, story.author.value, story.rating.value]).toEqual([
      'The Late Ferry',
      'Wren Hollis',
      'PG-13',
    ])
    expect(story.pairings.map(({ value }) => value?.names)).toEqual([['Anna', 'Tobias']])
    expect(story.summary).toMatchObject({ value: 'The ferry is late and the dog knows.', line: 6 })
  })

  test('has parts, joined lines, emphasis and breaks', () => {
    expect(story.parts.map(({ title }) => title)).toEqual(['The Quay', 'The River'])
    expect(texts(story)[0]).toEqual([
      'The ferry was late, and the dog had known it since breakfast.',
      'Nobody asked the dog.',
      '* * *',
      'Then it came. A star: *.',
    ])
    expect(emphasised(story)).toEqual(['late', 'known'])
  })

  test('without front matter has its one great heading for a title', () => {
    const { story: plain } = page('# The Gate\n\nIt was shut.  \nNobody had the key.\n', 'gate.md')
    expect(plain.title.value).toBe('The Gate')
    expect(plain.parts).toHaveLength(1)
  })
})

describe('FanFicFare’s text', () => {
  test('is read by its frame: title over two lines, labels, chapters by tab and number', () => {
    const { story } = fixture('fanficfare.txt')
    expect([story.title.value, story.author.value]).toEqual(['The Late Ferry', 'Wren Hollis'])
    expect(story.summary.value).toBe('The ferry is late and the dog knows.')
    expect(story.parts.map(({ title }) => title)).toEqual(['The Quay', null])
    expect(texts(story)[1]).toEqual(['1. was the number on its side.', 'Then it came.'])
    expect(JSON.stringify(story)).not.toContain('example.org/s/1')
  })
})

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
    ['cut short', () => epub([{ html: '<p>x</p>' }]).slice(0, 300)],
    ['that is another kind of zip', () => zipSync({ 'a.txt': strToU8('x') })],
  ])('%s is refused with a reason', (_, make) => {
    const { story, notices } = book(make())
    expect(story.parts.every((part) => part.words === 0)).toBe(true)
    expect(notices.map(({ code }) => code)).toContain('s-003')
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

describe('a piece of a page saved as a text', () => {
  const told = { file: 'ferry.txt' }
  const read = (text: string) => readStory(new TextEncoder().encode(text), told).story

  test('is read as the page that it was', () => {
    const story = read(
      '<b>The Ferry</b><br>\nby Wren Hollis<br><br>\n<p>The ferry was late, and so\nwas the dog.</p>\n<p>It was <i>very</i> late.</p>\n<hr>\n<p>Nobody came.</p>\n',
    )
    expect(story.title.value).toBe('The Ferry')
    expect(story.author.value).toBe('Wren Hollis')
    expect(texts(story)).toEqual([
      ['The ferry was late, and so was the dog.', 'It was very late.', '* * *', 'Nobody came.'],
    ])
    expect(emphasised(story)).toEqual(['very'])
  })

  test('may have nothing but ends of lines for tags', () => {
    const story = read(
      'Title: The Ferry<br>\nAuthor: Wren Hollis<br>\n<br>\nThe ferry was late.<br>\n<br>\nThe dog was not.<br>\n',
    )
    expect(story.title.value).toBe('The Ferry')
    expect(texts(story)).toEqual([['The ferry was late.', 'The dog was not.']])
  })

  test('is no story about pages', () => {
    const text =
      'She typed <p> and <br> and <p> and <br> again.\n\nIt was late.\n\nThe dog slept.\n\nShe typed on.\n\nNobody came.\n'
    expect(texts(read(text))[0]).toHaveLength(5)
  })
})
