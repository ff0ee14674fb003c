// The deploy rig: at its small size with every `npm test`, at full size by `npm run rig:deploy`.

import { expect } from '@playwright/test'
import { test } from '../archive.ts'
import { changedArchive, sampleArchive } from '../archives.ts'
import { type DeployFigures, printDeploys, runDeploys } from './deploy/deploy.ts'
import { given } from './numbers.ts'

const isFull = process.env.RIG === 'deploy'
const deploys = given('RIG_DEPLOYS', 8)
const seed = given('RIG_SEED', 1)
const dirs = [sampleArchive, changedArchive] as const

test('readers go on reading through half-done and broken deploys', async () => {
  test.setTimeout(isFull ? 0 : 180_000)
  const figures = await runDeploys({ dirs, deploys, seed })
  printDeploys(`Deploy rig, seed ${seed}`, figures)
  expect(figures.faults).toEqual({ white: 0, lost: 0, mixed: 0, corrupt: 0 })
  expect(figures.newcomers.white + figures.newcomers.corrupt).toBe(0)
  expect(figures.texts).toBeGreaterThan(0)
})

const wrongIn = ({ white, lost, mixed }: DeployFigures['faults']) => white + lost + mixed

test('the deploy rig goes red where the worker takes files unproved and takes over unasked', async () => {
  test.skip(isFull, 'shown at the small size')
  test.setTimeout(180_000)
  const figures = await runDeploys({
    dirs,
    deploys: 3,
    seed,
    tabs: 2,
    patience: 3000,
    sabotage: {
      worker: (code) =>
        `self.addEventListener('install',()=>self.skipWaiting());${code.replace(/integrity:["'`]sha256-[^"'`]*["'`]/g, 'integrity:void 0')}`,
      // Faults that look like success.
      shape: { come: 1, gone: 1, broken: 0.5, faults: ['truncated', 'swapped', 'html'] },
    },
    isEnough: ({ faults }) => wrongIn(faults) > 0,
  })
  expect(wrongIn(figures.faults)).toBeGreaterThan(0)
})
