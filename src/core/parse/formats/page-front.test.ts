// Pages of archives: what stands above a story there is the site's, and the story's own words are its own.

import { describe, expect, test } from 'vitest'
import { page, texts } from '../../../../tests/told-story.ts'
import type { Story } from '../../story.ts'

const read = (html: string): Story => page(html).story

function kindsOf({ kinds }: Story['warnings']) {
  return kinds.map(({ value }) => value)
}

function headOf({ title, author, rating, warnings }: Story) {
  return [title.value, author.value, rating.value, kindsOf(warnings)]
}

const first = (story: Story) => texts(story)[0]?.[0]

const text =
  '<p>The ferry was late, and nobody on the landing was surprised by it.</p><p>“Late again,” said Anna.</p>'
const menu =
  '<ul><li><a href="a">Home</a></li><li><a href="b">Recently Added</a></li><li><a href="c">Categories</a></li><li><a href="d">Authors</a></li><li><a href="e">Help</a></li></ul>'
const labels = '<div>Summary: Nobody comes.<br>Rated: NC-17<br>Warnings: Rape</div>'
const expected = ['The Tide Table', 'marram', 'NC-17', ['non-consent']]

describe('a page of an archive', () => {
  test.each([
    ['with its menu above', `<title>Lanterns</title>${menu}<p>The Tide Table by marram</p>${labels}`],
    [
      'with its name above',
      `<title>Lanterns</title><h1>Lanterns</h1><p><a href="u">The Tide Table</a> by <a href="v">marram</a></p>${labels}`,
    ],
    [
      'with slogans above',
      `<title>Lanterns</title><p>Featured Stories</p><div>Read. Write. Row.</div><h2>The Tide Table</h2> by <a href="v">marram</a>${labels}`,
    ],
    [
      'with a heading and its byline',
      `<title>Lanterns :: A Harbour Archive</title><h2>The Tide Table</h2><h3>by marram</h3>${labels}`,
    ],
    [
      'with a heading and a label for who wrote it',
      `<title>Lanterns</title>${menu}<h2>The Tide Table</h2><p>Author: marram</p>${labels}`,
    ],
    [
      'with its header in the cells of a table',
      '<title>Lanterns</title><h2>The Tide Table</h2><table><tr><th>Author</th><th>Rating</th><th>Warnings</th></tr><tr><td>marram</td><td>NC-17</td><td>Rape</td></tr></table>',
    ],
  ])('%s', (_, head) => {
    const story = read(`<html>${head}${text}</html>`)
    expect(headOf(story)).toEqual(expected)
    expect(first(story)).toContain('The ferry was late')
  })

  test('keeps what somebody said above the title, and every label', () => {
    const story = read(
      `<html><title>Lanterns</title><p>Warning: this one has a character death in it, so please do not read on.</p><h1>The Tide Table</h1><p>by marram</p><p>Rating: PG</p>${text}</html>`,
    )
    expect(kindsOf(story.warnings)).toEqual(['major-character-death'])
  })

  test('ends with its text, whatever links and words of the site stand below', () => {
    const story = read(
      `<html><title>The Tide Table</title>${text}<p>End The Tide Table by marram</p><p>Please post a comment on this story.<br>Read posted comments.</p><p><a href="n">Next</a> <a href="i">Back to the Quay</a></p><p>Archive powered by Automated Archive 3.0</p></html>`,
    )
    expect(texts(story)[0]?.at(-1)).toBe('“Late again,” said Anna.')
  })

  test('has no part of its list of contents', () => {
    const story = read(
      `<html><h1>The Tide Table</h1><p>by marram</p><h2>Table of Contents</h2><p><a href="#1">1. The Landing</a><br><a href="#2">2. The Lamp</a></p><h2>1. The Landing</h2>${text}<h2>2. The Lamp</h2>${text}</html>`,
    )
    expect(story.parts.map((part) => part.title)).toEqual(['The Landing', 'The Lamp'])
  })

  test.each([
    ['a name within the page that nobody closes', `<body><a name="top">${text}</body>`],
    [
      'names around paragraphs',
      `<p><a name="1">The ferry was late, and nobody on the landing was surprised by it.</a></p><p><a name="2">“Late again,” said Anna.</a></p>`,
    ],
    ['classes that only sound like an entry’s', `<div class="post-entry-content">${text}</div>`],
    [
      'parts called chapters',
      `<h1 id="pagetitle">The Tide Table</h1><h2 class="chapter">Chapter 1</h2>${text}`,
    ],
  ])('loses no text to %s', (_, html) => {
    const story = read(`<html>${html}</html>`)
    expect(JSON.stringify(texts(story))).toContain('The ferry was late')
    expect(JSON.stringify(texts(story))).toContain('Late again')
  })

  test('keeps a first story above another one’s title, and every rating above its own', () => {
    const two = read(
      `<html><h2>Salt</h2><p>by Marram</p><p>Row the boat</p><h2>Tide</h2><p>by Wren</p><p>Rating: PG</p>${text}</html>`,
    )
    expect(JSON.stringify(two.leftovers)).not.toContain('Row the boat')
    const rated = read(
      `<html><title>Lanterns</title><p><a href="r">Rating: NC-17</a></p><p><a href="w">Warnings: rape</a></p><h1>The Tide Table</h1><p>by marram</p><p>Summary: Nobody comes.</p>${text}</html>`,
    )
    expect([rated.rating.value, kindsOf(rated.warnings)]).toEqual(['NC-17', ['non-consent']])
  })

  test('that shows no header begins with its text', () => {
    expect(first(read(`<html><title>Lanterns</title>${text}</html>`))).toContain('The ferry was late')
  })

  test.each([
    ['The Tide Table', null],
    ['Lanterns Fiction Archive - The Tide Table by Marram', 'Marram'],
    ['The Tide Table :: lanterns.net', null],
  ])('has the name of its window for a title where it shows none: %s', (name, author) => {
    const story = read(`<html><title>${name}</title>${text}</html>`)
    expect([story.title.value, story.author.value]).toEqual(['The Tide Table', author])
  })
})

