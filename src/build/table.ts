// What a build prints: a table of what was made of every file, then what the keeper should know.

import { storyWords } from '../core/catalogue/catalogue.ts'
import { type Pairing, pairingName, type Stated } from '../core/story.ts'
import type { ReadFile } from './read-story.ts'
import type { ReadFolder } from './stories-folder.ts'

const HEADS = ['file', 'title', 'author', 'pairing', 'rating', 'parts', 'words', 'notices'] as const
const WIDEST = 34
/** So many rows can be read at a build; of a larger archive those are shown that have something to look at. */
const MOST_ROWS = 300

/** The table, then one line for everything that is wrong. */
export function reportOf(read: ReadFolder): string {
  return [
    tableOf(read, MOST_ROWS),
    ...read.mistakes.map(({ file, line, sentence }) => `${file}:${line}: ${sentence}`),
    ...read.problems.map(({ file, sentence }) => `${file}: ${sentence}`),
  ].join('\n')
}

/** One row a story, of too many only those with notices. Inferred values stand in [brackets], unknown ones are a dash. */
export function tableOf(read: ReadFolder, most = Number.POSITIVE_INFINITY): string {
  const lengths = read.stories.map(({ head }) => storyWords({ parts: head.parts.map((part) => part.words) }))
  const isLong = read.stories.length > most
  const rows = read.stories
    .flatMap((story, at) => (isLong && story.notices.length === 0 ? [] : [rowOf(story, lengths[at] ?? 0)]))
    .slice(0, most)
  const widths = HEADS.map((head, column) =>
    rows.reduce((widest, row) => Math.max(widest, [...(row[column] ?? '')].length), head.length),
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
    ...(isLong ? [`${rows.length} stories with notices are listed. All: npm run stories -- check`] : []),
    `${read.stories.length} ${read.stories.length === 1 ? 'story' : 'stories'}, ${words} words`,
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
