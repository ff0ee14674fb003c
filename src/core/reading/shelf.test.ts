import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  afterShelfChange,
  dropping,
  inShelfOrder,
  itemsOn,
  putting,
  removing,
  type Shelf,
  type ShelfChange,
  type Shelved,
  type Shelves,
  shelvesFrom,
  shelvesOf,
  takingBackShelves,
  WANT_TO_READ,
} from './shelf.ts'

const anyId = fc.constantFrom('a', 'b', 'c', WANT_TO_READ)
const anyShelf: fc.Arbitrary<Shelf> = fc.record({
  id: fc.constantFrom('a', 'b', 'c'),
  name: fc.constantFrom('Rainy days', 'Lent by Wren'),
  at: fc.nat(9),
})
const anyItem: fc.Arbitrary<Shelved> = fc.record({
  shelf: anyId,
  story: fc.constantFrom('one', 'two', 'three'),
  at: fc.nat(9),
})
const anyChange: fc.Arbitrary<ShelfChange> = fc.oneof(
  fc
    .tuple(
      fc.uniqueArray(anyShelf, { selector: ({ id }) => id, maxLength: 2 }),
      fc.array(anyItem, { maxLength: 2 }),
    )
    .map(([shelves, items]) => putting(shelves, distinct(items))),
  fc
    .tuple(fc.uniqueArray(anyId, { maxLength: 2 }), fc.array(anyItem, { maxLength: 2 }))
    .map(([shelves, items]) =>
      dropping(
        shelves,
        items.map(({ shelf, story }) => [shelf, story]),
      ),
    ),
)
const anyShelves: fc.Arbitrary<Shelves> = fc
  .tuple(fc.uniqueArray(anyShelf, { selector: ({ id }) => id }), fc.array(anyItem, { maxLength: 6 }))
  .map(([shelves, items]) => ({ shelves, items: distinct(items) }))

function distinct(items: readonly Shelved[]): readonly Shelved[] {
  return [...new Map(items.map((item) => [`${item.shelf} ${item.story}`, item])).values()]
}

/** The same records, whatever their order. */
function records({ shelves, items }: Shelves) {
  return { shelves: new Set(shelves), items: new Set(items) }
}

test('taking a change back restores the shelves exactly', () => {
  fc.assert(
    fc.property(anyShelves, anyChange, (before, change) => {
      const after = afterShelfChange(before, change)
      expect(records(afterShelfChange(after, takingBackShelves(before, change)))).toEqual(records(before))
    }),
  )
})

test('a removed shelf comes back with all that stood on it', () => {
  fc.assert(
    fc.property(anyShelves, fc.constantFrom('a', 'b', 'c'), (before, id) => {
      const change = removing(before, id)
      const after = afterShelfChange(before, change)
      expect(after.shelves.some((shelf) => shelf.id === id)).toBe(false)
      expect(itemsOn(after.items, id)).toEqual([])
      expect(records(afterShelfChange(after, takingBackShelves(before, change)))).toEqual(records(before))
    }),
  )
})

test('what another tab has put there and a change does not name stays', () => {
  fc.assert(
    fc.property(anyShelves, anyChange, anyItem, (before, change, theirs) => {
      const named = [...change.put.items.map(({ shelf, story }) => [shelf, story]), ...change.drop.items]
      fc.pre(!named.some(([shelf, story]) => shelf === theirs.shelf && story === theirs.story))
      const shared = afterShelfChange(before, putting([], [theirs]))
      expect(afterShelfChange(shared, change).items).toContainEqual(theirs)
    }),
  )
})

test('a story may stand on several shelves, and on one of them once', () => {
  const on = (shelf: string, at: number) => ({ shelf, story: 'one', at })
  const { items } = afterShelfChange(
    { shelves: [], items: [on('a', 1), on('b', 2)] },
    putting([], [on('a', 3)]),
  )
  expect(shelvesOf(items, 'one')).toEqual(['b', 'a'])
  expect(itemsOn(items, 'a')).toEqual([on('a', 3)])
})

test('“Want to read” comes first, own shelves by name', () => {
  const shelf = (id: string, name: string) => ({ id, name, at: 1 })
  const names = inShelfOrder([shelf('x', 'Winter'), shelf('y', 'ale')]).map(({ name }) => name)
  expect(names).toEqual(['Want to read', 'ale', 'Winter'])
})

test('what stands in storage and is no shelf is passed over', () => {
  const shelf = { id: 'a', name: 'Rainy days', at: 3 }
  const item = { shelf: 'a', story: 'one', at: 3 }
  expect(shelvesFrom([shelf, { id: 'b' }, null], [item, 7])).toEqual({ shelves: [shelf], items: [item] })
  expect(shelvesFrom(null, undefined)).toEqual({ shelves: [], items: [] })
})
