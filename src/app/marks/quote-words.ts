// The words at a mark, cut where a word ends.

import type { Quote } from '../../core/place.ts'

/** Fewer characters than this up to the end of a paragraph say little: what stands before them is shown as well. */
const FEW = 30

/** What stands at a place and goes on after it, in its own block; null where it stands at no words. */
export function quoteWords({ exact, prefix, suffix }: Quote): string | null {
  const [after = ''] = suffix.split('\n', 1)
  const text = `${exact}${after}`.trim()
  if (text === '') return null
  const isToEnd = suffix.includes('\n')
  const before = prefix.slice(prefix.lastIndexOf('\n') + 1)
  const isFromStart = before === ''
  const end = isToEnd ? text : withoutLastWord(text)
  const start = text.length < FEW && !isFromStart ? `${withoutFirstWord(before)}` : ''
  return `${isFromStart ? '' : '…'}${start}${end}${isToEnd ? '' : '…'}`
}

/** A quotation of fixed length may end within a word. */
function withoutLastWord(text: string): string {
  return text.includes(' ') ? text.slice(0, text.lastIndexOf(' ')).replace(/[\s,;:.–—-]+$/, '') : text
}

function withoutFirstWord(text: string): string {
  return text.includes(' ') ? text.slice(text.indexOf(' ') + 1) : ''
}
