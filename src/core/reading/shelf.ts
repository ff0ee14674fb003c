// Shelves: what the reader puts together by hand. "Want to read" is always there; own ones are made, named and removed.

export interface Shelf {
  readonly id: string
  readonly name: string
  /** Milliseconds since 1970. */
  readonly at: number
}

/** A story on a shelf. A story may stand on several. */
export interface Shelved {
  readonly shelf: string
  readonly story: string
  readonly at: number
}

/** The shelf that is always there, has no record, and cannot be removed. */
export const WANT_TO_READ = 'want-to-read'
const wantToRead: Shelf = { id: WANT_TO_READ, name: 'Want to read', at: 0 }

/** Own shelves by name, after the one that is always there. */
export function inShelfOrder(shelves: readonly Shelf[]): readonly Shelf[] {
  const own = shelves.filter(({ id }) => id !== WANT_TO_READ)
  return [wantToRead, ...own.sort((a, b) => a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1))]
}

/** The ids of the shelves that a story stands on. */
export function shelvesOf(items: readonly Shelved[], story: string): readonly string[] {
  return items.filter((item) => item.story === story).map(({ shelf }) => shelf)
}

/** What stands on a shelf, the last put there first. */
export function itemsOn(items: readonly Shelved[], shelf: string): readonly Shelved[] {
  return items
    .filter((item) => item.shelf === shelf)
    .sort((a, b) => b.at - a.at || (a.story < b.story ? -1 : 1))
}

/** A change of the shelves: records put in, or taken away. */
export interface ShelfChange {
  readonly put: { readonly shelves: readonly Shelf[]; readonly items: readonly Shelved[] }
  readonly drop: { readonly shelves: readonly string[]; readonly items: readonly ItemKey[] }
}

/** The key of a record: no two of a story on one shelf. */
type ItemKey = readonly [shelf: string, story: string]

export interface Shelves {
  readonly shelves: readonly Shelf[]
  readonly items: readonly Shelved[]
}

const noChange: ShelfChange = { put: { shelves: [], items: [] }, drop: { shelves: [], items: [] } }

export function putting(shelves: readonly Shelf[], items: readonly Shelved[]): ShelfChange {
  return { ...noChange, put: { shelves, items } }
}

export function dropping(shelves: readonly string[], items: readonly ItemKey[]): ShelfChange {
  return { ...noChange, drop: { shelves, items } }
}

/** The shelves after a change. What another tab has put there and the change does not name stays. */
export function afterShelfChange(before: Shelves, { put, drop }: ShelfChange): Shelves {
  const goneItems = new Set([...drop.items, ...put.items.map(keyOf)].map(flat))
  const goneShelves = new Set([...drop.shelves, ...put.shelves.map(({ id }) => id)])
  return {
    shelves: [...before.shelves.filter(({ id }) => !goneShelves.has(id)), ...put.shelves],
    items: [...before.items.filter((item) => !goneItems.has(flat(keyOf(item)))), ...put.items],
  }
}

/** The change that removes a shelf with all that stands on it. */
export function removing(before: Shelves, shelf: string): ShelfChange {
  return dropping([shelf], before.items.filter((item) => item.shelf === shelf).map(keyOf))
}

/** What takes a change back: everything it names as it was before. */
export function takingBackShelves(before: Shelves, { put, drop }: ShelfChange): ShelfChange {
  const shelfIds = new Set([...drop.shelves, ...put.shelves.map(({ id }) => id)])
  const keys = new Map([...drop.items, ...put.items.map(keyOf)].map((key) => [flat(key), key]))
  const shelves = before.shelves.filter(({ id }) => shelfIds.has(id))
  const items = before.items.filter((item) => keys.has(flat(keyOf(item))))
  const were = new Set(items.map((item) => flat(keyOf(item))))
  return {
    put: { shelves, items },
    drop: {
      shelves: [...shelfIds].filter((id) => !shelves.some((shelf) => shelf.id === id)),
      items: [...keys].filter(([flatKey]) => !were.has(flatKey)).map(([, key]) => key),
    },
  }
}

function keyOf({ shelf, story }: Shelved): ItemKey {
  return [shelf, story]
}

function flat([shelf, story]: ItemKey): string {
  return JSON.stringify([shelf, story])
}

/** Shelves from whatever stood in storage. */
export function shelvesFrom(shelves: unknown, items: unknown): Shelves {
  return {
    shelves: listOf(shelves, ['id', 'name']) as readonly Shelf[],
    items: listOf(items, ['shelf', 'story']) as readonly Shelved[],
  }
}

/** Records with some texts and a time. */
function listOf(stored: unknown, texts: readonly string[]): readonly object[] {
  if (!Array.isArray(stored)) return []
  return stored.filter(
    (value: unknown): value is object =>
      typeof value === 'object' &&
      value !== null &&
      texts.every((name) => typeof Reflect.get(value, name) === 'string') &&
      typeof Reflect.get(value, 'at') === 'number',
  )
}
