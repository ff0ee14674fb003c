// Turns stories into the files of docs/format.md: named by the hash of their bytes, the same from the same input.

import { createHash } from 'node:crypto'
import {
  type Archive,
  type Entry,
  entryOf,
  type FileReference,
  FORMAT,
  openingOf,
  type PartReference,
  type StoryFile,
  type StoryHead,
} from '../core/catalogue.ts'
import { packCatalogue } from '../core/pack-catalogue.ts'
import { maskAddresses } from '../core/parse/address.ts'
import { fileAddress, HASH_DIGITS, sectionsAddress } from '../core/published.ts'
import type { Story } from '../core/story.ts'
import { addPacks } from './packs.ts'

/** A story as it waits to be published: its texts are JSON already, so that a rebuild need not read and write them. */
export interface PreparedStory {
  readonly head: StoryHead
  readonly opening: string
  /** The blocks of each part, as JSON in bytes: all stories are held at once, and Node has little memory for text. */
  readonly texts: readonly Buffer[]
}

/** A published archive: every file by its address, and the hash of the catalogue. */
export interface Published {
  /** The archive's. */
  readonly name: string
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly catalogue: string
  /** In the order of their ordinals. */
  readonly entries: readonly Entry[]
}

/** A story whose texts are smaller than this is one file; the texts of a longer one come in runs of about this size. */
const RUN_BYTES = 64 * 1024

export function prepared(story: Story): PreparedStory {
  return {
    head: { ...story, parts: story.parts.map(({ blocks: _, ...part }) => part) },
    opening: openingOf(story),
    texts: story.parts.map((part) => Buffer.from(JSON.stringify(part.blocks))),
  }
}

/** Publishes stories as one catalogue and their files. */
export function publish(stories: readonly PreparedStory[], archive: Archive): Published {
  const files = new Map<string, Uint8Array>()
  const keep: Keep = (text, parts) => {
    const bytes = Buffer.from(text)
    const hash = hashOf(bytes)
    files.set(fileAddress(hash), bytes)
    return { hash, bytes: bytes.length, parts }
  }
  const described = stories.map((story) => entryOf(story.head, story.opening, publishStory(story, keep)))
  const packs = addPacks(files, described, hashOf)
  const { bytes, entries } = packCatalogue(archive, described, (text) => Buffer.from(text), packs)
  const catalogue = hashOf(bytes)
  files.set(sectionsAddress(catalogue), bytes)
  return { name: archive.name, files, catalogue, entries }
}

/** The name of a published file, without its ending. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, HASH_DIGITS)
}

type Keep = (text: string, parts: number) => FileReference

function publishStory({ head, texts }: PreparedStory, keep: Keep): readonly FileReference[] {
  const runs = runsOf(texts)
  const isShort = runs.length <= 1
  const references = isShort
    ? []
    : runs.map((run) => keep(`{"format":${FORMAT},"texts":${textsJson(run)}}`, run.texts.length))
  const fileOf = runs.flatMap((run, at) => run.texts.map(() => references[at]?.hash ?? null))
  const parts = head.parts.map((part, at): PartReference => ({ ...part, file: fileOf[at] ?? null }))
  // A file may be called by its author's address.
  const named = maskAddresses(head.file)
  const file: Omit<StoryFile, 'texts'> = { format: FORMAT, ...head, file: named, parts }
  const own = isShort ? texts : []
  const json = `${JSON.stringify(file).slice(0, -1)},"texts":${textsJson({ from: 0, texts: own })}}`
  return [keep(json, own.length), ...references]
}

/** Texts of consecutive parts, the first of them with index `from`. */
interface Run {
  readonly from: number
  readonly texts: readonly Buffer[]
}

function textsJson({ from, texts }: Run): string {
  return `{"from":${from},"parts":[${texts.join(',')}]}`
}

/** Consecutive parts of together about RUN_BYTES; a longer part stands alone. */
function runsOf(texts: readonly Buffer[]): readonly Run[] {
  const runs: { from: number; texts: Buffer[]; bytes: number }[] = []
  texts.forEach((text, index) => {
    const bytes = text.length
    const run = runs.at(-1)
    if (run && run.bytes + bytes <= RUN_BYTES) {
      run.texts.push(text)
      run.bytes += bytes
    } else {
      runs.push({ from: index, texts: [text], bytes })
    }
  })
  return runs
}
