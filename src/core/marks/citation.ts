// A quotation with its source, as one passes it on.

/** Where words come from, in words. */
interface Source {
  readonly title: string
  readonly author: string | null
  /** "Part 4, The Observation Hive"; null for a story in one part. */
  readonly part: string | null
}

/** `“words” — Title by Author, Part 4, https://…`. What has its own quotation marks gets no second ones. */
export function citation(words: string, source: Source, address: string): string {
  return `${quoted(words)} — ${[sourceWords(source), address].join(', ')}`
}

/** `Title by Author, Part 4`. */
export function sourceWords({ title, author, part }: Source): string {
  const name = author === null ? title : `${title} by ${author}`
  return part === null ? name : `${name}, ${part}`
}

/** One pair of marks from end to end, and no other in between. */
const QUOTED = /^(?:“[^“”]*”|"[^"]*")$/

function quoted(words: string): string {
  return QUOTED.test(words) ? words : `“${words}”`
}
