// The numbers of the parts: in order, with gaps, said twice or shuffled. The author's order stays, unless the file is
// plainly a pile of posts: the newest on top, or each saying which of how many it is.

import type { Notice } from '../../story.ts'
import { notice } from '../notices.ts'
import type { Heading } from './headings.ts'

/** How many parts in a row must count down for the file to be upside down. */
const FEWEST = 3

/** Whether the parts stand upside down: every one numbered, of one kind, each a number below the one before. */
export function isUpsideDown(headings: readonly Heading[]): boolean {
  if (headings.length < FEWEST) return false
  return headings.every(({ number, word }, at) => {
    const before = headings[at - 1]
    return number !== null && word === headings[0]?.word && (!before || before.number === number + 1)
  })
}

const COUNT = /(?<![\d/])(\d{1,3})\s?(?:\/|of|von)\s?(\d{1,3}|\?)(?![\d/])/

/**
 * The order of posts that are plainly shuffled, as indexes of their headings: every one says `3/7` or the like, all of
 * one total, none twice, and they do not rise. Null for all others, upside down or not.
 */
export function shuffledOrder(headings: readonly string[]): readonly number[] | null {
  if (headings.length < FEWEST) return null
  const counts = headings.map((text) => COUNT.exec(text))
  const numbers = counts.map((count) => Number(count?.[1] ?? Number.NaN))
  const totals = new Set(counts.map((count) => count?.[2]))
  const total = Number([...totals][0])
  if (totals.size > 1 || numbers.some((number) => Number.isNaN(number) || number > total)) return null
  if (new Set(numbers).size < numbers.length) return null
  const order = [...numbers.keys()].sort((a, b) => (numbers[a] ?? 0) - (numbers[b] ?? 0))
  return order.every((index, at) => index === at) ? null : order
}

/** What there is to tell about the numbers. */
export function orderNotices(headings: readonly Heading[]): readonly Notice[] {
  // The cut into parts sorts them, and says so.
  if (shuffledOrder(headings.map(({ text }) => text))) return []
  if (isUpsideDown(headings)) return [notice('p-004', headings[0]?.line ?? null)]
  const notices: Notice[] = []
  const last = new Map<string, Heading>()
  for (const heading of headings) {
    const { number, word, line } = heading
    if (number === null || !Number.isFinite(number)) {
      // A book begins its chapters again.
      continue
    }
    const key = word ?? ''
    const before = last.get(key)?.number ?? null
    if (before !== null && number <= before && (number > 1 || number === before))
      notices.push(notice('p-003', line, `${before}, ${number}`))
    else if (before !== null && number > before + 1)
      notices.push(notice('p-005', line, `${before} to ${number}`))
    else if (before !== null && number <= 1 && !heading.text.includes('\n'))
      notices.push(notice('p-006', line, `${before}, ${number}`))
    last.set(key, heading)
  }
  return notices
}
