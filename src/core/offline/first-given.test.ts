import { expect, test } from 'vitest'
import { firstGiven } from './first-given.ts'

const never = new Promise<undefined>(() => undefined)
const after = <T>(turns: number, value: T): Promise<T> =>
  turns === 0 ? Promise.resolve(value) : Promise.resolve().then(() => after(turns - 1, value))

test('who has it first is heard, and who is silent keeps nobody waiting', async () => {
  expect(await firstGiven(never, after(9, 'late'))).toBe('late')
  expect(await firstGiven(after(9, 'late'), after(3, 'soon'))).toBe('soon')
  expect(await firstGiven(after(1, undefined), after(9, 'late'))).toBe('late')
  expect(await firstGiven(after(1, undefined), after(2, undefined))).toBeUndefined()
})
