// What many trials come to, by kind of edit, and whether that is good enough.

import { percentile } from '../numbers.ts'
import type { Outcome } from './trial.ts'

/** What is asked for, in shares of the trials. */
export const wanted = { there: 0.995, gone: 0.99, repeated: 0.99 } as const

export interface Figures {
  readonly trials: number
  readonly there: number
  readonly gone: number
  /** Share of the surviving paragraphs that were found, and of the deleted ones whose nearest survivor was. */
  readonly foundThere: number
  readonly foundGone: number
  /** Share of the surviving paragraphs found that needed no word to the reader. */
  readonly sure: number
  readonly wrongJumps: number
  readonly p95: number
}

export function figuresOf(outcomes: readonly Outcome[]): Figures {
  const there = outcomes.filter(({ isThere }) => isThere)
  const gone = outcomes.filter(({ isThere }) => !isThere)
  const share = (some: readonly Outcome[], of: readonly Outcome[]) =>
    of.length === 0 ? 1 : some.length / of.length
  const found = there.filter(({ isRight }) => isRight)
  return {
    trials: outcomes.length,
    there: there.length,
    gone: gone.length,
    foundThere: share(found, there),
    foundGone: share(
      gone.filter(({ isRight }) => isRight),
      gone,
    ),
    sure: share(
      found.filter(({ isSure }) => isSure),
      found,
    ),
    wrongJumps: outcomes.filter(({ isWrongJump }) => isWrongJump).length,
    p95: percentile(
      outcomes.map(({ took }) => took),
      0.95,
    ),
  }
}

/** What is not good enough, a sentence each; none where all is. */
export function faultsIn(
  { foundThere, foundGone, wrongJumps }: Figures,
  leastThere: number = wanted.there,
): readonly string[] {
  return [
    ...(foundThere < leastThere
      ? [`${percent(foundThere)} of surviving paragraphs found, ${percent(leastThere)} wanted`]
      : []),
    ...(foundGone < wanted.gone
      ? [`${percent(foundGone)} of nearest survivors found, ${percent(wanted.gone)} wanted`]
      : []),
    ...(wrongJumps > 0 ? [`${wrongJumps} silent wrong jumps, none wanted`] : []),
  ]
}

/** A table, a row for each group of outcomes. */
export function tableOf(groups: ReadonlyMap<string, readonly Outcome[]>): string {
  const rows = [...groups].map(([name, outcomes]) => {
    const { trials, there, gone, foundThere, foundGone, sure, wrongJumps, p95 } = figuresOf(outcomes)
    return [
      name,
      String(trials),
      there === 0 ? '' : percent(foundThere),
      gone === 0 ? '' : `${percent(foundGone)} of ${gone}`,
      there === 0 ? '' : percent(sure),
      String(wrongJumps),
      `${p95.toFixed(1)} ms`,
    ]
  })
  const head = ['', 'scripts', 'right', 'deleted: near', 'sure', 'wrong jumps', 'p95']
  const all = [head, ...rows]
  const widths = head.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)))
  return all
    .map((row) =>
      row
        .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart((widths[at] ?? 0) + 2)))
        .join(''),
    )
    .join('\n')
}

function percent(share: number): string {
  return `${(Math.floor(share * 10000) / 100).toFixed(2)} %`
}
