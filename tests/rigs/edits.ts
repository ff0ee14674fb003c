// `npm run rig:edits -- --scripts 10000 --seed 1`: random edits of real stories, and whether the place survives them.
// `--control number`, `share` or `words` looks by that alone, without the other protection: then the rig must be red.

import { faultsIn, figuresOf, tableOf, wanted } from './edits/figures.ts'
import { repeatedLines, runRepetitive, runScripts } from './edits/run-scripts.ts'
import { shelfAt } from './edits/stories.ts'
import {
  type Finder,
  findAsTheApp,
  findByNumber,
  findByShare,
  findWithoutLandmarks,
  type Outcome,
} from './edits/trial.ts'

const finders: Readonly<Record<string, Finder>> = {
  none: findAsTheApp,
  number: findByNumber,
  share: findByShare,
  words: findWithoutLandmarks,
}

export function main(words: readonly string[], root: string): number {
  const options = { scripts: 10_000, seed: 1, control: 'none', show: 0 }
  for (let at = 0; at < words.length; at += 2) {
    const name = (words[at] ?? '').replace(/^--/, '')
    const value = words[at + 1] ?? ''
    if (name === 'control' && Object.hasOwn(finders, value)) options.control = value
    else if ((name === 'scripts' || name === 'seed' || name === 'show') && /^\d+$/.test(value))
      options[name] = Number(value)
    else {
      console.error(
        `${words[at]} ${value} is not understood: --scripts N --seed N --show N --control number|share|words.`,
      )
      return 2
    }
  }
  const find = finders[options.control] ?? findAsTheApp
  const shelf = shelfAt(root, options.seed)
  const run = { shelf, scripts: options.scripts, seed: options.seed, find }
  const began = performance.now()
  let shown = 0
  const told = (name: string, script: number, outcome: Outcome) => {
    if (shown++ < options.show) console.log(`${name}, script ${script}: ${JSON.stringify(outcome)}`)
  }
  const groups = runScripts(run, told)
  const all = [...groups.values()].flat()
  const repeated = runRepetitive({ ...run, scripts: Math.ceil(options.scripts / 10) }, told)
  const lines = repeatedLines(repeated)
  console.log(`${options.scripts} scripts of seed ${options.seed} over ${shelf.stories.length} stories`)
  console.log(tableOf(new Map([...groups, ['all', all]])))
  console.log(`\nStories that repeat themselves`)
  console.log(tableOf(repeated))
  const jumps = [...repeated.values()].flat().filter(({ isWrongJump }) => isWrongJump).length
  const faults = [
    ...faultsIn(figuresOf(all)),
    ...faultsIn(figuresOf(lines), wanted.repeated).map((fault) => `repeated lines: ${fault}`),
    ...(jumps > 0 ? [`repeated lines: ${jumps} silent wrong jumps`] : []),
  ]
  console.log(`\n${((performance.now() - began) / 1000).toFixed(0)} s`)
  console.log(faults.length === 0 ? 'Green.' : `Red: ${faults.join('; ')}.`)
  return faults.length === 0 ? 0 : 1
}
