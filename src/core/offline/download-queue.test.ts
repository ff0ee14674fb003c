// The queue as a model: whatever is asked for, whatever fails and whenever it is killed, all that can come comes, nothing
// that is here is asked for, and nothing is on its way twice.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { entryWith } from '../../../tests/any-entry.ts'
import type { Catalogue, Entry } from '../catalogue/catalogue.ts'
import { openCatalogue } from '../catalogue/open-catalogue.ts'
import { packCatalogue } from '../catalogue/pack-catalogue.ts'
import { packRuns } from '../catalogue/packs.ts'
import type { Delivery } from './deliveries.ts'
import { DownloadQueue } from './download-queue.ts'

const hashOf = (number: number) => ((number * 2_654_435_761) % 2 ** 32).toString(16).padStart(20, '0')

/** Stories of one to three files, and packs of them as a build cuts them. */
function catalogueOf(sizes: readonly (readonly number[])[]): Catalogue {
  let next = 1
  const entries: readonly Entry[] = sizes.map((files, index) =>
    entryWith({
      id: `story-${index}`,
      title: { source: 'stated', value: String(index).padStart(4, '0') },
      files: files.map((bytes) => ({ hash: hashOf(next++), bytes, parts: 1 })),
    }),
  )
  const runs = packRuns(
    entries.flatMap(({ files }) => files),
    { fewest: 40_000, most: 120_000 },
  )
  const packs = runs.map((run, index) => ({
    hash: run.length === 1 ? (run[0]?.hash ?? '') : hashOf(100_000 + index),
    bytes: run.reduce((sum, file) => sum + file.bytes, 0) + 100,
    files: run.length,
  }))
  const encode = (text: string) => new TextEncoder().encode(text)
  const { bytes } = packCatalogue({ name: 'A', contact: null }, entries, encode, packs)
  const read = openCatalogue(bytes, (own) => new TextDecoder().decode(own))
  if (read.kind === 'refused') throw new Error('The catalogue does not open.')
  return read.value
}

/** What becomes of a request: all of it, only its first files, nothing for want of a network, or an end of everything. */
const anyFate = fc.constantFrom('whole', 'whole', 'whole', 'half', 'failed', 'failed half', 'ask', 'kill')
const anySizes = fc.array(fc.array(fc.integer({ min: 500, max: 60_000 }), { minLength: 1, maxLength: 3 }), {
  minLength: 1,
  maxLength: 40,
})

test('all comes in the end, nothing twice, whatever fails on the way', () => {
  fc.assert(
    fc.property(
      anySizes,
      fc.array(anyFate, { maxLength: 60 }),
      fc.integer({ min: 1, max: 4 }),
      (sizes, fates, atOnce) => {
        const catalogue = catalogueOf(sizes)
        const all = [...Array(catalogue.size).keys()]
        const wanted = all.flatMap((ordinal) => catalogue.entryAt(ordinal).files.map(({ hash }) => hash))
        const kept = new Set<string>()
        const fresh = () => {
          const queue = new DownloadQueue(catalogue, (hash) => kept.has(hash))
          queue.ask(all)
          return queue
        }
        let queue = fresh()
        let coming: Delivery[] = []
        const keep = (files: Delivery['files']) => {
          for (const { hash } of files) kept.add(hash)
        }
        const left = [...fates]
        for (let step = 0; step < 2000 && kept.size < wanted.length; step++) {
          while (coming.length < atOnce) {
            const delivery = queue.next()
            if (!delivery) break
            const onTheWay = coming.flatMap(({ files }) => files.map(({ hash }) => hash))
            for (const { hash } of delivery.files) {
              expect(kept.has(hash)).toBe(false)
              expect(onTheWay).not.toContain(hash)
            }
            if (!delivery.isPack) expect(delivery.files.map(({ hash }) => hash)).toEqual([delivery.hash])
            coming.push(delivery)
          }
          const delivery = coming.shift()
          expect(delivery).toBeDefined()
          if (!delivery) return
          const { files } = delivery
          const some = files.slice(0, Math.floor(files.length / 2))
          const fate = left.shift() ?? 'whole'
          // A file by itself that comes damaged is lacking, until it is asked for anew.
          if (fate === 'half' && delivery.isPack) {
            keep(some)
            queue.came(delivery)
          } else if (fate === 'failed' || fate === 'failed half') {
            if (fate === 'failed half') keep(some)
            queue.failed(delivery)
          } else if (fate === 'kill') {
            coming = []
            queue = fresh()
          } else {
            keep(files)
            queue.came(delivery)
            if (fate === 'ask') queue.ask(all)
          }
        }
        expect(kept).toEqual(new Set(wanted))
        for (const delivery of coming) queue.came(delivery)
        expect(queue.next()).toBeNull()
      },
    ),
  )
})

test('what was asked for last comes first', () => {
  const catalogue = catalogueOf(Array.from({ length: 30 }, () => [50_000]))
  const queue = new DownloadQueue(catalogue, () => false)
  queue.ask(Array(30).keys())
  queue.next()
  queue.ask([25])
  expect(queue.next()?.files[0]).toEqual(catalogue.entryAt(25).files[0])
})

test('one story of a pack is fetched by itself, and much of it as a pack', () => {
  const catalogue = catalogueOf(Array.from({ length: 12 }, () => [4000]))
  const queue = new DownloadQueue(catalogue, () => false)
  queue.ask([3])
  expect(queue.next()?.isPack).toBe(false)
  queue.ask(Array(12).keys())
  expect(queue.next()?.isPack).toBe(true)
})

test('a file that the server lacks is not asked for again and again', () => {
  const catalogue = catalogueOf([[4000]])
  const queue = new DownloadQueue(catalogue, () => false)
  queue.ask([0])
  const delivery = queue.next()
  if (delivery) queue.came(delivery)
  expect(queue.next()).toBeNull()
  expect(queue.isLacking).toBe(true)
})
