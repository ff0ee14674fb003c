// The order of a series: by number, then date, then title. What has no number, or no date, comes after what has.

import { type Entry, storyName } from './catalogue.ts'

export function inSeriesOrder(a: Entry, b: Entry): number {
  const byNumber = (a.series.value?.number ?? Number.MAX_VALUE) - (b.series.value?.number ?? Number.MAX_VALUE)
  if (byNumber !== 0) return byNumber
  return (
    compared(a.date.value ?? '9999', b.date.value ?? '9999') ||
    compared(storyName(a), storyName(b)) ||
    compared(a.id, b.id)
  )
}

function compared(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
