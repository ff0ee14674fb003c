import { renderToStaticMarkup } from 'react-dom/server'
import { MemoryRouter } from 'react-router'
import { expect, test, vi } from 'vitest'
import { entryWith } from '../../../tests/any-entry.ts'
import { library, nothingKnown } from '../../../tests/library-of.ts'
import { ask } from '../../core/library/ask.ts'
import { filterFromQuery } from '../../core/library/filter.ts'
import { byTitle } from '../../core/library/sort.ts'
import { ValueHead } from './value-head.tsx'

vi.hoisted(() => vi.stubGlobal('matchMedia', () => ({ matches: false })))
vi.mock('../state/reading/readings.ts', () => ({
  useReadings: (select: (readings: unknown) => unknown) =>
    select({ byStory: { one: { place: { part: 0, share: 1 }, read: [0], parts: 1 } } }),
}))

const inSeries = (id: string, number: number) =>
  entryWith({
    id,
    series: { source: 'stated', value: { name: 'Hedge Letters', number } },
    rating: { source: 'stated', value: 'G' },
  })

test('the next of a series is the next of it, also where the list stands in another order', () => {
  const known = library([inSeries('one', 1), inSeries('three', 3), inSeries('two', 2)], nothingKnown)
  const filter = filterFromQuery('series=hedge+letters')
  const shown = Uint32Array.of(1, 2, 0)
  const said = renderToStaticMarkup(
    <MemoryRouter>
      <ValueHead
        value={{ facet: 'series', value: 'hedge letters', wish: 'asked' }}
        library={{
          kind: 'ready',
          known,
          filter,
          wordless: filter,
          sort: byTitle,
          asked: ask(known, filter),
          shown,
          total: 3,
          keptOut: 0,
          hidden: 0,
          isHiddenShown: false,
        }}
      />
    </MemoryRouter>,
  )
  expect(said).toMatch(/You have read 1 of 3. Next: <a [^>]*>two</)
})
