// Lists among a header's fields: characters, genres and pairings.

import type { Pairing, Stated } from '../../story.ts'
import { folded, trimmed, withoutEnd } from '../characters.ts'
import type { Origin } from '../draft.ts'
import type { FoundName } from '../guesses/names.ts'
import type { Field } from '../header/header.ts'
import type { FieldKind } from '../labels/field-kinds.ts'
import { notice } from '../notices.ts'
import { type Pool, takeAll } from './field-pool.ts'
import { sortedGenres } from './genres.ts'
import { nameSources } from './name-sources.ts'
import { isInitial, readPairings } from './pairing.ts'
import { readPairingList } from './pairing-line.ts'

const LONGEST_ITEM = 60
const MOST_ITEMS = 60

/** The items of all fields of a kind, each once; a long sentence is one item. */
function takeList(
  pool: Pool,
  kind: FieldKind,
  itemsOf: (field: Field) => string[],
): readonly Stated<string>[] {
  const items = new Map<string, Stated<string>>()
  for (const field of takeAll(pool, kind)) {
    const pieces = itemsOf(field)
    for (const piece of pieces.length > MOST_ITEMS ? [field.text] : pieces) {
      const value = /(?:^|[\s.])\p{Lu}\.$/u.test(piece) ? trimmed(piece) : withoutEnd(trimmed(piece), '.')
      if (value === '') continue
      if (value.length > LONGEST_ITEM) {
        pool.fields.push({ ...field, kind: 'other', text: piece })
      } else if (!items.has(folded(value))) {
        items.set(folded(value), { source: 'stated', value, asWritten: trimmed(piece), line: field.line })
      }
    }
  }
  return [...items.values()]
}
/** What stands in genre fields and is no genre goes to the fields that it belongs to. */
export function takeGenres(pool: Pool): readonly Stated<string>[] {
  const isDownload = pool.fields.some(({ label }) => /^(?:publisher|packaged|story url)$/i.test(label ?? ''))
  const hasFandom = pool.fields.some(({ kind }) => kind === 'fandom')
  const sorted = sortedGenres(takeAll(pool, 'genre'), isDownload, hasFandom)
  for (const field of sorted) pool.fields.push(field)
  return takeList(pool, 'genre', (field) => [field.text])
}

/** People by name; `[Anna, Bertram] Cole` names a pairing in brackets, as one great archive does. */
export function takeCharacters(pool: Pool): readonly Stated<string>[] {
  for (const field of pool.fields.filter((candidate) => candidate.kind === 'characters')) {
    for (const pair of field.text.slice(0, LONGEST_CAST).matchAll(/\[([^[\],]+,[^[\]]+)\]/g)) {
      pool.fields.push({ ...field, kind: 'pairing', text: (pair[1] ?? '').split(',').map(trimmed).join('/') })
    }
  }
  return takeList(pool, 'characters', ({ text }) =>
    text.split(/[,;|&\n/[\]]|\s(?:and|und|et)\s/).filter((item) => !/^\s*(?:none|n\/a|-)\s*$/i.test(item)),
  )
}

const LONGEST_CAST = 2000

export function takePairings(
  pool: Pool,
  names: readonly FoundName[],
  characters: readonly Stated<string>[],
  origin: Origin,
): readonly Stated<Pairing>[] {
  const fields = takeAll(pool, 'pairing')
  const texts = [...new Set(fields.map((field) => field.text))]
  const full = texts.flatMap((text) => readPairingList(text).pairings.flatMap((pairing) => pairing.names))
  const people = characters.flatMap((character) => (character.source === 'unknown' ? [] : [character.value]))
  const stated = [...people, ...full].filter((name) => name.length > 2)
  const { pairings, rest } = readPairings(fields, nameSources(names, stated, origin))
  // What is no pairing (`none`, `gen`) is still the author's word.
  for (const field of rest) pool.fields.push(field)
  for (const pairing of pairings) {
    if (pairing.source === 'stated' && pairing.value.names.some(isInitial)) {
      pool.notices.push(notice('h-006', pairing.line, pairing.asWritten))
    }
  }
  return pairings
}
