// Turns stories into the files of docs/format.md: named by the hash of their bytes, the same from the same input.

import { createHash } from 'node:crypto'
import {
  type Catalogue,
  type Entry,
  entryOf,
  type FileReference,
  FORMAT,
  type PartReference,
  type StoryFile,
  type TextFile,
} from '../core/catalogue.ts'
import { HASH_DIGITS } from '../core/published.ts'
import type { Part, Story } from '../core/story.ts'

/** A published archive: every file by its hash, and which of them is the catalogue. */
export interface Published {
  readonly files: ReadonlyMap<string, string>
  readonly catalogue: string
  readonly entries: readonly Entry[]
}

/** A story whose texts are smaller than this is one file; the texts of a longer one come in runs of about this size. */
const RUN_BYTES = 64 * 1024

/** Publishes stories as one catalogue and their files. */
export function publish(stories: readonly Story[], archiveName: string): Published {
  const files = new Map<string, string>()
  const keep = (content: StoryFile | TextFile | Catalogue, parts: number): FileReference => {
    const text = JSON.stringify(content)
    const hash = createHash('sha256').update(text).digest('hex').slice(0, HASH_DIGITS)
    files.set(hash, text)
    return { hash, bytes: Buffer.byteLength(text), parts }
  }
  const entries = stories.map((story) => entryOf(story, publishStory(story, keep)))
  const { hash } = keep({ format: FORMAT, archive: { name: archiveName }, stories: entries }, 0)
  return { files, catalogue: hash, entries }
}

type Keep = (content: StoryFile | TextFile, parts: number) => FileReference

function publishStory(story: Story, keep: Keep): readonly FileReference[] {
  const runs = runsOf(story.parts)
  const isShort = runs.length <= 1
  const texts = isShort
    ? []
    : runs.map(({ from, parts }) =>
        keep({ format: FORMAT, texts: { from, parts: parts.map((part) => part.blocks) } }, parts.length),
      )
  const references = runs.flatMap(({ parts }, run) =>
    parts.map(({ blocks: _, ...part }): PartReference => ({ ...part, file: texts[run]?.hash ?? null })),
  )
  const head: StoryFile = {
    format: FORMAT,
    ...story,
    parts: references,
    texts: { from: 0, parts: isShort ? story.parts.map((part) => part.blocks) : [] },
  }
  return [keep(head, isShort ? story.parts.length : 0), ...texts]
}

interface Run {
  readonly from: number
  readonly parts: readonly Part[]
}

/** Consecutive parts of together about RUN_BYTES; a longer part stands alone. */
function runsOf(parts: readonly Part[]): readonly Run[] {
  const runs: { from: number; parts: Part[]; bytes: number }[] = []
  parts.forEach((part, index) => {
    const bytes = Buffer.byteLength(JSON.stringify(part.blocks))
    const run = runs.at(-1)
    if (run && run.bytes + bytes <= RUN_BYTES) {
      run.parts.push(part)
      run.bytes += bytes
    } else {
      runs.push({ from: index, parts: [part], bytes })
    }
  })
  return runs
}