describe('a page of eFiction', () => {
  const box =
    '<div class="infobox"><div class="content"><span class="label">Summary: </span><p>Nobody comes.</p><br /><span class="label">Rated:</span> NC-17<br /><span class="label">Series:</span> None<br /><span class="label">Warnings: </span> Rape<br /><span class="label">Chapters: </span> 2 <span class="label">Completed:</span> Yes <span class="label">Read:</span> 1433</div></div>'
  const title =
    '<div id="pagetitle"><a href="viewstory.php?sid=1">The Tide Table</a> by <a href="viewuser.php?uid=2">marram</a></div>'

  test('for the printer', () => {
    const story = read(
      `<html><title>Lanterns</title>${title}${box}<div class="chaptertitle">1. The Landing by marram</div><div class="notes"><div class="title"><span class="label">Author's Notes:</span></div><div class="noteinfo">Thanks to Wren.</div></div><div class="chapter">${text}</div><div class="chaptertitle">2. Chapter 2: The Lamp by marram</div><div class="chapter"><p>It came.</p></div><div id="footer">Powered by eFiction</div></html>`,
    )
    expect(headOf(story)).toEqual(expected)
    expect(story.parts.map((part) => part.title)).toEqual(['The Landing', 'The Lamp'])
    expect(story.notes.map((note) => [note.part, note.text])).toEqual([[0, 'Thanks to Wren.']])
    expect(story.series.value).toBeNull()
    expect(JSON.stringify(story.parts)).not.toContain('Powered')
    expect(JSON.stringify(story.header)).not.toContain('1433')
  })

  test('for one chapter, chosen from its list', () => {
    const list =
      '<select name="chapter"><option>1. The Landing</option><option selected>2. The Lamp</option></select>'
    const story = read(
      `<html><title>Lanterns</title>${menu}${title}${list}<div id="story">${text}</div>${list}<div>You must login to review.</div></html>`,
    )
    expect([story.title.value, story.author.value]).toEqual(['The Tide Table', 'marram'])
    expect(story.parts.map((part) => part.title)).toEqual(['The Lamp'])
    expect(story.parts[0]?.blocks).toHaveLength(2)
  })
})

describe('a page of a journal', () => {
  test.each(['<h2>The Tide Table</h2>', '<h2 class="entry-title">The Tide Table</h2>'])(
    'whose header stands above the entry is read whole: %s',
    (title) => {
      const above = read(
        `<html>${title}<p>by marram</p><p>Rating: NC-17</p><p>Warnings: rape</p><div class="entry-content">${text}</div></html>`,
      )
      expect(headOf(above)).toEqual(expected)
    },
  )

  const story = read(
    `<html><title>marram: Fic: The Tide Table</title><div id="strip">Username: Password:</div><h1 id="title">marram</h1><h3 class="entry-title">Fic: The Tide Table (NC-17)</h3><div class="user">marram</div><div class="entry-content"><b>Title:</b> The Tide Table<br><b>Author:</b> marram<br><b>Rating:</b> NC-17<br><b>Warnings:</b> rape<br><br>The ferry was late.<br><br>“Late again,” said Anna.<div class="lj-currents">Current Mood: calm</div></div><h3>Comments</h3><div class="comment">Loved it!</div><h3>Profile</h3><p>marram</p></html>`,
  )

  test('gives its entry and nothing of what is around it', () => {
    expect(headOf(story)).toEqual(expected)
    expect(texts(story)).toEqual([['The ferry was late.', '“Late again,” said Anna.']])
  })
})
