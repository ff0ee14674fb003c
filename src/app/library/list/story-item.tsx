// One story of a list, with its place in the whole of it.

import type { Catalogue } from '../../../core/catalogue/catalogue.ts'
import { StoryRow } from './story-row.tsx'
import { StoryTile } from './story-tile.tsx'

export interface StoryItems {
  readonly catalogue: Catalogue
  /** Ordinals, in order. */
  readonly shown: Uint32Array
  readonly isGrid: boolean
  /** How many stories stand before these in the whole list, and how many are in it. */
  readonly from: number
  readonly of: number
}

interface Props extends Omit<StoryItems, 'shown'> {
  readonly ordinal: number
  readonly at: number
}

export function StoryItem({ catalogue, isGrid, from, of, ordinal, at }: Props) {
  const entry = catalogue.entryAt(ordinal)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a list element may hold nothing but its items, and in the window they stand in rows.
    <div
      role="listitem"
      className="story-list-item"
      id={`story-${entry.id}`}
      data-scroll-anchor
      aria-posinset={from + at + 1}
      aria-setsize={of}
    >
      {isGrid ? <StoryTile entry={entry} /> : <StoryRow entry={entry} />}
    </div>
  )
}
