// The series among a header's fields. Its number may stand in a field of its own: `Part: 2 of The Lamps`.

import type { Stated } from '../../story.ts'
import { folded } from '../characters.ts'
import { type Pool, takeFirst } from './field-pool.ts'
import { type ReadSeries, readSeries } from './series.ts'

export function takeSeries(pool: Pool): Stated<ReadSeries> {
  const series = takeFirst(pool, 'series', readSeries)
  if (series.source !== 'unknown' && series.value.number !== null) return series
  const part = pool.fields.find((field) => field.kind === 'part' && partOfSeries(field.text) !== null)
  const read = part && partOfSeries(part.text)
  if (!part || !read) return series
  if (series.source === 'unknown') {
    pool.fields = pool.fields.filter((field) => field !== part)
    return { source: 'stated', value: read, asWritten: part.text, line: part.line }
  }
  if (folded(series.value.name) !== folded(read.name)) return series
  return { ...series, value: { ...series.value, number: read.number } }
}

/** `2 of The Lamps`: a number, and a name that is none. */
function partOfSeries(text: string): ReadSeries | null {
  const isNamed =
    /^[\w-]{1,12}(?:\s?\/\s?[\d?]{1,3})?\s(?:of|in|von|de)\s(?:(?:the|my|our)\s)?["“]?\p{Lu}/u.test(text)
  const read = isNamed ? readSeries(text) : null
  return read?.number == null ? null : read
}
