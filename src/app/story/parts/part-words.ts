// Parts by their numbers, in words: "Part 4", "Parts 3 to 5", "Parts 1, 3 and 7 to 9".

/** More runs than this are a list that nobody reads: their count says enough. */
const MOST_RUNS = 3

/** `parts` are indices from 0, rising. */
export function spellParts(parts: readonly number[]): string {
  const runs: { from: number; to: number }[] = []
  for (const part of parts) {
    const last = runs.at(-1)
    if (last && last.to === part - 1) last.to = part
    else runs.push({ from: part, to: part })
  }
  if (runs.length > MOST_RUNS) return `${parts.length} parts`
  const words = runs.flatMap(({ from, to }) => {
    if (from === to) return [String(from + 1)]
    return to === from + 1 ? [String(from + 1), String(to + 1)] : [`${from + 1} to ${to + 1}`]
  })
  return `${parts.length === 1 ? 'Part' : 'Parts'} ${joinWords(words)}`
}

function joinWords(words: readonly string[]): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`
}
