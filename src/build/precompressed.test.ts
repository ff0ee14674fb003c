import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { compressedCache } from './compressed-cache.ts'
import { compressFolder } from './precompressed.ts'

let place = ''
let dist = ''
let kept = ''

beforeEach(() => {
  place = mkdtempSync(path.join(tmpdir(), 'dogear-compressed-'))
  dist = path.join(place, 'dist')
  kept = path.join(place, 'kept')
  mkdirSync(path.join(dist, 'stories'), { recursive: true })
})

afterEach(() => rmSync(place, { recursive: true }))

const STORY = 'stories/0123456789abcdef0123.json'

function write(file: string, content: string | Uint8Array): void {
  writeFileSync(path.join(dist, file), content)
}

function text(bytes: number, seed = ''): string {
  const sentence = `The gate was shut${seed}, and nobody had the key to it. `
  return sentence.repeat(Math.ceil(bytes / sentence.length)).slice(0, bytes)
}

function compress(): Promise<void> {
  return compressFolder(dist, compressedCache(kept))
}

function files(): readonly string[] {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.includes('.'))
    .toSorted()
}

describe('compressed files', () => {
  test('stand beside what gets smaller, and hold the same', async () => {
    write('index.html', text(5000))
    write(STORY, text(5000))
    await compress()
    for (const file of ['index.html', STORY]) {
      const written = readFileSync(path.join(dist, file))
      expect(brotliDecompressSync(readFileSync(path.join(dist, `${file}.br`))).equals(written)).toBe(true)
      expect(gunzipSync(readFileSync(path.join(dist, `${file}.gz`))).equals(written)).toBe(true)
    }
  })

  test('are not made of small files, of pictures and faces, nor where nothing is saved', async () => {
    write('manifest.webmanifest', text(500))
    write('icon.png', text(5000))
    write('face.woff2', text(5000))
    // Bytes without any pattern.
    let state = 1
    const noise = Uint8Array.from({ length: 5000 }, () => {
      state = (state * 48271) % 2147483647
      return state & 255
    })
    write('stories/0123456789abcdef0123.bin', noise)
    await compress()
    expect(files().filter((file) => /\.(br|gz)$/.test(file))).toEqual([])
  })

  test('of a large build are made quickly: its stories a little larger, the app as small as can be', async () => {
    write(STORY, text(60_000))
    write('index.html', text(60_000))
    await compress()
    const [story, page] = [STORY, 'index.html'].map((file) => readFileSync(path.join(dist, `${file}.br`)))
    for (let at = 0; at < 10; at++) write(`stories/0000000000000000000${at}.json`, text(900_000, ` ${at}`))
    await compress()
    expect(readFileSync(path.join(dist, `${STORY}.br`)).equals(story ?? Buffer.of())).toBe(false)
    expect(readFileSync(path.join(dist, 'index.html.br')).equals(page ?? Buffer.of())).toBe(true)
    expect(brotliDecompressSync(readFileSync(path.join(dist, `${STORY}.br`))).toString()).toBe(text(60_000))
  })

  test('are taken from an earlier build only where they are whole', async () => {
    write('index.html', text(5000))
    await compress()
    const first = readFileSync(path.join(dist, 'index.html.br'))
    const [name = ''] = readdirSync(kept)
    expect(readFileSync(path.join(kept, name)).equals(first)).toBe(true)
    for (const damage of [Buffer.from('damaged'), Buffer.alloc(0), brotliCompressSync('another file')]) {
      writeFileSync(path.join(kept, name), damage)
      await compress()
      expect(readFileSync(path.join(dist, 'index.html.br')).equals(first)).toBe(true)
    }
    // A disk that keeps nothing costs time only.
    rmSync(kept, { recursive: true })
    writeFileSync(kept, 'no folder')
    await compress()
    expect(readFileSync(path.join(dist, 'index.html.br')).equals(first)).toBe(true)
  })
})
