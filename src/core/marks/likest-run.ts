// The run of letters in a text that is most like another one, letters mended, lost or added.

/** Share of letters that may differ. */
const SLIPS = 0.2
/** A longer run is found by its first and last letters: one comparison costs the text's length times this. */
const WHOLE = 256
const END = 128
/** How much longer or shorter the whole may have become. */
const GROWTH = 0.25

/** The likest run, from and to, in letters of the text; null where none is like enough. */
export function likestRun(text: Uint16Array, run: Uint16Array): readonly [from: number, to: number] | null {
  if (run.length <= WHOLE) return likest(text, run)
  const first = likest(text, run.subarray(0, END))
  const last = first && likest(text.subarray(first[0]), run.subarray(-END))
  if (!first || !last) return null
  const length = last[1]
  const isLike = Math.abs(length - run.length) <= run.length * GROWTH
  return isLike ? [first[0], first[0] + length] : null
}

/** Edit distance of the run to every stretch of the text at once (Sellers): the text goes by, letter for letter. */
function likest(text: Uint16Array, run: Uint16Array): readonly [from: number, to: number] | null {
  const size = run.length
  const costs = Uint16Array.from({ length: size + 1 }, (_, at) => at)
  /** Where the cheapest stretch that ends here began. */
  const origins = new Int32Array(size + 1)
  let best: { readonly cost: number; readonly from: number; readonly to: number } | null = null
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]
    let cornerCost = 0
    let cornerOrigin = at
    costs[0] = 0
    origins[0] = at + 1
    for (let one = 1; one <= size; one++) {
      const both = cornerCost + (run[one - 1] === letter ? 0 : 1)
      const bothOrigin = cornerOrigin
      cornerCost = costs[one] ?? 0
      cornerOrigin = origins[one] ?? 0
      const added = cornerCost + 1
      const lost = (costs[one - 1] ?? 0) + 1
      if (both <= added && both <= lost) {
        costs[one] = both
        origins[one] = bothOrigin
      } else if (added <= lost) {
        costs[one] = added
        origins[one] = cornerOrigin
      } else {
        costs[one] = lost
        origins[one] = origins[one - 1] ?? 0
      }
    }
    const cost = costs[size] ?? 0
    if (!best || cost < best.cost) best = { cost, from: origins[size] ?? 0, to: at + 1 }
  }
  return best && best.cost <= size * SLIPS ? [best.from, best.to] : null
}
