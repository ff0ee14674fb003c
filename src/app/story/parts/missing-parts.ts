// Which parts of an open story could not be read with no network.

import type { Entry, StoryFile } from '../../../core/catalogue/catalogue.ts'

/** Indices from 0, rising. Without the story file itself, that is all of them. */
export function missingParts(entry: Entry, story: StoryFile, kept: ReadonlySet<string>): readonly number[] {
  const [main] = entry.files
  const isStoryKept = main !== undefined && kept.has(main.hash)
  return story.parts.flatMap((part, index) => {
    const isKept = isStoryKept && (part.file === null || kept.has(part.file))
    return isKept ? [] : [index]
  })
}
