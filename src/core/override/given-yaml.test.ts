import { expect, test } from 'vitest'
import type { Given } from './given.ts'
import { readKeeperFile } from './given-yaml.ts'

/** What is given, without its lines. */
function plainly(given: Given): unknown {
  if (given.kind === 'text') return given.text
  if (given.kind === 'list') return given.items.map(plainly)
  if (given.kind === 'table')
    return Object.fromEntries(given.rows.map(({ key, value }) => [key, plainly(value)]))
  return null
}

const read = (text: string) => {
  const { given, mistakes } = readKeeperFile(text, 'late.yml')
  return { given: plainly(given), mistakes: mistakes.map(({ line, sentence }) => `${line} ${sentence}`) }
}

test('a colon in a value, or a sign before it, is text where it can be nothing else', () => {
  expect(read('title: The Ferry: A Beginning\nrating: R\nsummary: *Late*\n')).toEqual({
    given: { title: 'The Ferry: A Beginning', rating: 'R', summary: '*Late*' },
    mistakes: [],
  })
  expect(
    read(
      'stories:\n  a.txt:\n    title: The Ferry: Two # the second\n    summary: |\n      He said: one: two\n',
    ),
  ).toEqual({
    given: { stories: { 'a.txt': { title: 'The Ferry: Two', summary: 'He said: one: two\n' } } },
    mistakes: [],
  })
})

test('a field that is no YAML costs only itself, and is named by its line', () => {
  const { given, mistakes } = read('title: "Late\nauthor: Wren\nwarnings: [violence\nrating: R\n')
  expect(given).toEqual({ author: 'Wren', rating: 'R' })
  expect(mistakes).toEqual([
    '1 A quotation mark is opened here and not closed: close it, or leave it out.',
    '3 A bracket is opened here and not closed: close it, or put the value in quotation marks.',
  ])
})

test.each([
  ['\trating: R', /tab/],
  ['warnings: [@late]', /sign that YAML keeps/],
  ["title: 'it's late'", /behind the end of the value/],
  ['rating PG', /name belongs here/],
  ['title: "a\\qb"', /double quotation marks/],
  ['warnings: {a: b', /bracket/],
])('%j is told of in words that its writer knows', (line, says) => {
  const { mistakes } = read(`author: Wren\n${line}\nsummary: Late.\n`)
  expect(mistakes).toHaveLength(1)
  expect(mistakes[0]).toMatch(says)
  expect(mistakes[0]).toMatch(/^2 /)
  expect(mistakes[0]).not.toMatch(/scalar|node|token|mapping|plain value|implicit/i)
})

test('what is wrong below a field costs not the field', () => {
  const { given, mistakes } = read('rating: NC-17\n\tauthor: Wren\ntitle: Late\n')
  expect(given).toEqual({ rating: 'NC-17', title: 'Late' })
  expect(mistakes).toHaveLength(1)
})

test('so it is below a name', () => {
  const { given, mistakes } = read(
    'name: Wrack\nstories:\n  a.txt:\n    title: "Late\n    rating: R\n  old/b.txt:\n    rating: NC-17\nwithheld:\n  - c.txt\n',
  )
  expect(given).toEqual({
    name: 'Wrack',
    stories: { 'a.txt': { rating: 'R' }, 'old/b.txt': { rating: 'NC-17' } },
    withheld: ['c.txt'],
  })
  expect(mistakes).toHaveLength(1)
  expect(mistakes[0]).toMatch(/^4 /)
})

test('a field that stands twice is named, and the last counts, as in YAML', () => {
  expect(read('rating: R\ntitle: Late\nrating: G\n')).toEqual({
    given: { rating: 'G', title: 'Late' },
    mistakes: ['3 `rating` stands here twice: keep one of the two.'],
  })
})

test('what has no name is told of', () => {
  const { given, mistakes } = read('nothing but words\nrating: R\n')
  expect(given).toEqual({ rating: 'R' })
  expect(mistakes).toEqual(['1 A name belongs here: write `name: value`, one a line.'])
})

test.each(['', '# a comment\n', '---\n'])('%j gives nothing, and nothing is wrong', (text) => {
  expect(read(text)).toEqual({ given: null, mistakes: [] })
})
