// The catalogue's file, opened without reading its stories: each is read when it is shown.

import { fnv1aOfText } from '../fnv.ts'
import { firstAt } from '../rising.ts'
import {
  type Archive,
  type Catalogue,
  type ColumnName,
  columnNames,
  type Entry,
  FORMAT,
  type StatedColumn,
} from './catalogue.ts'
import { entryFrom, type Row } from './entry-row.ts'
import type { Refused } from './json.ts'
import type { Pack } from './packs.ts'
import { type Decode, openSections, type Sections } from './sections.ts'

type Opened = { readonly kind: 'read'; readonly value: Catalogue } | Refused

/** So many entries are remembered: what is on some screens, and not all that was ever scrolled past. */
const REMEMBERED = 2000

/** Opens a catalogue. Trusted in depth only because its bytes are proved by hash against the build's. */
export function openCatalogue(file: Uint8Array, decode: Decode): Opened {
  const sections = openSections(file, decode)
  if (!sections) return { kind: 'refused', reason: 'damaged' }
  if (sections.format > FORMAT) return { kind: 'refused', reason: 'newer-format' }
  const { about } = sections
  if (sections.format !== FORMAT || !isAbout(about)) return { kind: 'refused', reason: 'damaged' }
  return { kind: 'read', value: new OpenCatalogue(about, sections, decode) }
}

interface About {
  readonly archive: Archive
  readonly size: number
}

function isAbout(value: unknown): value is About {
  if (typeof value !== 'object' || value === null) return false
  const archive: unknown = Reflect.get(value, 'archive')
  return typeof archive === 'object' && archive !== null && typeof Reflect.get(value, 'size') === 'number'
}

class OpenCatalogue implements Catalogue {
  readonly archive: Archive
  readonly size: number
  /** As it was packed. */
  readonly titleOrder = null
  readonly #sections: Sections
  readonly #decode: Decode
  readonly #rows: Uint8Array
  readonly #rowStarts: Uint32Array
  readonly #columns: ReadonlyMap<string, Uint32Array>
  readonly #stated = new Map<string, StatedColumn | null>()
  #known = new Map<number, Entry>()
  #knownBefore = new Map<number, Entry>()

  constructor({ archive, size }: About, sections: Sections, decode: Decode) {
    this.archive = archive
    this.size = size
    this.#sections = sections
    this.#decode = decode
    this.#rows = sections.bytes('rows')
    this.#rowStarts = sections.numbers('row-starts')
    this.#columns = new Map(columnNames.map((name) => [name, sections.numbers(name)]))
  }

  entryAt(ordinal: number): Entry {
    const known = this.#known.get(ordinal) ?? this.#knownBefore.get(ordinal) ?? this.#read(ordinal)
    this.#known.set(ordinal, known)
    if (this.#known.size >= REMEMBERED) {
      this.#knownBefore = this.#known
      this.#known = new Map()
    }
    return known
  }

  ordinalOf(id: string): number | undefined {
    const hash = fnv1aOfText(id)
    const hashes = this.column('ids')
    const owners = this.column('id-owners')
    for (let at = firstAt(hashes, hash); hashes[at] === hash; at++) {
      const ordinal = owners[at] ?? 0
      if (this.entryAt(ordinal).id === id) return ordinal
    }
    return undefined
  }

  column(name: ColumnName): Uint32Array {
    return this.#columns.get(name) ?? new Uint32Array()
  }

  packs(): readonly Pack[] {
    const listed = this.#decode(this.#sections.bytes('packs')) || '[]'
    const packs: readonly (readonly [string, number, number])[] = JSON.parse(listed)
    return packs.map(([hash, bytes, files]) => ({ hash, bytes, files }))
  }

  stated(facet: string): StatedColumn | null {
    const known = this.#stated.get(facet)
    if (known !== undefined) return known
    const starts = this.#sections.numbers(`${facet}-starts`)
    let values: ReturnType<StatedColumn['values']> | undefined
    const column: StatedColumn | null =
      starts.length === 0
        ? null
        : {
            starts,
            of: this.#sections.numbers(`${facet}-of`),
            values: () => {
              values ??= (
                JSON.parse(this.#decode(this.#sections.bytes(`${facet}-values`))) as readonly [
                  string,
                  string,
                ][]
              ).map(([value, words]) => ({ value, words }))
              return values
            },
          }
    this.#stated.set(facet, column)
    return column
  }

  #read(ordinal: number): Entry {
    const from = this.#rowStarts[ordinal]
    const to = this.#rowStarts[ordinal + 1]
    if (from === undefined || to === undefined) throw new RangeError(`There is no story ${ordinal}.`)
    const row: Row = JSON.parse(this.#decode(this.#rows.subarray(from, to)))
    return entryFrom(row)
  }
}
