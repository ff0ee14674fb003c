// Two catalogues as one: the archive's, and behind it the reader's own stories. Ordinals of the first stay what they are,
// so that whatever was made for it alone (its index) goes on being right. Nothing is joined before it is asked for, and
// only the columns that are asked for.

import { fold } from '../text/fold.ts'
import { type Catalogue, type ColumnName, type Entry, entriesOf, type StatedColumn } from './catalogue.ts'
import { comesBefore } from './order.ts'
import type { Pack } from './packs.ts'
import { indexIn, reindexed } from './stated-column.ts'

/**
 * Answers as a catalogue packed from all these stories would, up to their ordinals. Ids must differ. Where both have a
 * value of a facet, it is written as the first one writes it.
 */
export function joinedCatalogue(first: Catalogue, second: Catalogue): Catalogue {
  return new JoinedCatalogue(first, second)
}

class JoinedCatalogue implements Catalogue {
  readonly archive: Catalogue['archive']
  readonly size: number
  readonly #first: Catalogue
  readonly #second: Catalogue
  readonly #columns = new Map<ColumnName, Uint32Array>()
  readonly #stated = new Map<string, StatedColumn | null>()
  #titleOrder: Uint32Array | null = null

  constructor(first: Catalogue, second: Catalogue) {
    this.archive = first.archive
    this.size = first.size + second.size
    this.#first = first
    this.#second = second
  }

  entryAt(ordinal: number): Entry {
    const { size } = this.#first
    return ordinal < size ? this.#first.entryAt(ordinal) : this.#second.entryAt(ordinal - size)
  }

  ordinalOf(id: string): number | undefined {
    const ordinal = this.#first.ordinalOf(id)
    if (ordinal !== undefined) return ordinal
    const behind = this.#second.ordinalOf(id)
    return behind === undefined ? undefined : behind + this.#first.size
  }

  get titleOrder(): Uint32Array {
    this.#titleOrder ??= mergedOrder(this.#first, this.#second)
    return this.#titleOrder
  }

  packs(): readonly Pack[] {
    return this.#first.packs()
  }

  column(name: ColumnName): Uint32Array {
    const column = this.#columns.get(name) ?? this.#join(name)
    this.#columns.set(name, column)
    return column
  }

  #join(name: ColumnName): Uint32Array {
    const [first, second] = [this.#first, this.#second]
    switch (name) {
      case 'authors':
        return mergedAuthors(first, second)
      case 'files':
      case 'ids':
        return mergedPairs(first, second, name).rising
      case 'file-owners':
        return mergedPairs(first, second, 'files').owners
      case 'id-owners':
        return mergedPairs(first, second, 'ids').owners
      default:
        return concatenated(first.column(name), second.column(name))
    }
  }

