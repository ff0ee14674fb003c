// The marker book: a made-up story in which every paragraph begins with a number that no other has, so that a picture
// of the page says where it stands. Paragraphs are of very different lengths, from a few words to many screens.

import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { chance, paragraph } from '../../bench/prose.ts'
import { buildArchive, root } from '../archive.ts'

/** Where the reader finds it: `/read/<story>`. */
export const markerStory = 'the-marker-book-rig'
export const MARKER_PARTS = 6

const PARAGRAPHS = 45
/** The longest paragraph, in words: forty screens of a phone. */
const LONGEST = 10_000

/** A rig at full size has a build of its own: the browser tests may be made and run beside it. */
const name = `marker-${process.env.RIG || 'tests'}`

/** Where the built archive stands. */
export const markerArchive = path.join(root, '.cache/builds', name)

/** Builds an archive of the marker book alone. */
export async function buildMarkerBook(): Promise<void> {
  const stories = path.join(root, '.cache', `${name}-stories`)
  rmSync(stories, { recursive: true, force: true })
  mkdirSync(stories, { recursive: true })
  writeFileSync(path.join(stories, 'the-marker-book.txt'), markerBook())
  await buildArchive(name, stories)
}

function markerBook(): string {
  const draw = chance(1907)
  const lines = ['Title: The Marker Book', 'Author: rig', 'Rating: G', '']
  let number = 1
  for (let part = 0; part < MARKER_PARTS; part++) {
    lines.push(`Chapter ${part + 1}`, '')
    for (let count = 0; count < PARAGRAPHS; count++) {
      const words = part === 2 && count === 20 ? LONGEST : wordsOf(draw())
      lines.push(`${marker(number++)} ${prose(words, draw)}`, '')
      if (draw() < 0.05) lines.push('* * *', '')
    }
  }
  return `${lines.join('\n')}\nThe End\n`
}

/** How a paragraph begins; the number is read back by `markerIn`. */
function marker(number: number): string {
  return `Mark ${number},`
}

/** Half of the paragraphs are a line or two; one in nine is longer than a phone's screen. */
function wordsOf(share: number): number {
  if (share < 0.5) return 3 + Math.floor(share * 40)
  if (share < 0.89) return 30 + Math.floor((share - 0.5) * 300)
  return 250 + Math.floor((share - 0.89) * 6000)
}

function prose(words: number, draw: () => number): string {
  const said: string[] = []
  while (said.length < words) said.push(...paragraph(draw).replaceAll('*', '').split(' '))
  return `${said.slice(0, words).join(' ').replace(/[,.]$/, '')}.`
}
