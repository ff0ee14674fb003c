// The words at a mark: from the beginning of a sentence where one is in reach, cut where a word ends.

import type { Quote } from '../../core/place/quotation.ts'

/** Fewer characters than this say little: what stands before them is shown as well. */
const FEW = 30

/** What stands at a place and goes on after it, in its own block; null where it stands at no words. */
export function quoteWords({ exact, prefix, suffix }: Quote): string | null {
  const [after = ''] = suffix.split('\n', 1)
  const text = `${exact}${after}`.trimEnd()
  if (text.trim() === '') return null
  const isToEnd = suffix.includes('\n')
  const before = prefix.slice(prefix.lastIndexOf('\n') + 1)
  const isBlockKnown = before === '' || prefix.includes('\n')
  const all = before + (isToEnd ? text : withoutLastWord(text))
  const { start, isSentence } = startIn(all, before.length, isBlockKnown)
  const words = withPairedQuotes(all.slice(start).trim())
  return `${isSentence ? '' : '…'}${words}${isToEnd ? '' : '…'}`
}

/** Where the sentence begins that the place stands in; else the next one; else the first whole word worth showing. */
function startIn(all: string, place: number, isBlockKnown: boolean): { start: number; isSentence: boolean } {
  const starts = [...(isBlockKnown ? [0] : []), ...sentenceStarts(all)]
  const own = starts.findLast((at) => at <= place) ?? starts.find((at) => all.length - at >= FEW)
  if (own !== undefined) return { start: own, isSentence: true }
  const isLong = all.length - place >= FEW
  return { start: isLong ? place : all.indexOf(' ') + 1, isSentence: false }
}

/** After a full stop, or its like and what closes with it, a capital begins a sentence; after `Mr.` and `J.` it does not. */
const STOP = /(\S*?)[.!?…]+["”’')\]]*\s+(?=["“‘'([]*\p{Lu})/gu
const ABBREVIATION = /^["“‘'(]*(?:Mrs?|Ms|Dr|St|Prof|\p{Lu})$/u

function sentenceStarts(text: string): readonly number[] {
  return [...text.matchAll(STOP)]
    .filter(([, word = '']) => !ABBREVIATION.test(word))
    .map((match) => match.index + match[0].length)
}

/** A quotation of fixed length may end within a word. */
function withoutLastWord(text: string): string {
  return text.includes(' ') ? text.slice(0, text.lastIndexOf(' ')).replace(/[\s,;:.–—-]+$/, '') : text
}

/** Without the quotation marks whose other half was cut away. What may be an apostrophe is left, and may close. */
function withPairedQuotes(text: string): string {
  const before = (at: number) => text[at - 1] ?? ' '
  const alone = [
    ...loneMarks(text, /["“”]/g, (mark, at) =>
      mark === '“' || (mark === '"' && /[\s([—–-]/.test(before(at))) ? 'opens' : 'closes',
    ),
    ...loneMarks(text, /‘|’(?!\p{L})/gu, (mark, at) =>
      mark === '‘' ? 'opens' : /[\p{L}\p{N}]/u.test(before(at)) ? 'neither' : 'closes',
    ).filter((at) => text[at] === '’' || !/\p{L}’(?!\p{L})/u.test(text.slice(at))),
  ]
  return text.replace(/["“”‘’]/g, (mark, at: number) => (alone.includes(at) ? '' : mark))
}

/** Where marks stand that open without closing, or close without having opened. */
function loneMarks(
  text: string,
  marks: RegExp,
  sideOf: (mark: string, at: number) => 'opens' | 'closes' | 'neither',
): readonly number[] {
  const open: number[] = []
  const alone: number[] = []
  for (const { index, 0: mark } of text.matchAll(marks)) {
    const side = sideOf(mark, index)
    if (side === 'opens') open.push(index)
    if (side === 'closes' && open.pop() === undefined) alone.push(index)
  }
  return [...open, ...alone]
}
