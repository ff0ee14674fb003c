// Spans of text with highlights on them: a highlight is one <mark> or several, cut where emphasis begins and ends. Each
// has one button without words in it, so that no letter is added to the text; its note stands in the margin.

import type { MouseEvent, ReactNode } from 'react'
import { colourNames } from '../../../core/marks/highlight.ts'
import type { Span } from '../../../core/story.ts'
import { openHighlight } from '../marking/open-highlight.ts'
import type { TextMark } from './marked-blocks.ts'

const elements = { emphasis: 'em', strong: 'strong', thought: 'i' } as const

/** Where the next character stands in its block, and which highlights have their button already. */
interface Cursor {
  at: number
  readonly begun: Set<string>
}

/** A cursor for one block, from its first character. */
export function blockCursor(): Cursor {
  return { at: 0, begun: new Set() }
}

/** Spans as nodes; the cursor goes on behind them. */
export function spanNodes(spans: readonly Span[], marks: readonly TextMark[], cursor: Cursor): ReactNode[] {
  return spans.map((span, index) => {
    if (typeof span === 'string') return markedText(span, index, marks, cursor)
    const Element = elements[span.mark]
    // biome-ignore lint/suspicious/noArrayIndexKey: spans of a block never change in place.
    return <Element key={index}>{spanNodes(span.spans, marks, cursor)}</Element>
  })
}

function markedText(text: string, key: number, marks: readonly TextMark[], cursor: Cursor): ReactNode {
  const start = cursor.at
  const end = start + text.length
  cursor.at = end
  const touching = marks.filter(({ from, to }) => from < end && to > start)
  if (touching.length === 0) return text
  const inside = touching.flatMap(({ from, to }) => [from, to]).filter((at) => at > start && at < end)
  const cuts = [...new Set([start, ...inside, end])].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((from, index) => {
    const piece = text.slice(from - start, (cuts[index + 1] ?? end) - start)
    const mark = touching.findLast((one) => one.from <= from && one.to > from)
    if (!mark) return piece
    const isFirst = mark.isFirst && !cursor.begun.has(mark.id)
    cursor.begun.add(mark.id)
    return (
      <Marked key={`${key} ${from}`} mark={mark} isFirst={isFirst}>
        {piece}
      </Marked>
    )
  })
}

interface MarkedProps {
  readonly mark: TextMark
  readonly isFirst: boolean
  readonly children: string
}

function Marked({ mark, isFirst, children }: MarkedProps) {
  const { id, colour, note } = mark
  const open = (event: MouseEvent) => {
    // Words are being picked on top of it.
    if (window.getSelection()?.isCollapsed === false) return
    event.stopPropagation()
    openHighlight(id)
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: its button answers the keys.
    <mark
      className="highlight"
      data-highlight={id}
      data-colour={colour}
      data-noted={note !== ''}
      onClick={open}
    >
      {isFirst && (
        <button
          type="button"
          className="highlight-act"
          aria-label={note === '' ? `Highlight, ${colourNames[colour]}` : `Note: ${note}`}
          data-note={note}
        />
      )}
      {children}
    </mark>
  )
}
