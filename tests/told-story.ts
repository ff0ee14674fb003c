// For tests: reads a file as it comes, and tells of the story its words by part, and what is emphasised in them.

import { readFileSync } from 'node:fs'
import { readStory } from '../src/core/parse/formats/read-story.ts'
import type { ReadStory } from '../src/core/parse/formats/sheet.ts'
import { blockText, type Span, type Story } from '../src/core/story.ts'

export function fixture(file: string): ReadStory {
  return readStory(readFileSync(new URL(`../src/core/parse/formats/fixtures/${file}`, import.meta.url)), {
    file,
  })
}

export function page(html: string, file = 'page.html'): ReadStory {
  return readStory(new TextEncoder().encode(html), { file })
}

/** The text of every block, by part; scene breaks as `* * *`. */
export function texts(story: Story): readonly (readonly string[])[] {
  return story.parts.map((part) =>
    part.blocks.map((block) => (block.kind === 'scene-break' ? '* * *' : blockText(block))),
  )
}

/** The words that are set apart, in order. */
export function emphasised(story: Story): readonly string[] {
  const inSpan = (span: Span): readonly string[] =>
    typeof span === 'string' ? [] : [blockText({ kind: 'paragraph', spans: [span] })]
  return story.parts.flatMap((part) =>
    part.blocks.flatMap((block) => (block.kind === 'paragraph' ? block.spans.flatMap(inSpan) : [])),
  )
}
