// One file's bytes, the name that they prove, and the story in them.

import type { FileToRead } from '../core/own/messages.ts'
import { readStory, type Told } from '../core/parse/formats/read-story.ts'
import type { ReadStory } from '../core/parse/formats/sheet.ts'
import { hashOf } from './hash.ts'

export interface OpenedFile {
  /** Its index in the question. */
  readonly file: number
  readonly given: FileToRead
  readonly content: ArrayBuffer
  readonly hash: string
  readonly read: ReadStory
}

/** The bytes, or null where the device does not give them: the file is gone, or was a folder. */
export async function contentOf({ source }: FileToRead): Promise<ArrayBuffer | null> {
  return source.arrayBuffer().catch(() => null)
}

export async function openedFile(
  file: number,
  given: FileToRead,
  content: ArrayBuffer,
): Promise<Omit<OpenedFile, 'read'>> {
  return { file, given, content, hash: await hashOf(content) }
}

/** The story of a file under the reader's word on how it is to be read. */
export function readOpened(
  { given, content }: Omit<OpenedFile, 'read'>,
  names: readonly string[],
): ReadStory {
  return readStory(new Uint8Array(content), toldOf(given, names))
}

export function toldOf({ path, override }: FileToRead, names: readonly string[]): Told {
  return {
    file: path,
    ...(override.encoding && { encoding: override.encoding }),
    ...(override.parts && { parts: override.parts }),
    ...(names.length > 0 && { archiveNames: names }),
  }
}
