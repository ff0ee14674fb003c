// A part's blocks as elements: one pure function of the blocks. Text is only ever a React text node.

import { memo, type ReactNode } from 'react'
import type { Block, Span } from '../../core/story.ts'

const elements = { emphasis: 'em', strong: 'strong', thought: 'i' } as const

/** The blocks of a part, each with its index as `data-block`, in the author's order. */
export const StoryText = memo(function StoryText({ blocks }: { readonly blocks: readonly Block[] }) {
  return blocks.map((block, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a block is its index; a part's blocks never change in place.
    <BlockElement key={index} block={block} index={index} />
  ))
})

function BlockElement({ block, index }: { readonly block: Block; readonly index: number }) {
  const common = { id: `b${index}`, 'data-block': index }
  switch (block.kind) {
    case 'paragraph':
      return (
        <p {...common} dir="auto">
          {block.spans.map(spanNode)}
        </p>
      )
    case 'verse':
      return (
        <p {...common} className="verse" dir="auto">
          {block.lines.map((line, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of a verse never change in place.
            <span key={at} className="verse-line">
              {line.map(spanNode)}
              {at + 1 < block.lines.length && '\n'}
            </span>
          ))}
        </p>
      )
    case 'scene-break':
      return <hr {...common} className="scene-break" aria-label="Scene break" />
    case 'soft-break':
      return <div {...common} className="soft-break" aria-hidden="true" />
  }
}

function spanNode(span: Span, index: number): ReactNode {
  if (typeof span === 'string') return span
  const Element = elements[span.mark]
  return <Element key={index}>{span.spans.map(spanNode)}</Element>
}
