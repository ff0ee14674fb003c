// Whether work grows with its input and no faster: the time of twice the input beside the time of the input itself.

export interface Growth {
  /** Time for twice the input, in times of the input's own. 2 is linear, 4 is quadratic. */
  readonly ratio: number
  /** Size of the smaller input, in characters. */
  readonly size: number
  /** Milliseconds of the processor's time for it. */
  readonly time: number
}

/** How it is measured. */
export interface Measure {
  /** Milliseconds that the smaller input must take at least: less is lost in the clock and in what is done once. */
  readonly shortest: number
  /** Largest size of the smaller input, in characters. */
  readonly largest: number
}

/** The most that twice the input may take. */
export const LIMIT = 2.1

const SMALLEST = 4096
/** Both inputs are read in turn, so often at least and at most; of each the quickest counts: it was disturbed least. */
const FEWEST_ROUNDS = 6
const MOST_ROUNDS = 12
/** A ratio above the limit is believed if it stays above it for twice the size. */
const SIZES = 2

/** Measures work on the inputs that `make` gives for a size; the least ratio of some sizes. */
export function growthOf(
  work: (text: string) => void,
  make: (size: number) => string,
  { shortest, largest }: Measure,
): Growth {
  let size = sizeFor(work, make, shortest, largest)
  let best = growthAt(work, make, size)
  for (let step = 1; step < SIZES && best.ratio > LIMIT; step++) {
    size *= 2
    const next = growthAt(work, make, size)
    if (next.ratio < best.ratio) best = next
  }
  return best
}

/** The size at which the work takes long enough to be measured; finding it warms the work up. */
function sizeFor(
  work: (text: string) => void,
  make: (size: number) => string,
  shortest: number,
  largest: number,
): number {
  let size = SMALLEST
  while (size * 2 <= largest) {
    const text = make(size)
    if (Math.min(timeOf(work, text), timeOf(work, text)) >= shortest) break
    size *= 2
  }
  return size
}

function growthAt(work: (text: string) => void, make: (size: number) => string, size: number): Growth {
  const text = make(size)
  const twice = make(size * 2)
  let time = Number.POSITIVE_INFINITY
  let twiceTime = Number.POSITIVE_INFINITY
  for (let round = 0; round < MOST_ROUNDS; round++) {
    if (round >= FEWEST_ROUNDS && twiceTime <= time * LIMIT) break
    time = Math.min(time, timeOf(work, text))
    twiceTime = Math.min(twiceTime, timeOf(work, twice))
  }
  return { ratio: twiceTime / time, size, time }
}

/** Milliseconds of the processor's time, not the clock's: what else a machine does is left out. */
function timeOf(work: (text: string) => void, text: string): number {
  const began = process.cpuUsage()
  work(text)
  const { user, system } = process.cpuUsage(began)
  return (user + system) / 1000
}
