// What a guess rests on, in words that the keeper and the reader can check: which words, how often, in which parts.

/** One place where something was found. */
export interface Trace {
  readonly word: string
  /** Index of the part, and of the paragraph in the whole story. */
  readonly part: number
  readonly paragraph: number
}

const MOST_WORDS = 5
const MOST_PARTS = 6

/** `“kissed” (4), “in love” in 5 paragraphs of parts 1 and 3`. */
export function evidenceFrom(traces: readonly Trace[], parts: number): string {
  const counts = new Map<string, number>()
  for (const { word } of traces) counts.set(word, (counts.get(word) ?? 0) + 1)
  const words = [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_WORDS)
    .map(([word, count]) => (count > 1 ? `“${word}” (${count})` : `“${word}”`))
  const paragraphs = new Set(traces.map(({ paragraph }) => paragraph)).size
  const where = paragraphs === 1 ? 'in one paragraph' : `in ${paragraphs} paragraphs`
  return `${words.join(', ')} ${where}${partsNamed(traces, parts)}`
}

function partsNamed(traces: readonly Trace[], parts: number): string {
  if (parts < 2) return ''
  const numbers = [...new Set(traces.map(({ part }) => part + 1))].sort((a, b) => a - b)
  if (numbers.length === 1) return ` of part ${numbers[0]}`
  if (numbers.length > MOST_PARTS) return ` of ${numbers.length} parts`
  return ` of parts ${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`
}
