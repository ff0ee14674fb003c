// A book as plain text, as old stories were passed on: paragraphs with an empty line between, emphasis in _lines_.

import type { Block, Span } from '../story.ts'
import { type Book, type BookNote, type BookStory, bylineOf } from './book.ts'

const signs = { emphasis: '_', strong: '*', thought: '_' } as const

export function textOf(book: Book): string {
  const pieces = [
    ...(book.stories.length > 1 ? [heading(book.title, '#')] : []),
    ...book.stories.flatMap(storyPieces),
  ]
  return `${pieces.join('\n\n')}\n`
}

function storyPieces(story: BookStory): readonly string[] {
  return [
    heading(bylineOf(story), '='),
    ['Warnings:', ...story.warnings].join('\n'),
    ...(story.summary === null ? [] : [`Summary: ${story.summary}`]),
    ...(story.facts.length === 0
      ? []
      : [story.facts.map(({ name, words }) => `${name}: ${words}`).join('\n')]),
    ...story.parts.flatMap(({ name, blocks, before, after }) => [
      heading(name, '-'),
      ...before.map(noteText),
      ...blocks.map(blockText),
      ...after.map(noteText),
    ]),
  ]
}

function heading(words: string, under: string): string {
  return `${words}\n${under.repeat(Math.max(3, [...words].length))}`
}

function noteText({ label, text }: BookNote): string {
  return `[${label}: ${text}]`
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return spansText(block.spans)
    case 'verse':
      return block.lines.map((line) => `    ${spansText(line)}`).join('\n')
    case 'scene-break':
      return '* * *'
    case 'soft-break':
      return ''
  }
}

function spansText(spans: readonly Span[]): string {
  return spans
    .map((span) =>
      typeof span === 'string' ? span : `${signs[span.mark]}${spansText(span.spans)}${signs[span.mark]}`,
    )
    .join('')
}
