// The words at a mark, cut where a word ends.

import type { Quote } from '../../core/place.ts'

/** What stands at a place and goes on after it, in its own block; null where it stands at no words. */
export function quoteWords({ exact, prefix, suffix }: Quote): string | null {
  const [after = ''] = suffix.split('\n', 1)
  const text = `${exact}${after}`.trim()
  if (text === '') return null
  const isWhole = suffix.includes('\n')
  const end =
    isWhole || !text.includes(' ') ? text : text.slice(0, text.lastIndexOf(' ')).replace(/[\s,;:.–—-]+$/, '')
  const isFromStart = prefix === '' || prefix.endsWith('\n')
  return `${isFromStart ? '' : '…'}${end}${isWhole ? '' : '…'}`
}
