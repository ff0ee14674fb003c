// Pages, as sites and browsers save them: text of our own, their frame.

import { describe, expect, test } from 'vitest'
import { emphasised, fixture, page, texts } from '../../../../tests/told-story.ts'
import { pairingName } from '../../story.ts'
import { readStory } from './read-story.ts'

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

  test('of FanFiction.net from before its head had names gives as much', () => {
    const { story } = fixture('fanfiction-net-old.html')
    expect(story.title.value).toBe('The Late Ferry')
    expect(story.author.value).toBe('Wren R.')
    expect(story.fandom.value).toBe('Gates: The Long River')
    expect(story.rating.value).toBe('R')
    expect(story.genres.map(({ value }) => value)).toEqual(['Drama', 'Romance'])
    expect(story.characters.map(({ value }) => value)).toEqual(['Anna M.', 'Tobias H.'])
    expect(story.status.value).toBe('complete')
    expect(story.parts.map(({ title }) => title)).toEqual(['The River'])
    expect(texts(story)).toEqual([['The ferry was late.', 'Nobody asked the dog.']])
  })

  test('divides its scenes by a picture that comes again or is called a divider, not by one that is looked at', () => {
    const withPictures = (pictures: readonly string[]) =>
      `<html><body><h1>The Late Ferry</h1><p>by Wren Hollis</p><p><img src="ferry.jpg"></p>${pictures
        .map((src) => `<p>The ferry was late.</p><p align=center><img src="${src}"></p>`)
        .join(
          '',
        )}<p>The dog knew. <img src="dog.gif"></p><a href="next.html"><img src="next.gif"></a></body></html>`
    const blocks = (...pictures: string[]) => texts(page(withPictures(pictures)).story)
    const late = 'The ferry was late.'
    expect(blocks('wave.gif', 'wave.gif')).toEqual([[late, '* * *', late, '* * *', 'The dog knew.']])
    expect(blocks('images/divider2.gif')).toEqual([[late, '* * *', 'The dog knew.']])
    for (const other of ['quay.gif', 'pics/barbara.jpg', 'september.jpg'])
      expect(blocks(other)).toEqual([[late, 'The dog knew.']])
    expect(blocks('spacer.gif', 'spacer.gif')).toEqual([[late, late, 'The dog knew.']])
  })

  test('keeps a header that pictures are drawn around', () => {
    const { story } = page(
      '<html><body><center>The Late Ferry<br><img src="bar.gif"><br>by Wren Hollis<br>Rating: NC-17</center><img src="bar.gif"><p>The ferry was late.</p><img src="bar.gif"><p>The dog knew.</p></body></html>',
    )
    expect([story.title.value, story.author.value, story.rating.value]).toEqual([
      'The Late Ferry',
      'Wren Hollis',
      'NC-17',
    ])
    expect(texts(story)).toEqual([['The ferry was late.', '* * *', 'The dog knew.']])
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

  test('has the title that it says of itself, whatever its window was called', () => {
    const story = read(
      '<html><head><title>Wren’s Own Page</title></head><body><p>Title: The Ferry<br>Author: Wren Hollis</p><p>The ferry was late.</p></body></html>',
    )
    expect([story.title.value, story.author.value, story.leftovers]).toEqual(['The Ferry', 'Wren Hollis', []])
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
