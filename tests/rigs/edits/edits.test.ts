import path from 'node:path'
import { expect, test } from 'vitest'
import { type Figures, faultsIn, figuresOf } from './figures.ts'
import { repeatedLines, runRepetitive, runScripts } from './run-scripts.ts'
import { shelfAt } from './stories.ts'
import { type Finder, findAsTheApp, findByNumber, findByShare, findWithoutLandmarks } from './trial.ts'

const shelf = shelfAt(path.resolve(import.meta.dirname, '../../..'), 1)
const SCRIPTS = 300
/** A finder without protection shows it soon. */
const CONTROL = 120

function figures(find: Finder, scripts: number): Figures {
  return figuresOf([...runScripts({ shelf, scripts, seed: 1, find }).values()].flat())
}

function figuresOfRepeated(find: Finder, scripts: number): Figures {
  return figuresOf(repeatedLines(runRepetitive({ shelf, scripts, seed: 1, find })))
}

// Of a few hundred scripts one more or less is a third of a percent: the shares wanted are those of `npm run rig:edits`,
// less what chance may take here. A wrong jump is one too many in any number.
test('places survive a few hundred scripts of edits, and none is silently wrong', () => {
  const all = figures(findAsTheApp, SCRIPTS)
  const repeated = figuresOfRepeated(findAsTheApp, CONTROL)
  expect(all.foundThere).toBeGreaterThan(0.98)
  expect(all.foundGone).toBeGreaterThan(0.96)
  expect(all.sure).toBeGreaterThan(0.8)
  expect(repeated.foundThere).toBeGreaterThan(0.97)
  expect(all.wrongJumps + repeated.wrongJumps).toBe(0)
})

test.each([
  ['the number of its block', findByNumber],
  ['its share of the part', findByShare],
] as const)('looked for by %s alone, places do not survive, and the rig is red', (_, find) => {
  const all = figures(find, CONTROL)
  expect(all.foundThere).toBeLessThan(0.9)
  expect(all.wrongJumps).toBeGreaterThan(CONTROL / 10)
  expect(faultsIn(all).length).toBeGreaterThan(0)
})

test('without what stands around them, repeated lines are not told apart', () => {
  expect(figuresOfRepeated(findWithoutLandmarks, CONTROL).foundThere).toBeLessThan(0.97)
})
