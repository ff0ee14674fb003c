import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BegunNames, isMeant } from './begun-names.ts'

test('no two typed words are answered by one word of a name', () => {
  expect(isMeant('p p', 'Petra / Silas')).toBe(false)
  expect(isMeant('s p', 'Petra / Silas')).toBe(true)
  expect(isMeant('pet p', 'Petra Petrie')).toBe(true)
})

test('of many names those are meant that are meant one by one', () => {
  const letters = fc.constantFrom(
    'p',
    'P',
    'pe',
    'é',
    'É',
    's',
    'ß',
    '’',
    ' ',
    '/',
    '-',
    '\n',
    '\u0301',
    'ﬁ',
    'İ',
  )
  const name = fc.string({ unit: letters, maxLength: 8 })
  fc.assert(
    fc.property(
      fc.array(name, { maxLength: 12 }),
      fc.string({ unit: letters, maxLength: 5 }),
      (names, typed) => {
        const meant = new BegunNames(names).meant(typed)
        const alone = names.flatMap((one, index) => (isMeant(typed, one) ? [index] : []))
        expect(meant.map(({ index }) => index)).toEqual(alone)
      },
    ),
    { numRuns: 2000 },
  )
})

test('names are near with a typing error, in words that are long enough for one', () => {
  const names = new BegunNames(['Willow / Spike', 'Willow / Xander', 'Buffy', 'Tara', 'Willow / Wesley'])
  const near = (typed: string) => names.near(typed).map(({ index }) => index)
  expect(near('wilow')).toEqual([0, 1, 4])
  expect(near('xadner')).toEqual([1])
  expect(near('wilow spike')).toEqual([0])
  expect(near('willow wilow')).toEqual([])
  expect(near('tarra')).toEqual([3])
  expect(near('trra')).toEqual([])
  for (const typed of ['w wilow', 'wilow w']) expect(near(typed)).toEqual([4])
  expect(near('')).toEqual([])
})

test('a name is whole when every word of it is begun', () => {
  const names = new BegunNames(['Petra', 'Petra Ashby', 'Petra / Silas'])
  expect(names.meant('pe').map(({ isWhole }) => isWhole)).toEqual([true, false, false])
  expect(names.meant('si pet')).toEqual([{ index: 2, isWhole: true }])
})
