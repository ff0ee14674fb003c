import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonical } from './canonical.ts'
import { isGreater } from './claims.ts'
import { joinRegisters, type Register } from './register.ts'

const anyValue = fc.oneof(fc.record({ a: fc.nat(2) }), fc.record({ a: fc.nat(2), b: fc.nat(2) }))
/** What a device wrote into a record, if anything, and whether it still stands. */
const anyWrite = fc.option(
  fc.record({ sequence: fc.integer({ min: 1, max: 2 }), value: fc.option(anyValue) }),
)
/** So few devices, sequences and values that two copies often claim another value for the same write. */
const anyRegister = fc.record({ desk22: anyWrite, phone1: anyWrite }).map((writes): Register<unknown> => {
  const known = Object.entries(writes).flatMap(([device, write]) => (write ? [{ device, ...write }] : []))
  return {
    seen: new Map(known.map(({ device, sequence }) => [device, sequence])),
    values: new Map(known.filter(({ value }) => value).map(({ device, ...write }) => [device, write])),
  }
})
const join = (one: Register<unknown>, other: Register<unknown>) => joinRegisters(one, other, isGreater)
const text = ({ seen, values }: Register<unknown>) => canonical([[...seen].sort(), [...values].sort()])

describe('registers that claim other values for one write', () => {
  test('are joined in any order and any number of times', () => {
    fc.assert(
      fc.property(anyRegister, anyRegister, anyRegister, (a, b, c) => {
        expect(text(join(a, b))).toBe(text(join(b, a)))
        expect(text(join(join(a, b), c))).toBe(text(join(a, join(b, c))))
        expect(text(join(a, a))).toBe(text(a))
        expect(text(join(join(a, b), b))).toBe(text(join(a, b)))
      }),
      { numRuns: 2000 },
    )
  })

  test('come to the one that says more', () => {
    const of = (value: unknown): Register<unknown> => ({
      seen: new Map([['phone1', 1]]),
      values: new Map([['phone1', { sequence: 1, value }]]),
    })
    // As an older Dogear writes it again that knows nothing of colours.
    const [whole, stripped] = [{ colour: 4, name: 'gate' }, { name: 'gate' }]
    for (const joined of [join(of(whole), of(stripped)), join(of(stripped), of(whole))])
      expect([...joined.values.values()]).toEqual([{ sequence: 1, value: whole }])
  })
})
