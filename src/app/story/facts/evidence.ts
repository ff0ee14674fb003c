// Why several things were inferred, in one sentence.

interface Inferred {
  readonly words: string
  /** The evidence. */
  readonly below: string | null
}

/** `Holmes 32 times, Watson once in the text`: what all the evidence ends with is said once. */
export function joinEvidence(all: readonly Inferred[]): string | null {
  const known = all.flatMap(({ words, below }) =>
    below === null ? [] : [{ words, evidence: below.split(' ') }],
  )
  const [first] = known
  if (!first) return null
  if (known.every(({ evidence }) => evidence.join(' ') === first.evidence.join(' ')))
    return first.evidence.join(' ')
  let shared = 0
  const shortest = Math.min(...known.map(({ evidence }) => evidence.length))
  while (
    shared < shortest - 1 &&
    known.every(({ evidence }) => evidence.at(-1 - shared) === first.evidence.at(-1 - shared))
  ) {
    shared++
  }
  const own = known.map(({ words, evidence }) =>
    [words, ...evidence.slice(0, evidence.length - shared)].join(' '),
  )
  return [own.join(', '), ...first.evidence.slice(first.evidence.length - shared)].join(' ')
}
