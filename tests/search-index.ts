// Indices for tests, made from texts as a build makes them.

import { fields } from '../src/core/search/find.ts'
import { indexBytes, openIndex, type SearchIndex } from '../src/core/search/index-bytes.ts'
import { distinctWords } from '../src/core/search/words.ts'

export const encode = (text: string) => new TextEncoder().encode(text)
export const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

type Field = keyof typeof fields
type Fields = Partial<Readonly<Record<Field, string>>>

/** An index as the build makes it, from texts by their field. */
export function indexOf(stories: readonly Fields[]): SearchIndex {
  const bytes = indexBytes(
    stories.map((story) => {
      const weights = new Map<string, number>()
      for (const field of Object.keys(fields) as Field[])
        for (const word of distinctWords(story[field] ?? '')) weights.set(word, fields[field])
      return { weights, titleWords: distinctWords(story.title ?? '').size }
    }),
    encode,
  )
  const index = openIndex(bytes, decode)
  if (!index) throw new Error('The index does not open.')
  return index
}
