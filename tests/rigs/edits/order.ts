// Edits of what stands where: paragraphs and parts put in, taken out, cut, joined and moved.

import type { Chances, Edit } from './chances.ts'
import { offsetIn, spotIn } from './chances.ts'
import type { Draft, DraftBlock, DraftPart } from './draft.ts'
import { copied, deleted, markedSpot, merged, paragraph, split, withBlocks } from './draft.ts'

/** New paragraphs: another's, or now and then some that the story has already. */
function newParagraphs(draft: Draft, chances: Chances, count: number): DraftPart {
  const own = draft.flat().filter(({ text, isGone }) => text !== '' && !isGone)
  const isAgain = own.length > 0 && chances.isTrue(chances.again)
  const from = chances.whole(0, Math.max(0, own.length - 1))
  if (isAgain) return own.slice(from, from + count).map(copied)
  return Array.from({ length: count }, () => paragraph(chances.foreign()))
}

export const addParagraphs: Edit = (draft, chances) => {
  const { part, block } = spotIn(draft, chances)
  const after = chances.whole(0, 1)
  return withBlocks(draft, { part, block: block + after }, 0, () =>
    newParagraphs(draft, chances, chances.whole(1, 5)),
  )
}

export const deleteParagraphs: Edit = (draft, chances) =>
  withBlocks(draft, spotIn(draft, chances), chances.whole(1, 3), (blocks) => blocks.flatMap(deleted))

/** The place's own paragraph deleted, and sometimes its neighbours. */
export const deleteOwnParagraph: Edit = (draft, chances) => {
  const marked = markedSpot(draft)
  if (!marked) return draft
  const before = Math.min(marked.block, chances.one([0, 0, 1, 2]))
  const count = before + chances.one([1, 1, 2, 3])
  return withBlocks(draft, { part: marked.part, block: marked.block - before }, count, (blocks) =>
    blocks.flatMap(deleted),
  )
}

export const splitParagraph: Edit = (draft, chances) =>
  withBlocks(draft, spotIn(draft, chances), 1, ([one]) => {
    if (!one) return []
    const ends = [...one.text.matchAll(/[.!?]["”’']?\s+/g)].map(({ index, 0: end }) => index + end.length)
    const near = offsetIn(one, chances)
    const at = ends.find((end) => end >= near) ?? ends.at(-1)
    return at === undefined || at >= one.text.length ? [one] : split(one, at)
  })

export const mergeParagraphs: Edit = (draft, chances) =>
  withBlocks(draft, spotIn(draft, chances), 2, (blocks) => {
    const [one, other] = blocks
    const isText = (block: DraftBlock | undefined) => block && block.text !== '' && !block.isGone
    return one && other && isText(one) && isText(other) ? [merged(one, other)] : blocks
  })

/** One to four paragraphs moved, within their part or to another. */
export const moveParagraphs: Edit = (draft, chances) => {
  const from = spotIn(draft, chances)
  const moving = draft[from.part]?.slice(from.block, from.block + chances.whole(1, 4)) ?? []
  const without = withBlocks(draft, from, moving.length, () => [])
  const part = chances.isTrue(0.7) ? from.part : chances.whole(0, draft.length - 1)
  const block = chances.whole(0, without[part]?.length ?? 0)
  return withBlocks(without, { part, block }, 0, () => moving)
}

/** One to three parts put in before, between or after; or in the middle of one. Some tell again what came before. */
export const addParts: Edit = (draft, chances) => {
  let longer = draft
  for (let count = chances.whole(1, 3); count > 0; count--) {
    const isRecap = chances.isTrue(chances.again)
    const own = draft.flat().filter(({ text, isGone }) => text !== '' && !isGone)
    const recap = own.slice(chances.whole(0, own.length)).slice(0, chances.whole(1, 8))
    const added = [
      ...(isRecap ? recap.map(copied) : []),
      ...Array.from({ length: chances.whole(5, 40) }, () => paragraph(chances.foreign())),
    ]
    const at = chances.whole(0, longer.length)
    const cut = longer[at]
    const isWithin = cut !== undefined && cut.length > 1 && chances.isTrue(0.3)
    const middle = isWithin ? chances.whole(1, cut.length - 1) : 0
    longer = isWithin
      ? [...longer.slice(0, at), cut.slice(0, middle), added, cut.slice(middle), ...longer.slice(at + 1)]
      : [...longer.slice(0, at), added, ...longer.slice(at)]
  }
  return longer
}

/** Fewer blocks make no part. */
const LEAST = 6

/** All parts joined and cut elsewhere, into fewer, as many or more. */
export const cutPartsAnew: Edit = (draft, chances) => {
  const all = draft.flat()
  const most = Math.min(8, Math.floor(all.length / LEAST) - 1)
  const edges = [0]
  for (let cuts = chances.whole(0, Math.max(0, most)); cuts > 0; cuts--) {
    const first = (edges.at(-1) ?? 0) + LEAST
    const last = all.length - cuts * LEAST
    if (first <= last) edges.push(chances.whole(first, last))
  }
  return edges.map((edge, at) => all.slice(edge, edges[at + 1] ?? all.length))
}

export const reorderParts: Edit = (draft, chances) => {
  const parts = [...draft]
  for (let at = parts.length - 1; at > 0; at--) {
    const other = chances.whole(0, at)
    const [one, two] = [parts[at], parts[other]]
    if (one && two) [parts[at], parts[other]] = [two, one]
  }
  return parts
}

const HEADER = [
  'Title: %',
  'Author: %',
  'Rating: PG-13',
  'Disclaimer: %',
  'Summary: %',
  'Archive: ask first',
  '% ***',
]

/** Lines of a header that are story now; or, the other way round, the story's first lines that are header. */
export const moveHeader: Edit = (draft, chances) => {
  if (chances.isTrue(0.3))
    return withBlocks(draft, { part: 0, block: 0 }, chances.whole(1, 3), (blocks) => blocks.flatMap(deleted))
  const lines = HEADER.slice(0, chances.whole(1, HEADER.length)).map((line) =>
    paragraph(line.replace('%', chances.foreign().slice(0, chances.whole(10, 120)))),
  )
  return withBlocks(
    draft,
    { part: chances.isTrue(0.8) ? 0 : chances.whole(0, draft.length - 1), block: 0 },
    0,
    () => lines,
  )
}
