// A part's blocks as elements, with the reader's highlights on them. Text is only ever a React text node.

import { Fragment, memo } from 'react'
import type { Block } from '../../../core/story.ts'
import { useSettings } from '../../state/settings.ts'
import { HereButton } from '../place/here-button.tsx'
import { blockCursor, spanNodes } from './highlight-spans.tsx'
import { type TextMark, useMarkedBlocks } from './marked-blocks.ts'
import type { Section } from './sections.ts'
import './highlight.css'

interface Props {
  readonly story: string
  readonly section: Section
}

const none: readonly TextMark[] = []

/** The blocks of a part, each with its index as `data-block`, in the author's order. */
export const StoryText = memo(function StoryText({ story, section }: Props) {
  const marked = useMarkedBlocks(story, section)
  const hereButtons = useSettings((settings) => settings.hereButtons)
  return section.typeset.blocks.map((block, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a block is its index; a part's blocks never change in place.
    <Fragment key={index}>
      <BlockElement block={block} index={index} marks={marked.get(index) ?? none} />
      {hereButtons && isText(block) && <HereButton part={section.part} block={index} />}
    </Fragment>
  ))
})

function isText({ kind }: Block): boolean {
  return kind === 'paragraph' || kind === 'verse'
}

interface BlockProps {
  readonly block: Block
  readonly index: number
  readonly marks: readonly TextMark[]
}

const BlockElement = memo(function BlockElement({ block, index, marks }: BlockProps) {
  const common = { 'data-block': index }
  const cursor = blockCursor()
  switch (block.kind) {
    case 'paragraph':
      return (
        <p {...common} dir="auto">
          {spanNodes(block.spans, marks, cursor)}
        </p>
      )
    case 'verse':
      return (
        <p {...common} className="verse" dir="auto">
          {block.lines.map((line, at) => {
            const nodes = spanNodes(line, marks, cursor)
            const isLast = at + 1 === block.lines.length
            // The line end between two lines is a character of the text, too.
            if (!isLast) cursor.at++
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines of a verse never change in place.
              <span key={at} className="verse-line">
                {nodes}
                {!isLast && '\n'}
              </span>
            )
          })}
        </p>
      )
    case 'scene-break':
      return <hr {...common} className="scene-break" lang="en" aria-label="Scene break" />
    case 'soft-break':
      return <div {...common} className="soft-break" aria-hidden="true" />
  }
})
