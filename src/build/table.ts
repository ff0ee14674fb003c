// The table that a build prints: what was made of every file.

import { storyWords } from '../core/catalogue.ts'
import { type Pairing, pairingName, type Stated } from '../core/story.ts'
import type { Published } from './publish.ts'
import type { ReadFolder, ReadStory } from './stories-folder.ts'

const HEADS = ['file', 'title', 'author', 'pairing', 'rating', 'parts', 'words', 'notices'] as const
const WIDEST = 34

/** One row a story, then one line a problem. Inferred values stand in [brackets], unknown ones are a dash. */
export function tableOf(read: ReadFolder, published: Published): string {
  const rows = read.stories.map((story, at) =>
    rowOf(story, published.entries[at] ? storyWords(published.entries[at]) : 0),
  )
  const widths = HEADS.map((head, column) =>
    Math.max(head.length, ...rows.map((row) => [...(row[column] ?? '')].length)),
  )
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - [...cell].length))
      .join('  ')
      .trimEnd()
  const words = published.entries.reduce((sum, entry) => sum + storyWords(entry), 0)
  return [
    line(HEADS),
    ...rows.map(line),
    `${rows.length} ${rows.length === 1 ? 'story' : 'stories'}, ${words} words`,
    ...read.problems.map((problem) => `${problem.file}: ${problem.sentence}`),
  ].join('\n')
}

function rowOf({ story, notices }: ReadStory, words: number): readonly string[] {
  const cells = [
    story.file,
    shown(story.title),
    shown(story.author),
    story.pairings.map(shownPairing).join(', ') || '–',
    shown(story.rating),
    String(story.parts.length),
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
