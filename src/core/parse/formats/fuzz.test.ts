// A small run of `npm run fuzz:parse`: what it finds is printed with the command to try it again.

import { expect, test } from 'vitest'
import { faultIn, fuzzCase } from '../../../../bench/fuzz-cases.ts'

const CASES = 1500

test(`${CASES} made-up files of all formats are read without a fault`, () => {
  for (let number = 0; number < CASES; number++) {
    const fault = faultIn(fuzzCase(1, number))
    expect(fault, `npm run fuzz:parse -- --seed 1 --from ${number} --cases 1`).toBeNull()
  }
}, 60_000)
