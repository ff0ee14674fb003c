// The rig of the backup, small, with its controls: each must be red.

import { expect, test } from 'vitest'
import { backupFaults, backupFigures } from './backup.ts'

const small = { states: 40, fuzzed: 300, seed: 1 }

test('what was backed up comes back, merges keep their laws, spoilt files do nothing', () => {
  expect(backupFaults(backupFigures({ ...small, control: 'none' }))).toEqual([])
})

test('without the check of a file the rig is red', () => {
  expect(backupFigures({ ...small, control: 'check' }).accepted).toBeGreaterThan(0)
})

test('without stones of deleted records the rig is red', () => {
  expect(backupFigures({ ...small, states: 80, fuzzed: 0, control: 'stones' }).revived).toBeGreaterThan(0)
})
