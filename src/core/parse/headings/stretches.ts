// The file cut at its headings: which rows belong to which part.

import type { Note, Notice } from '../../story.ts'
import { type Draft, type Stretch, withRoles } from '../draft.ts'
import { isPartNumber, isPartTitle, partNumber, partTitle } from '../header/part-fields.ts'
import { isRule } from '../layout/breaks.ts'
import { notice } from '../notices.ts'
import { readDedication, readEpigraph } from './epigraph.ts'
import { isUpsideDown, shuffledOrder } from './heading-order.ts'
import type { Heading } from './headings.ts'

/** A part reaches from its heading to the next; text above the first heading is a part without one. */
export function cutIntoParts(draft: Draft): Draft {
  const first = draft.headings[0]?.from ?? draft.rows.length
  const above = draft.rows.slice(0, first).filter((_, at) => draft.roles[at] === 'unread')
  const isText = above.some((row) => !isRule(row.text))
  const epigraph = isText && draft.headings.length > 0 ? (readEpigraph(above) ?? readDedication(above)) : null
  const stretches: Stretch[] = []
  if (isText && epigraph === null) stretches.push(titled(draft, { heading: null, from: 0, to: first }))
  draft.headings.forEach((heading, at) => {
    stretches.push({ heading, from: heading.to, to: draft.headings[at + 1]?.from ?? draft.rows.length })
  })
  const notes: readonly Note[] =
    epigraph === null
      ? []
      : [{ place: 'opening', part: null, label: null, text: epigraph, line: above[0]?.number ?? 1 }]
  const sorted = isUpsideDown(draft.headings) ? null : sortedPosts(draft, stretches)
  const aside = isText && epigraph === null ? [] : above.map((row) => row.number - 1)
  return {
    ...draft,
    notes: [...draft.notes, ...notes],
    roles: withRoles(
      draft.roles,
      new Map(aside.map((at) => [at, isRule(draft.rows[at]?.text ?? '') ? 'decoration' : 'note'])),
    ),
    stretches: isUpsideDown(draft.headings) ? turnedRound(stretches) : (sorted ?? stretches),
    notices: sorted ? [...draft.notices, sortedNotice(stretches, sorted)] : draft.notices,
  }
}

/** Posts in the order of their numbers; null where they are not shuffled. */
function sortedPosts(draft: Draft, stretches: readonly Stretch[]): readonly Stretch[] | null {
  const posts = stretches.map((stretch) => (stretch.heading ? stretch : underHeader(draft, stretch)))
  const order = shuffledOrder(posts.map(({ heading }) => heading?.text ?? ''))
  return order === null ? null : order.flatMap((at) => posts[at] ?? [])
}

/** Tells which posts stood where: `3, 1, 2`. */
function sortedNotice(before: readonly Stretch[], sorted: readonly Stretch[]): Notice {
  const places = new Map(sorted.map(({ from }, at) => [from, at + 1]))
  return notice('p-008', null, before.map(({ from }) => places.get(from) ?? 0).join(', '))
}

/** A part that only the header names has that name: `Chapter Title: The Lamp`. */
function titled(draft: Draft, stretch: Stretch): Stretch {
  const isNamed = draft.fields.some((field) => field.line <= stretch.to && isPartTitle(field))
  return isNamed ? underHeader(draft, stretch) : stretch
}

/** What the header says of its part is the heading of the text below it. */
function underHeader(draft: Draft, stretch: Stretch): Stretch {
  const above = draft.fields.filter(({ line }) => line <= stretch.to)
  const field = above.find(isPartNumber) ?? above.find(isPartTitle)
  if (!field) return stretch
  const heading: Heading = {
    from: stretch.from,
    to: stretch.from,
    text: field.text,
    title: partTitle(above),
    word: 'part',
    number: partNumber(above),
    line: field.line,
  }
  return { ...stretch, heading }
}

/** What stands above the first heading stays first. */
function turnedRound(stretches: readonly Stretch[]): readonly Stretch[] {
  return [
    ...stretches.filter(({ heading }) => !heading),
    ...stretches.filter(({ heading }) => heading).reverse(),
  ]
}
