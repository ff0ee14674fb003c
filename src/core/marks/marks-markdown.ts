// Marks as Markdown, to be read: a heading for each story and part, the words as quotations, notes under them.

import type { ExportedMark, ExportedStory } from './exported-mark.ts'
import { colourNames } from './highlight.ts'
import { isHighlight } from './mark.ts'

/** All marks of some stories as one document. `heading` is its first line. */
export function marksMarkdown(heading: string, stories: readonly ExportedStory[]): string {
  const lines = [`# ${escaped(heading)}`, ...stories.flatMap(storyBlocks)]
  return `${lines.join('\n\n')}\n`
}

function storyBlocks(story: ExportedStory): readonly string[] {
  const { title, author, parts, marks } = story
  const name = author === null ? escaped(title) : `${escaped(title)}, by ${escaped(author)}`
  let part = -1
  return [
    `## ${name}`,
    ...marks.flatMap((exported) => {
      const { place, partTitle } = exported.mark
      const isNew = place.part !== part && parts !== 1
      part = place.part
      const own = partTitle ? `Part ${part + 1}: ${escaped(partTitle)}` : `Part ${part + 1}`
      return [...(isNew ? [`### ${own}`] : []), ...markBlocks(exported)]
    }),
  ]
}

function markBlocks({ mark, words, link, day }: ExportedMark): readonly string[] {
  const kind = isHighlight(mark) ? colourNames[mark.colour] : 'Folded corner'
  const name = !isHighlight(mark) && mark.name !== '' ? [`**${escaped(mark.name)}**`] : []
  const note = isHighlight(mark) && mark.note !== '' ? [paragraphs(mark.note, '')] : []
  return [...name, paragraphs(words, '> '), ...note, `${kind}, ${day}: <${link}>`]
}

/** Line ends part paragraphs, each under the sign of its kind. */
function paragraphs(text: string, sign: string): string {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `${sign}${escaped(line.trim())}`)
    .join(`\n${sign.trim()}\n`)
}

/** What Markdown would read as its own; a number or a dash at the beginning of a line would make a list. */
function escaped(text: string): string {
  return text
    .replace(/[\\`*_[\]<>#|~&]/g, '\\$&')
    .replace(/^([+-])/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2')
}
