// What a build has published, read from its own files: the text that every part must show, word for word.

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type Entry, entriesOf } from '../../../src/core/catalogue/catalogue.ts'
import { readStoryFile, readTextFile } from '../../../src/core/catalogue/json.ts'
import { openCatalogue } from '../../../src/core/catalogue/open-catalogue.ts'
import { fileAddress, sectionsAddress } from '../../../src/core/catalogue/published.ts'
import { blockText } from '../../../src/core/story.ts'

interface PublishedStory {
  readonly entry: Entry
  /** Of each part, the plain text of each block as its author wrote it; empty for a break. */
  readonly parts: readonly (readonly string[])[]
}

export interface Published {
  /** Hash of the catalogue: the version's mark, which its page names too. */
  readonly catalogue: string
  readonly stories: readonly PublishedStory[]
}

/** Reads a build. Throws where it is not whole. */
export function readPublished(dir: string): Published {
  const html = readFileSync(path.join(dir, 'index.html'), 'utf8')
  const catalogue = /<meta name="dogear-catalogue" content="([0-9a-f]+)"/.exec(html)?.[1] ?? ''
  const read = openCatalogue(readFileSync(path.join(dir, sectionsAddress(catalogue))), (bytes) =>
    new TextDecoder().decode(bytes),
  )
  if (read.kind === 'refused') throw new Error(`The catalogue of ${dir} is ${read.reason}.`)
  return { catalogue, stories: entriesOf(read.value).map((entry) => ({ entry, parts: partsOf(dir, entry) })) }
}

function partsOf(dir: string, { id, files, parts }: Entry): PublishedStory['parts'] {
  const [storyFile, ...textFiles] = files.map(({ hash }) =>
    readFileSync(path.join(dir, fileAddress(hash)), 'utf8'),
  )
  const story = readStoryFile(storyFile ?? '')
  if (story.kind === 'refused') throw new Error(`The story ${id} in ${dir} is ${story.reason}.`)
  const texts = [story.value.texts]
  for (const file of textFiles) {
    const read = readTextFile(file)
    if (read.kind === 'refused') throw new Error(`A text of ${id} in ${dir} is ${read.reason}.`)
    texts.push(read.value.texts)
  }
  return parts.map((_, part) => {
    const holder = texts.find(({ from, parts }) => part >= from && part < from + parts.length)
    return (holder?.parts[part - holder.from] ?? []).map(blockText)
  })
}
