// The stories that are edited: the project's own, others where they stand beside the project, and made-up ones that
// repeat themselves.

import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { readStory } from '../../../src/core/parse/formats/read-story.ts'
import type { Draw } from '../numbers.ts'
import { type Draft, draftOf, paragraph } from './draft.ts'

export interface StoryToEdit {
  readonly name: string
  readonly draft: Draft
}

export interface Shelf {
  readonly stories: readonly StoryToEdit[]
  /** Paragraphs of stories that are not edited: what is put into others is never there by chance already. */
  readonly prose: readonly string[]
}

/**
 * Every fifth story gives its paragraphs; the others are edited, and all of them once more as the parts of one. They are the
 * sample's and, where SEEDS_DIR names a folder, the real ones in it.
 */
export function shelfAt(root: string, seed: number): Shelf {
  const folders = ['stories', ...(process.env.SEEDS_DIR ? [process.env.SEEDS_DIR] : [])]
  const all = folders.flatMap((folder) => storiesIn(path.resolve(root, folder)))
  const stories = all.filter((_, at) => at % 5 !== seed % 5)
  return {
    stories: [...stories, { name: 'all in one', draft: stories.flatMap(({ draft }) => draft) }],
    prose: all
      .filter((_, at) => at % 5 === seed % 5)
      .flatMap(({ draft }) => draft.flat().map(({ text }) => text))
      .filter((text) => text.length > 20),
  }
}

function storiesIn(folder: string): readonly StoryToEdit[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => ({
      name: file,
      draft: draftOf(readStory(readFileSync(path.join(folder, file)), { file }).story.parts),
    }))
}

export const SONG = 'a song'
const LINE = 'And the ferry goes over, and the ferry comes home.'
const REFRAIN = [LINE, 'Oh, who will be waiting?', 'Not I, said the harbour.', 'Not I, said the foam.']

/** A story with the same line five hundred times, one with a refrain, and one with a break after every paragraph. */
export function repetitiveStories(prose: readonly string[], draw: Draw): readonly StoryToEdit[] {
  const some = (count: number) => {
    const from = draw.whole(0, prose.length - count - 1)
    return prose.slice(from, from + count)
  }
  const lines = Array.from({ length: 500 }, () => LINE)
  const verses = some(12).flatMap((text) => [
    ...(text.match(/.{1,40}(?:\s|$)/g) ?? [text]).slice(0, 6),
    ...REFRAIN,
  ])
  const broken = some(60).flatMap((text) => [text, '* * *'])
  return [
    { name: 'one line 500 times', texts: [...some(20), ...lines, ...some(20)] },
    { name: SONG, texts: [...some(10), ...verses, ...some(10)] },
    { name: '* * *', texts: broken },
  ].map(({ name, texts }) => ({ name, draft: [texts.map(paragraph)] }))
}
