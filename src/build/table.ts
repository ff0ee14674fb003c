// What a build prints: a table of what was made of every file, then what the keeper should know.

import { storyWords } from '../core/catalogue.ts'
import { type Pairing, pairingName, type Stated } from '../core/story.ts'
import type { ReadFile } from './read-story.ts'
import type { ReadFolder } from './stories-folder.ts'

const HEADS = ['file', 'title', 'author', 'pairing', 'rating', 'parts', 'words', 'notices'] as const
const WIDEST = 34

/** The table, then one line for everything that is wrong. */
export function reportOf(read: ReadFolder): string {
  return [
    tableOf(read),
    ...read.mistakes.map(({ file, line, sentence }) => `${file}:${line}: ${sentence}`),
    ...read.problems.map(({ file, sentence }) => `${file}: ${sentence}`),
  ].join('\n')
}

/** One row a story. Inferred values stand in [brackets], unknown ones are a dash. */
export function tableOf(read: ReadFolder): string {
  const lengths = read.stories.map(({ head }) => storyWords({ parts: head.parts.map((part) => part.words) }))
  const rows = read.stories.map((story, at) => rowOf(story, lengths[at] ?? 0))
  const widths = HEADS.map((head, column) =>
    Math.max(head.length, ...rows.map((row) => [...(row[column] ?? '')].length)),
  )
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - [...cell].length))
      .join('  ')
      .trimEnd()
  const words = lengths.reduce((sum, length) => sum + length, 0)
  return [
    line(HEADS),
    ...rows.map(line),
    `${rows.length} ${rows.length === 1 ? 'story' : 'stories'}, ${words} words`,
    ...read.leftOut.map(({ file, sentence }) => `${file}: Left out. ${sentence}`),
  ].join('\n')
}

function rowOf({ head, notices }: ReadFile, words: number): readonly string[] {
  const cells = [
    head.file,
    shown(head.title),
    shown(head.author),
    head.pairings.map(shownPairing).join(', ') || '–',
    shown(head.rating),
    String(head.parts.length),
    String(words),
    [...new Set(notices.map((notice) => notice.code))].join(' '),
  ]
  return cells.map((cell) =>
    [...cell].length > WIDEST ? `${[...cell].slice(0, WIDEST - 1).join('')}…` : cell,
  )
}

function shown(field: Stated<string>): string {
  if (field.source === 'unknown') return '–'
  return field.source === 'inferred' ? `[${field.value}]` : field.value
}

function shownPairing(field: Stated<Pairing>): string {
  if (field.source === 'unknown') return '–'
  return field.source === 'inferred' ? `[${pairingName(field.value)}]` : pairingName(field.value)
}
