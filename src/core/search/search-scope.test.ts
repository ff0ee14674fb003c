import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Catalogue, Entry } from '../catalogue/catalogue.ts'
import { MAY_BE_MET } from '../library/ask.ts'
import { ownValues } from '../library/own-columns.ts'
import { searchScope } from './search-scope.ts'

const places = ownValues('where')

const story = fc.record({
  place: fc.constantFrom(...places),
  meeting: fc.constantFrom(0, 1, 2),
  isWrapped: fc.boolean(),
})

test('only what is here, may be met and is not wrapped is searched, and the rest is counted once', () => {
  fc.assert(
    fc.property(fc.array(story, { maxLength: 40 }), (stories) => {
      const scope = searchScope({
        catalogue: catalogueOf(stories.length),
        where: Uint8Array.from(stories, ({ place }) => 1 << places.indexOf(place)),
        meeting: Uint8Array.from(stories, ({ meeting }) => meeting),
        isWrapped: ({ id }) => {
          const asked = stories[Number(id)]
          // Nobody is asked about a story that cannot be searched anyway.
          expect(asked?.place === 'not-here' || asked?.meeting !== MAY_BE_MET).toBe(false)
          return asked?.isWrapped === true
        },
      })
      const right = stories.flatMap((one, at) =>
        one.place !== 'not-here' && one.meeting === MAY_BE_MET && !one.isWrapped ? [at] : [],
      )
      expect(scope.stories).toEqual(right)
      expect([...scope.partly]).toEqual(right.filter((at) => stories[at]?.place === 'partly'))
      const { keptOut, notHere, wrapped } = scope.leftOut
      expect(right.length + keptOut + notHere + wrapped).toBe(stories.length)
      expect(keptOut).toBe(stories.filter(({ meeting }) => meeting !== MAY_BE_MET).length)
    }),
  )
})

/** Stories whose ids are their ordinals. */
function catalogueOf(size: number): Catalogue {
  return {
    archive: { name: '', contact: null },
    size,
    titleOrder: null,
    entryAt: (ordinal) => ({ id: String(ordinal) }) as Entry,
    ordinalOf: Number,
    column: () => new Uint32Array(),
    packs: () => [],
    stated: () => null,
  }
}
