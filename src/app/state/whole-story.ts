// All of a story's text at once, for taking it away.

import type { Entry, StoryFile } from '../../core/catalogue/catalogue.ts'
import type { Block } from '../../core/story.ts'
import { openPart, openStory } from './story.ts'

export interface WholeStory {
  readonly story: StoryFile
  /** The blocks of each part, as they were written. */
  readonly parts: readonly (readonly Block[])[]
}

/** Null where some of it is not here and cannot be had now. */
export async function openWhole(entry: Entry): Promise<WholeStory | null> {
  const opening = await openStory(entry)
  if (opening.kind !== 'open') return null
  const parts: (readonly Block[])[] = []
  for (const part of opening.value.parts.keys()) {
    const open = await openPart(entry, part)
    if (open.kind !== 'open') return null
    parts.push(open.value.blocks)
  }
  return { story: opening.value, parts }
}
