import { expect, test } from 'vitest'
import { indexOf } from '../../../tests/search-index.ts'
import { nextLetters } from './next-letters.ts'

const index = indexOf([
  { title: 'The Rain Keeper' },
  { title: 'Rails and Ravens' },
  { title: 'Regen für Ælla' },
  { title: '雨の町' },
])
const firsts = [...'rafkt雨の町']

test.each([
  ['ra', ['i', 'v']],
  ['RA', ['i', 'v']],
  ['the rai', ['l', 'n']],
  ['の', ['町']],
  // None goes on like this: another word begins.
  ['keeper', firsts],
  ['rain ', firsts],
  ['', firsts],
])('behind “%s”', (text, letters) => {
  expect(new Set(nextLetters(index, text))).toEqual(new Set(letters))
})

test('those of most words come first, and there are thirty at most', () => {
  expect(nextLetters(index, '')[0]).toBe('r')
  const many = indexOf(
    Array.from({ length: 50 }, (_, at) => ({ title: `${String.fromCharCode(0x400 + at)}a` })),
  )
  expect(nextLetters(many, '')).toHaveLength(30)
})

test('nobody’s next letter is half a character', () => {
  expect(
    nextLetters(indexOf([{ title: '𝒜𠀀𠀁 lamp' }]), '').every((letter) => !/[\ud800-\udfff]/.test(letter)),
  ).toBe(true)
})
