import { describe, expect, test } from 'vitest'
import { entryWith } from '../../../tests/any-entry.ts'
import { library } from '../../../tests/library-of.ts'
import { type Facet, facetNames, fixedWords } from './facet.ts'
import { valuesIn, wordsOfValue } from './facet-values.ts'
import { facetNamed, facets } from './facets.ts'
import { emptyFilter } from './filter.ts'
import { suggester } from './suggest.ts'

function named(name: string): Facet {
  const facet = facetNamed(name)
  if (!facet) throw new Error(`There is no facet ${name}.`)
  return facet
}

describe('a value that is called as something that every object has', () => {
  const known = library([entryWith({ id: 'one', author: { source: 'stated', value: 'Constructor' } })])
  const author = named('author')

  test('is called as its stories write it, and found by its letters', () => {
    expect(valuesIn(known, author).map(({ words }) => words)).toEqual(['Constructor'])
    expect(wordsOfValue(known, author, 'constructor')).toBe('Constructor')
    expect(suggester(known, emptyFilter)('constr', 6).map(({ words }) => words)).toEqual(['Constructor'])
  })

  test('is only itself where no story has it', () => {
    for (const facet of facets) {
      for (const value of ['__proto__', 'constructor', 'tostring', 'valueOf']) {
        expect(fixedWords(facet, value)).toBeUndefined()
        expect(wordsOfValue(library([]), facet, value)).toBe(value)
      }
    }
    expect(facets.map(({ name }) => name)).toEqual(facetNames)
  })
})
