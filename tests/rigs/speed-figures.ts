// How the speed rig measures: what is timed and its yardstick in turns, the least time of each.

/** The least time of each kind, in milliseconds. */
type Least<Name extends string> = Readonly<Record<Name, number>>

/**
 * Measures each kind in turns. What a busy machine adds to a time it adds to some rounds only, so the least of several
 * stands for each. Where that is not within the limit, as many rounds are measured again, and once more: a machine may
 * be busy for as long as a few rounds, but what is slow of itself stays so.
 */
export async function inTurns<Name extends string>(
  rounds: number,
  kinds: Readonly<Record<Name, (round: number) => Promise<number>>>,
  isWithin: (least: Least<Name>) => boolean,
): Promise<Least<Name>> {
  const least = {} as Record<Name, number>
  for (let round = 0; round < 3 * rounds; round++) {
    if (round > 0 && round % rounds === 0 && isWithin(least)) break
    for (const [name, measure] of Object.entries(kinds) as [Name, (round: number) => Promise<number>][]) {
      least[name] = Math.min(least[name] ?? Number.POSITIVE_INFINITY, await measure(round))
    }
  }
  return least
}

/** Says a figure with its limit, and the times that it comes from; answers the figure. */
export function report(
  what: string,
  figure: number,
  unit: string,
  least: Readonly<Record<string, number>>,
): number {
  const each = Object.entries(least).map(([name, time]) => `${name} ${time.toFixed(0)} ms`)
  console.log(`${what}: ${figure.toFixed(2)} ${unit}; ${each.join(', ')}`)
  return figure
}
