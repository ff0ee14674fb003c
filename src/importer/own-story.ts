// Files that are one story -> everything that is kept of it: the reader's word on it, its entry, its published files and
// the index of its texts.

import { entryOf, type FileReference } from '../core/catalogue/catalogue.ts'
import { type FileToPublish, prepared, storyFileOf, textFilesOf } from '../core/catalogue/published-story.ts'
import { withOverride } from '../core/override/overridden.ts'
import type { ReadOwn } from '../core/own/messages.ts'
import { joined } from '../core/parse/files/join-files.ts'
import { indexBytes } from '../core/search/index-bytes.ts'
import { textWeights } from '../core/search/indexed.ts'
import { hashOf } from './hash.ts'
import type { OpenedFile } from './open-file.ts'

/** `files` in the order of their parts, at least one; the reader's word on the first of them is the word on the story. */
export async function ownStory(id: string, files: readonly OpenedFile[]): Promise<ReadOwn> {
  const { story: asRead, notices } = joined(files.map(({ read }) => read))
  const story = withOverride({ ...asRead, id }, files[0]?.given.override ?? {})
  const waiting = prepared(story)
  const published: { hash: string; json: string }[] = []
  const publish = async ({ json, parts }: FileToPublish): Promise<FileReference> => {
    const bytes = encode(json)
    const hash = await hashOf(bytes)
    published.push({ hash, json })
    return { hash, bytes: bytes.length, parts }
  }
  const textFiles = textFilesOf(waiting, (text) => encode(text).length)
  const texts: FileReference[] = []
  for (const file of textFiles) texts.push(await publish(file))
  const hashes = texts.map(({ hash }) => hash)
  const storyFile = await publish(storyFileOf(waiting, textFiles, hashes))
  const weights = textWeights(story.parts.map(({ blocks }) => blocks))
  return {
    id,
    files: files.map(({ file, hash, content, given: { override } }) => ({ file, hash, content, override })),
    entry: entryOf(waiting.head, waiting.opening, [storyFile, ...texts]),
    notices,
    published,
    index: indexBytes([{ weights, titleWords: 0 }], encode).slice().buffer,
  }
}

const encoder = new TextEncoder()

function encode(text: string): Uint8Array<ArrayBuffer> {
  return encoder.encode(text)
}
