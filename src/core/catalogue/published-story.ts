// A story as the files of docs/format.md: its text files first, then the story file, which names them. Whoever writes them
// hashes them in between: a build at once, a browser by asking it.

import { maskAddresses } from '../parse/address.ts'
import type { Story } from '../story.ts'
import { FORMAT, openingOf, type PartReference, type StoryFile, type StoryHead } from './catalogue.ts'

/** A story as it waits to be published: its texts are JSON already, so that a rebuild need not read and write them. */
export interface PreparedStory<Text = string> {
  readonly head: StoryHead
  readonly opening: string
  /** The blocks of each part, as JSON, in a form that its `toString` gives. */
  readonly texts: readonly Text[]
}

/** A file that is to be named by the hash of its text. */
export interface FileToPublish {
  readonly json: string
  /** How many parts' texts are in it. */
  readonly parts: number
}

/** A story whose texts are smaller than this is one file; the texts of a longer one come in runs of about this size. */
const RUN_BYTES = 64 * 1024

export function prepared(story: Story): PreparedStory {
  return preparedWith(story, (json) => json)
}

/** The same with texts held in another form. */
export function preparedWith<Text>(story: Story, held: (json: string) => Text): PreparedStory<Text> {
  return {
    head: { ...story, parts: story.parts.map(({ blocks: _, ...part }) => part) },
    opening: openingOf(story),
    texts: story.parts.map((part) => held(JSON.stringify(part.blocks))),
  }
}

/** The text files of a long story, in order; none for a short one. `bytesOf` measures a text as UTF-8. */
export function textFilesOf<Text>(
  { texts }: PreparedStory<Text>,
  bytesOf: (text: Text) => number,
): readonly FileToPublish[] {
  const runs = runsOf(texts, bytesOf)
  if (runs.length <= 1) return []
  return runs.map((run) => ({
    json: `{"format":${FORMAT},"texts":${textsJson(run)}}`,
    parts: run.texts.length,
  }))
}

/** The story file. `hashes` are those of its text files, in order. */
export function storyFileOf<Text>(
  { head, texts }: PreparedStory<Text>,
  textFiles: readonly FileToPublish[],
  hashes: readonly string[],
): FileToPublish {
  const fileOf = textFiles.flatMap((file, at) => Array<string | null>(file.parts).fill(hashes[at] ?? null))
  const parts = head.parts.map((part, at): PartReference => ({ ...part, file: fileOf[at] ?? null }))
  // A file may be called by its author's address.
  const named = maskAddresses(head.file)
  const file: Omit<StoryFile, 'texts'> = { format: FORMAT, ...head, file: named, parts }
  const own = textFiles.length === 0 ? texts : []
  return {
    json: `${JSON.stringify(file).slice(0, -1)},"texts":${textsJson({ from: 0, texts: own })}}`,
    parts: own.length,
  }
}

/** Texts of consecutive parts, the first of them with index `from`. */
interface Run<Text> {
  readonly from: number
  readonly texts: readonly Text[]
}

function textsJson<Text>({ from, texts }: Run<Text>): string {
  return `{"from":${from},"parts":[${texts.join(',')}]}`
}

/** Consecutive parts of together about RUN_BYTES; a longer part stands alone. */
function runsOf<Text>(texts: readonly Text[], bytesOf: (text: Text) => number): readonly Run<Text>[] {
  const runs: { from: number; texts: Text[]; bytes: number }[] = []
  texts.forEach((text, index) => {
    const bytes = bytesOf(text)
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
