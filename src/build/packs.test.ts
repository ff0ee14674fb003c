import { expect, test } from 'vitest'
import { generatedEntries } from '../../bench/generated-entries.ts'
import type { Entry } from '../core/catalogue/catalogue.ts'
import { PackSplitter } from '../core/catalogue/packs.ts'
import { fileAddress } from '../core/catalogue/published.ts'
import { addPacks } from './packs.ts'
import { hashOf } from './publish.ts'

const text = (name: string) => JSON.stringify({ format: 1, name, filled: 'x'.repeat(9000) })

/** Stories of one file each; `changed` stand with another text. */
function archiveOf(count: number, changed: ReadonlySet<number> = new Set()) {
  const files = new Map<string, string | Uint8Array>()
  const entries = generatedEntries(count).map((entry, index): Entry => {
    const own = text(`${entry.id}${changed.has(index) ? ' anew' : ''}`)
    const hash = hashOf(Buffer.from(own))
    files.set(fileAddress(hash), own)
    return { ...entry, files: [{ hash, bytes: Buffer.byteLength(own), parts: 1 }] }
  })
  return { packs: addPacks(files, entries, hashOf), files, entries }
}

test('packs hold the files of all stories, named by their hashes', () => {
  const { packs, files, entries } = archiveOf(300)
  expect(packs.reduce((sum, pack) => sum + pack.files, 0)).toBe(300)
  const found = packs.flatMap(({ hash, bytes }) => {
    const pack = Uint8Array.from(Buffer.from(files.get(fileAddress(hash)) ?? ''))
    expect(pack.length).toBe(bytes)
    expect(hashOf(pack)).toBe(hash)
    return new PackSplitter((own) => new TextDecoder().decode(own)).push(pack)
  })
  expect(found.map((file) => hashOf(file.bytes))).toEqual(found.map((file) => file.hash))
  expect(new Set(found.map((file) => file.hash))).toEqual(
    new Set(entries.map((entry) => entry.files[0]?.hash)),
  )
})

test('one changed story changes few packs', () => {
  const names = (changed: ReadonlySet<number>) =>
    new Set(archiveOf(1000, changed).packs.map(({ hash }) => hash))
  const before = names(new Set())
  const anew = [...names(new Set([500]))].filter((hash) => !before.has(hash))
  expect(before.size).toBeGreaterThan(20)
  expect(anew.length).toBeLessThanOrEqual(3)
})
