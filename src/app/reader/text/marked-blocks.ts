// The highlights of an open part, block by block, as characters of the text as it is shown.

import { useMemo, useRef } from 'react'
import { type BlockStretch, findHighlight } from '../../../core/marks/find-highlight.ts'
import type { Highlight, HighlightColour } from '../../../core/marks/highlight.ts'
import type { Ground } from '../../../core/place/ground.ts'
import { useHighlights } from '../../state/marks/highlights.ts'
import { useWhereabouts } from '../../state/marks/whereabouts.ts'
import type { Section } from './sections.ts'

/** A highlighted run of one block: UTF-16 offsets in its text as it is shown. */
export interface TextMark {
  readonly id: string
  readonly from: number
  readonly to: number
  readonly colour: HighlightColour
  readonly note: string
  /** Whether the highlight begins in this block. */
  readonly isFirst: boolean
}

/** The marks of each block that has any, older ones first: a newer one lies over them. */
type MarkedBlocks = ReadonlyMap<number, readonly TextMark[]>

/** What is unchanged stays the same object, so that only touched blocks are drawn again. */
export function useMarkedBlocks(story: string, section: Section): MarkedBlocks {
  const all = useHighlights((highlights) => highlights.all)
  const whereabouts = useWhereabouts()
  const before = useRef<MarkedBlocks>(new Map())
  return useMemo(() => {
    const partOf = ({ id, place }: Highlight) => (id in whereabouts ? whereabouts[id] : place.part)
    const here = all.filter((one) => one.story === story && partOf(one) === section.part)
    const marked = marksByBlock(here, section)
    for (const [block, marks] of marked) {
      const known = before.current.get(block)
      if (known && JSON.stringify(known) === JSON.stringify(marks)) marked.set(block, known)
    }
    before.current = marked
    return marked
  }, [all, whereabouts, story, section])
}

function marksByBlock(highlights: readonly Highlight[], { ground, typeset }: Section) {
  const marked = new Map<number, TextMark[]>()
  for (const highlight of [...highlights].sort((a, b) => a.at - b.at)) {
    const { id, colour, note } = highlight
    for (const [index, { block, from, to }] of stretchesOf(ground, highlight).entries()) {
      const mark: TextMark = {
        id,
        from: typeset.toShown(block, from),
        to: typeset.toShown(block, to),
        colour,
        note,
        isFirst: index === 0,
      }
      marked.set(block, [...(marked.get(block) ?? []), mark])
    }
  }
  return marked as Map<number, readonly TextMark[]>
}

const found = new WeakMap<Ground, WeakMap<Highlight, readonly BlockStretch[]>>()

function stretchesOf(ground: Ground, highlight: Highlight): readonly BlockStretch[] {
  const inGround = found.get(ground) ?? new WeakMap<Highlight, readonly BlockStretch[]>()
  found.set(ground, inGround)
  const stretches = inGround.get(highlight) ?? findHighlight(ground, highlight) ?? []
  inGround.set(highlight, stretches)
  return stretches
}
