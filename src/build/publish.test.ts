import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { readStoryFile, readTextFile } from '../core/catalogue/json.ts'
import { fileAddress, hashInAddress } from '../core/catalogue/published.ts'
import { parseStory } from '../core/parse/parse.ts'
import { type PreparedStory, type Published, prepared, publish } from './publish.ts'

const archive = { name: 'Archive', contact: null }

function story(parts: number, words: number): PreparedStory {
  const line = `${'The gate was shut and nobody had the key to it. '.repeat(Math.ceil(words / 11)).trim()}\n\n`
  const text = Array.from({ length: parts }, (_, index) => `Part ${index + 1}\n\n${line}`).join('')
  return prepared(parseStory(`Title: Gates\nAuthor: Someone\n\n${text}`, { file: 'gates.txt' }).story)
}

function textOf(files: Published['files'], hash: string | null | undefined): string {
  return Buffer.from(files.get(fileAddress(hash ?? '')) ?? []).toString()
}

describe('publishing', () => {
  test('every file is named by the hash of its bytes', () => {
    const { files } = publish([story(30, 800)], archive)
    expect(files.size).toBeGreaterThan(3)
    for (const [address, content] of files) {
      const hash = hashInAddress(`/${address}`) ?? 'none'
      expect(createHash('sha256').update(content).digest('hex').startsWith(hash)).toBe(true)
    }
  })

  test('a short story is one file with its texts in it', () => {
    const { files, entries } = publish([story(3, 200)], archive)
    expect(entries[0]?.files).toHaveLength(1)
    const read = readStoryFile(textOf(files, entries[0]?.files[0]?.hash))
    expect(read.kind === 'read' && read.value.texts.parts).toHaveLength(3)
  })

  test('any part of a long story costs the story file and one text file of about 64 KiB', () => {
    const { files, entries } = publish([story(200, 2500)], archive)
    const [head, ...texts] = entries[0]?.files ?? []
    const read = readStoryFile(textOf(files, head?.hash))
    if (read.kind !== 'read') throw new Error('not read')
    expect(read.value.texts.parts).toHaveLength(0)
    expect(head?.bytes).toBeLessThan(64 * 1024)
    expect(Math.max(...texts.map((file) => file.bytes))).toBeLessThan(2 * 64 * 1024)
    for (const part of [0, 149, 199]) {
      const text = readTextFile(textOf(files, read.value.parts[part]?.file))
      if (text.kind !== 'read') throw new Error('not read')
      expect(text.value.texts.parts[part - text.value.texts.from]?.length).toBeGreaterThan(0)
    }
  })

  test('the same stories give the same files', () => {
    expect(publish([story(5, 300)], archive)).toEqual(publish([story(5, 300)], archive))
  })
})
