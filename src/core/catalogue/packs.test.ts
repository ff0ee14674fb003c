import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PackSplitter, packHead, packRuns } from './packs.ts'

const encoder = new TextEncoder()
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const anyHash = fc.array(fc.constantFrom(...'0123456789abcdef'), { minLength: 20, maxLength: 20 })
const anyFile = fc.record({ hash: anyHash.map((digits) => digits.join('')), text: fc.string() })

function packOf(files: readonly { readonly hash: string; readonly text: string }[]): Uint8Array {
  const head = packHead(files.map(({ hash, text }) => ({ hash, bytes: encoder.encode(text).length })))
  return encoder.encode(`${[head, ...files.map(({ text }) => text)].join('\n')}\n`)
}

describe('a pack', () => {
  test('gives back every file as it was, in whatever pieces it comes', () => {
    fc.assert(
      fc.property(fc.array(anyFile), fc.integer({ min: 1, max: 40 }), (files, piece) => {
        const pack = packOf(files)
        const splitter = new PackSplitter(decode)
        const found = []
        for (let at = 0; at < pack.length; at += piece)
          found.push(...splitter.push(pack.subarray(at, at + piece)))
        expect(found.map(({ hash, bytes }) => ({ hash, text: decode(bytes) }))).toEqual(
          files.map(({ hash, text }) => ({ hash, text: decode(encoder.encode(text)) })),
        )
      }),
    )
  })

  test('that broke off gives the files that came whole', () => {
    const pack = packOf([
      { hash: 'a', text: 'one' },
      { hash: 'b', text: 'another' },
    ])
    const found = new PackSplitter(decode).push(pack.subarray(0, pack.length - 4))
    expect(found.map(({ hash }) => hash)).toEqual(['a'])
  })

  test('that is none gives nothing', () => {
    for (const text of ['<!doctype html>\n<p>', '{"format":9,"files":[["a",1]]}\nx\n', '{"format":1}\n', ''])
      expect(new PackSplitter(decode).push(encoder.encode(text))).toEqual([])
  })
})

describe('runs of files', () => {
  const anySized = fc.record({
    hash: anyHash.map((digits) => digits.join('')),
    bytes: fc.integer({ min: 1, max: 60_000 }),
  })
  const anyFiles = fc.array(anySized, { minLength: 1, maxLength: 400 })
  const sizes = { fewest: 64_000, most: 256_000 }

  test('hold every file once, in order, none over the limit', () => {
    fc.assert(
      fc.property(anyFiles, (files) => {
        const runs = packRuns(files, sizes)
        expect(runs.flat()).toEqual(files)
        for (const run of runs) {
          expect(run.length).toBeGreaterThan(0)
          const bytes = run.reduce((sum, file) => sum + file.bytes, 0)
          expect(run.length === 1 || bytes <= sizes.most).toBe(true)
        }
      }),
    )
  })

  test('of one changed story are few: all others stay as they were', () => {
    const files = fc.sample(anySized, { numRuns: 2000, seed: 1 })
    const names = (all: typeof files) =>
      new Set(packRuns(all, sizes).map((run) => run.map(({ hash }) => hash).join()))
    const before = names(files)
    const counts = Array.from({ length: 50 }, (_, index) => {
      const at = (index * 37) % files.length
      const changed = files.with(at, { hash: `${index}`.padStart(20, 'f'), bytes: 5000 })
      return [...names(changed)].filter((name) => !before.has(name)).length
    })
    expect(before.size).toBeGreaterThan(200)
    expect(counts.reduce((sum, count) => sum + count, 0) / counts.length).toBeLessThan(4)
    expect(Math.max(...counts)).toBeLessThan(20)
  })
})
