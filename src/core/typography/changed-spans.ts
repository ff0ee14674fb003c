// Spans of text with changes made in them: marks stay where they were.

import type { Span } from '../story.ts'
import type { Change } from './change.ts'

/** Where the runs of plain text begin; a change that reaches over one of these borders is not made. */
export function bordersOf(lines: readonly (readonly Span[])[]): ReadonlySet<number> {
  const borders = new Set<number>()
  let at = 0
  const walk = (spans: readonly Span[]) => {
    for (const span of spans) {
      if (typeof span !== 'string') walk(span.spans)
      else {
        borders.add(at)
        at += span.length
      }
    }
  }
  for (const line of lines) {
    walk(line)
    // The line's end, which is a character of the block's text.
    borders.add(at)
    at++
  }
  return borders
}

/** Whether a change lies within one run of plain text. */
export function isWithin({ start, end }: Change, borders: ReadonlySet<number>): boolean {
  for (let at = start + 1; at < end; at++) if (borders.has(at)) return false
  return true
}

/** Lines of spans (a paragraph is one line) with ordered changes, each within one run, made in them. */
export function changedLines(
  lines: readonly (readonly Span[])[],
  changes: readonly Change[],
): readonly (readonly Span[])[] {
  let at = 0
  let next = 0
  const changedText = (text: string): string => {
    const from = at
    at += text.length
    let shown = ''
    let done = from
    for (let change = changes[next]; change && isIn(change, from, at); change = changes[++next]) {
      shown += text.slice(done - from, change.start - from) + change.text
      done = change.end
    }
    return shown + text.slice(done - from)
  }
  const changedSpans = (spans: readonly Span[]): readonly Span[] =>
    spans.map((span) =>
      typeof span === 'string' ? changedText(span) : { ...span, spans: changedSpans(span.spans) },
    )
  return lines.map((line) => {
    const changed = changedSpans(line)
    at++
    return changed
  })
}

/** What is put in at the end of a run belongs to that run. */
function isIn({ start, end }: Change, from: number, to: number): boolean {
  return start < to ? start >= from : start === to && end === to
}
