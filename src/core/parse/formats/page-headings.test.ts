// Pages whose headings are only bold and centred, and what stands above and below a story on a home page.

import { describe, expect, test } from 'vitest'
import { blockText } from '../../story.ts'
import { readStory } from './read-story.ts'

function read(body: string, title = 'The Pier') {
  const html = `<html><head><title>${title}</title></head><body>${body}</body></html>`
  return readStory(new TextEncoder().encode(html), { file: 'page.html' }).story
}

const tide = '<p>The tide went out at noon, and nobody on the long grey pier was surprised.</p>'
const boats = '<p>Marl counted the boats from the upper window, twice from the left.</p>'

describe('a home page', () => {
  test('has its bold and centred lines for parts, its title and its end left out', () => {
    const story = read(
      `<center><b>The Pier</b><br><b>by Wren Hollis</b></center>
      <center><b>One: The Bell</b></center>${tide}<p align="center"><strong>Two: The Quay</strong></p>${boats}
      <center><b>The End</b></center>`,
    )
    expect(story.title.value).toBe('The Pier')
    expect(story.author.value).toBe('Wren Hollis')
    expect(story.parts.map(({ title }) => title)).toEqual(['The Bell', 'The Quay'])
    expect(story.status.value).toBe('complete')
  })

  test('has one bold and centred line for text', () => {
    const story = read(`${tide}<center><b>Low Water</b></center>${boats}`)
    expect(story.parts.length).toBe(1)
    expect(story.parts[0]?.blocks.map((block) => blockText(block))).toContain('Low Water')
  })

  test('is called what it calls itself, below its links, and not after its site', () => {
    const links = '<center><a href="i.html">Home</a> | <a href="f.html">Fanfic</a> | Links</center><hr>'
    const story = read(
      `${links}<center><b>The Pier</b><br>by Wren Hollis</center><br><b>Rating:</b> PG<br><br>${tide}${boats}`,
      "Zora's Attic ~ The Pier",
    )
    expect(story.title.value).toBe('The Pier')
    expect(story.rating.value).toBe('PG')
    expect(story.leftovers.map(({ text }) => text)).toContain('Home | Fanfic | Links')
  })
})