  stated(facet: string): StatedColumn | null {
    const known = this.#stated.get(facet)
    if (known !== undefined) return known
    const [first, second] = [this.#first.stated(facet), this.#second.stated(facet)]
    const column = first && second ? mergedStated(first, second) : null
    this.#stated.set(facet, column)
    return column
  }
}

function concatenated(first: Uint32Array, second: Uint32Array): Uint32Array {
  const all = new Uint32Array(first.length + second.length)
  all.set(first)
  all.set(second, first.length)
  return all
}

/** The second one's stories put in between: a few reads of the first for each. */
function mergedOrder(first: Catalogue, second: Catalogue): Uint32Array {
  const before = Array.from({ length: second.size }, (_, place) => {
    const entry = second.entryAt(second.titleOrder?.[place] ?? place)
    const at = firstWhere(first.size, (other) =>
      comesBefore(entry, first.entryAt(first.titleOrder?.[other] ?? other)),
    )
    return { ordinal: first.size + (second.titleOrder?.[place] ?? place), at }
  })
  const order = new Uint32Array(first.size + second.size)
  let next = 0
  let put = 0
  for (let place = 0; place <= first.size; place++) {
    for (; before[put]?.at === place; put++) order[next++] = before[put]?.ordinal ?? 0
    if (place < first.size) order[next++] = first.titleOrder?.[place] ?? place
  }
  return order
}

/** The least number from 0 for which something is so, where it stays so from there on; `count` where it never is. */
function firstWhere(count: number, isSo: (number: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >>> 1
    if (isSo(middle)) high = middle
    else low = middle + 1
  }
  return low
}

/** Ranks by author's name over both: the first one's are read only where an author of the second may stand among them. */
function mergedAuthors(first: Catalogue, second: Catalogue): Uint32Array {
  const ranks = first.column('authors')
  let highest = 0
  for (const rank of ranks) if (rank > highest) highest = rank
  const storyOf = new Uint32Array(highest + 1)
  ranks.forEach((rank, story) => {
    storyOf[rank] = story
  })
  const nameOf = (rank: number) => authorKey(first.entryAt(storyOf[rank] ?? 0))
  // Who says no author comes last.
  const names = highest > 0 && nameOf(highest) === null ? highest - 1 : highest
  const own = entriesOf(second).map(authorKey)
  const placeOf = new Map<string, { readonly at: number; readonly isKnown: boolean }>()
  for (const name of [...new Set(own.filter((name) => name !== null))].sort()) {
    const at = firstWhere(names, (index) => (nameOf(index + 1) ?? '') >= name)
    placeOf.set(name, { at, isKnown: at < names && nameOf(at + 1) === name })
  }
  const added = [...placeOf.values()].filter(({ isKnown }) => !isKnown).map(({ at }) => at)
  const shifted = (rank: number) => rank + firstWhere(added.length, (index) => (added[index] ?? 0) >= rank)
  const merged = new Uint32Array(first.size + second.size)
  ranks.forEach((rank, story) => {
    merged[story] = shifted(rank)
  })
  const rankOf = new Map<string, number>()
  let put = 0
  for (const [name, { at, isKnown }] of placeOf) {
    if (!isKnown) put++
    rankOf.set(name, isKnown ? shifted(at + 1) : at + put)
  }
  own.forEach((name, story) => {
    merged[first.size + story] = name === null ? names + added.length + 1 : (rankOf.get(name) ?? 0)
  })
  return merged
}

/** As `pack-catalogue.ts` ranks authors. */
function authorKey({ author }: Entry): string | null {
  return author.value === null ? null : fold(author.value)
}

/** Rising numbers with their owners. */
function mergedPairs(first: Catalogue, second: Catalogue, name: 'files' | 'ids') {
  const [a, b] = [first.column(name), second.column(name)]
  const ownersName = name === 'files' ? 'file-owners' : 'id-owners'
  const [ownersOfA, ownersOfB] = [first.column(ownersName), second.column(ownersName)]
  const shift = first.size * (name === 'files' ? 2 : 1)
  const rising = new Uint32Array(a.length + b.length)
  const owners = new Uint32Array(rising.length)
  for (let at = 0, i = 0, j = 0; at < rising.length; at++) {
    const isFirst = j >= b.length || (i < a.length && (a[i] ?? 0) <= (b[j] ?? 0))
    rising[at] = (isFirst ? a[i] : b[j]) ?? 0
    owners[at] = isFirst ? (ownersOfA[i++] ?? 0) : (ownersOfB[j++] ?? 0) + shift
  }
  return { rising, owners }
}

function mergedStated(first: StatedColumn, second: StatedColumn): StatedColumn {
  const known = new Map<string, { readonly words: string; times: number; index: number }>()
  const take = ({ of, values }: StatedColumn) => {
    const times = new Uint32Array(values().length)
    for (const value of of) times[indexIn(value)] = (times[indexIn(value)] ?? 0) + 1
    values().forEach(({ value, words }, index) => {
      const one = known.get(value)
      if (one) one.times += times[index] ?? 0
      else known.set(value, { words, times: times[index] ?? 0, index: 0 })
    })
  }
  take(first)
  take(second)
  const sorted = [...known].sort(([a, one], [b, other]) => other.times - one.times || (a < b ? -1 : 1))
  sorted.forEach(([, one], index) => {
    one.index = index
  })
  const values = sorted.map(([value, { words }]) => ({ value, words }))
  const newIndices = (column: StatedColumn) =>
    Uint32Array.from(column.values(), ({ value }) => known.get(value)?.index ?? 0)
  return {
    starts: concatenated(
      first.starts,
      second.starts.subarray(1).map((start) => start + first.of.length),
    ),
    of: concatenated(reindexed(first.of, newIndices(first)), reindexed(second.of, newIndices(second))),
    values: () => values,
  }
}
