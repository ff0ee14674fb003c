// The archive on which the reader is timed: a short story, one of 500,000 words in 200 parts, one with a part of
// 5,000 words; and plain pages with the text of parts, as a yardstick.

import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { chance, paragraph } from '../../bench/prose.ts'
import { buildArchive, root } from '../archive.ts'

/** A rig at full size has a build of its own: the browser tests may be made and run beside it. */
const name = `speed-${process.env.RIG || 'tests'}`

/** Where the built archive stands. */
export const speedArchive = path.join(root, '.cache/builds', name)

interface Book {
  readonly title: string
  readonly parts: number
  /** Words of each part. */
  readonly words: number
}

export const short: Book = { title: 'Short', parts: 5, words: 2400 }
export const long: Book = { title: 'Long', parts: 200, words: 2500 }
export const wide: Book = { title: 'Wide', parts: 3, words: 5000 }

/** Builds the archive, and plain pages beside it. */
export async function buildSpeedBooks(): Promise<void> {
  const folder = path.join(root, '.cache', `${name}-stories`)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const book of [short, long, wide]) {
    writeFileSync(path.join(folder, `${book.title.toLowerCase()}.txt`), textOf(book))
  }
  await buildArchive(name, folder)
  const style = readdirSync(path.join(speedArchive, 'assets')).find((file) => file.endsWith('.css'))
  for (const part of [0, 1])
    writeFileSync(path.join(speedArchive, `plain-${part}.html`), plainPage(part, style))
}

/** The address of a story that `textOf` has written. */
export function storyId({ title }: Book): string {
  return `${title.toLowerCase()}-rig`
}

function textOf(book: Book): string {
  const lines = [`Title: ${book.title}`, 'Author: rig', 'Rating: G', '']
  partsOf(book).forEach((paragraphs, part) => {
    lines.push(`Chapter ${part + 1}`, '', ...paragraphs.flatMap((text) => [text, '']))
  })
  return [...lines, 'The End', ''].join('\n')
}

function partsOf({ title, parts, words }: Book): readonly (readonly string[])[] {
  const draw = chance(title.length)
  return Array.from({ length: parts }, () => {
    const paragraphs: string[] = []
    for (let count = 0; count < words; ) {
      const text = paragraph(draw)
      count += text.split(' ').length
      paragraphs.push(text)
    }
    return paragraphs
  })
}

/** A part of the short story as a page by itself, with the same look and no script. */
function plainPage(part: number, style = ''): string {
  const paragraphs = partsOf(short)[part]?.map((text, index) => `<p data-block="${index}">${text}</p>`) ?? []
  return `<!doctype html><html lang="en" data-theme="light"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>Plain</title><link rel="stylesheet" href="assets/${style}">
<body><div class="reading" style="--text-face: var(--serif); --text-size: 1.1875rem; --text-line-height: 1.6;
--text-margin: 28px; --text-measure: 31em; --text-weight: 400">
<main class="page-of-text"><h1>Chapter ${part + 1}</h1><div class="story-text">${paragraphs.join('\n')}</div>
<a id="next" href="plain-${1 - part}.html">Next part</a></main></div></body></html>`
}
