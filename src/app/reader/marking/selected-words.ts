// A selected stretch as words: to be marked, part by part, and to be passed on with their source.

import { sourceWords } from '../../../core/marks/citation.ts'
import { type MarkedWords, markWords } from '../../../core/marks/highlight.ts'
import { paragraphFragment } from '../../../core/place/paragraph-link.ts'
import { blockText } from '../../../core/story.ts'
import type { Position } from '../place/on-screen.ts'
import type { Reader } from '../reader.ts'
import type { Section } from '../text/sections.ts'
import type { Stretch } from './selection-stretch.ts'

/** The words to mark: one run for each part that the stretch reaches into. */
export function wordsToMark(sections: readonly Section[], stretch: Stretch): readonly MarkedWords[] {
  return piecesOf(sections, stretch).flatMap(({ section, from, to }) => {
    const { ground, typeset, part } = section
    const written = ({ block, offset }: Position) => ({ block, offset: typeset.toWritten(block, offset) })
    return markWords(ground, part, written(from), written(to)) ?? []
  })
}

/** The words as they are shown, paragraphs parted by line ends. */
export function shownWords(sections: readonly Section[], stretch: Stretch): string {
  const texts = piecesOf(sections, stretch).flatMap(({ section, from, to }) =>
    section.typeset.blocks.slice(from.block, to.block + 1).map((block, index) => {
      const text = blockText(block)
      const end = from.block + index === to.block ? to.offset : text.length
      return text.slice(index === 0 ? from.offset : 0, end)
    }),
  )
  return texts
    .filter((text) => text.trim() !== '')
    .join('\n')
    .trim()
}

interface Piece extends Stretch {
  readonly section: Section
}

function piecesOf(sections: readonly Section[], { from, to }: Stretch): readonly Piece[] {
  return sections
    .filter(({ part }) => part >= from.part && part <= to.part)
    .map((section) => {
      const { part } = section
      const last = section.typeset.blocks.length - 1
      const end = section.typeset.blocks[last]
      return {
        section,
        from: part === from.part ? from : { part, block: 0, offset: 0 },
        to: part === to.part ? to : { part, block: last, offset: end ? blockText(end).length : 0 },
      }
    })
}

/** The fragment of a link to the paragraph at a position. */
export function fragmentAt(sections: readonly Section[], { part, block }: Position): string {
  const section = sections.find((one) => one.part === part)
  return section ? paragraphFragment(section.ground, block) : ''
}

/** Whose words they are, and from which part. */
export function sourceOf({ story }: Pick<Reader, 'story'>, part: number) {
  const title = story.parts[part]?.title
  const own = title ? `Part ${part + 1}, ${title}` : `Part ${part + 1}`
  return {
    title: story.title.value ?? 'A story without a title',
    author: story.author.value,
    part: story.parts.length > 1 ? own : null,
  }
}

/** The same in a line. */
export function sourceLine(reader: Pick<Reader, 'story'>, part: number): string {
  return sourceWords(sourceOf(reader, part))
}
