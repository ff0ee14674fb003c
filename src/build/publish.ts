// Turns stories into the files of docs/format.md: named by the hash of their bytes, the same from the same input.

import { createHash } from 'node:crypto'
import { type Archive, type Entry, entryOf, type FileReference } from '../core/catalogue/catalogue.ts'
import { packCatalogue } from '../core/catalogue/pack-catalogue.ts'
import { fileAddress, HASH_DIGITS, sectionsAddress } from '../core/catalogue/published.ts'
import {
  type FileToPublish,
  type PreparedStory as Prepared,
  preparedWith,
  storyFileOf,
  textFilesOf,
} from '../core/catalogue/published-story.ts'
import type { Story } from '../core/story.ts'
import { addPacks } from './packs.ts'

/** A story as it waits to be published. Its texts are bytes: all stories are held at once, and Node has little memory for text. */
export type PreparedStory = Prepared<Buffer>

/** A published archive: every file by its address, and the hash of the catalogue. */
export interface Published {
  /** The archive's. */
  readonly name: string
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly catalogue: string
  /** In the order of their ordinals. */
  readonly entries: readonly Entry[]
}

export function prepared(story: Story): PreparedStory {
  return preparedWith(story, (json) => Buffer.from(json))
}

/** Publishes stories as one catalogue and their files. */
export function publish(stories: readonly PreparedStory[], archive: Archive): Published {
  const files = new Map<string, Uint8Array>()
  const keep: Keep = ({ json, parts }) => {
    const bytes = Buffer.from(json)
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

type Keep = (file: FileToPublish) => FileReference

function publishStory(story: PreparedStory, keep: Keep): readonly FileReference[] {
  const textFiles = textFilesOf(story, ({ length }) => length)
  const texts = textFiles.map(keep)
  const hashes = texts.map(({ hash }) => hash)
  return [keep(storyFileOf(story, textFiles, hashes)), ...texts]
}
