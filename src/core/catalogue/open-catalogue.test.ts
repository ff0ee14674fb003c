import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { catalogueOf, entryWith } from '../../../tests/any-entry.ts'
import { fnv1aOfText } from '../fnv.ts'
import { unknown } from '../story.ts'
import { entriesOf, entryOfId } from './catalogue.ts'
import { openCatalogue } from './open-catalogue.ts'
import { packCatalogue } from './pack-catalogue.ts'

const encode = (text: string) => new TextEncoder().encode(text)
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const archive = { name: 'Archive', contact: null }

describe('a catalogue', () => {
  test('gives back every entry as it was', () => {
    const full = entryWith({
      id: 'full',
      title: { source: 'inferred', value: 'Ærøskøbing — “ebb”' },
      author: { source: 'override', value: 'Odile Marsh' },
      pairings: [
        { source: 'stated', value: { names: ['Ina', 'Tove'], bond: 'friendship', role: 'side' } },
        unknown,
      ],
      characters: [{ source: 'inferred', value: 'Ina' }],
      rating: { source: 'stated', value: 'PG' },
      warnings: { said: 'some', kinds: [{ source: 'override', value: 'violence' }], words: ['storms'] },
      date: { source: 'stated', value: '2003-09' },
      series: { source: 'stated', value: { name: 'Tides', number: null } },
      parts: [3, 4],
    })
    const catalogue = catalogueOf([full, entryWith({ id: 'plain' })])
    expect(catalogue.archive).toEqual(archive)
    expect(entryOfId(catalogue, 'full')).toEqual(full)
    expect(entryOfId(catalogue, 'plain')).toEqual(entryWith({ id: 'plain' }))
    expect(entryOfId(catalogue, 'none')).toBeUndefined()
    expect(() => catalogue.entryAt(2)).toThrow(RangeError)
  })

  test('finds every id, however many share a hash, and remembers entries only for a while', () => {
    const ids = Array.from({ length: 6000 }, (_, index) => `s${index}`)
    const catalogue = catalogueOf(ids.map((id) => entryWith({ id })))
    for (const id of ids) expect(entryOfId(catalogue, id)?.id).toBe(id)
    expect(catalogue.entryAt(0)).toBe(catalogue.entryAt(0))
    expect(new Set(ids.map(fnv1aOfText)).size).toBeGreaterThan(5990)
  })

  test('stands in the order of titles', () => {
    const titled = (title: string) => entryWith({ id: title })
    const catalogue = catalogueOf(['The Zoo', 'an Apple', 'Écru'].map(titled))
    expect(entriesOf(catalogue).map(({ id }) => id)).toEqual(['an Apple', 'Écru', 'The Zoo'])
  })

  test('is the same bytes for the same stories, whatever their order', () => {
    const stories = [entryWith({ id: 'b' }), entryWith({ id: 'a' }), entryWith({ id: 'c' })]
    expect(packCatalogue(archive, stories, encode).bytes).toEqual(
      packCatalogue(archive, [...stories].reverse(), encode).bytes,
    )
  })

  test('of a newer format is not guessed at', () => {
    const text = decode(packCatalogue(archive, [], encode).bytes).replace('"format":1', '"format":2')
    expect(openCatalogue(encode(text), decode)).toEqual({ kind: 'refused', reason: 'newer-format' })
  })

  test('that is cut short anywhere, or is none, is refused as damaged and throws nothing', () => {
    const { bytes } = packCatalogue(archive, [entryWith({ id: 'a' }), entryWith({ id: 'b' })], encode)
    for (let length = 0; length < bytes.length - 7; length += 5) {
      expect(openCatalogue(bytes.slice(0, length), decode)).toEqual({ kind: 'refused', reason: 'damaged' })
    }
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (noise) => {
        expect(openCatalogue(noise, decode).kind).toBe('refused')
      }),
    )
  })
})
