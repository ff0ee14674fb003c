import { expect, test } from 'vitest'
import { unknown } from '../story.ts'
import { fold, wordsOf } from '../text/fold.ts'
import type { Entry } from './catalogue.ts'
import { inTitleOrder } from './order.ts'

const titled = (title: string) =>
  ({ id: title, title: { source: 'stated', value: title }, opening: '' }) as unknown as Entry

test('stories stand by title without article, case or accent', () => {
  const titles = ['The Zoo', 'a Yard', 'Écru', '“Eclipse”', 'an Apple', 'The']
  const untitled = { id: 'x', title: unknown, opening: 'It was raining' } as unknown as Entry
  const order = inTitleOrder([untitled, ...titles.map(titled)]).map(
    (entry) => entry.title.value ?? entry.opening,
  )
  expect(order).toEqual(['an Apple', '“Eclipse”', 'Écru', 'It was raining', 'The', 'a Yard', 'The Zoo'])
})

test('folding keeps what people can type', () => {
  expect(fold('Ægir’s Straße, ÅNGSTRÖM & Łódź')).toBe('aegir’s strasse, angstrom & lodz')
  expect(wordsOf('The Beekeeper’s “Almanac”—1811')).toEqual(['the', 'beekeepers', 'almanac', '1811'])
})
