import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type ReadFolder, readStoriesFolder } from './stories-folder.ts'
import { storyCache } from './story-cache.ts'

let folder = ''
let place = ''

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'dogear-stories-'))
  place = mkdtempSync(path.join(tmpdir(), 'dogear-kept-'))
  write('late.txt', 'Late')
  write('early.txt', 'Early')
})

afterEach(() => {
  for (const one of [folder, place]) rmSync(one, { recursive: true, force: true })
})

function write(file: string, title: string): void {
  writeFileSync(path.join(folder, file), `Title: ${title}\n\nThe ferry was on its way.\n\n*It* knew.\n`)
}

function read(version = '1'): ReadFolder {
  return readStoriesFolder(folder, { cache: storyCache(place), version })
}

/** Puts another title into everything that is kept, so that it shows who was asked. */
function spoil(change: (text: string) => string): void {
  for (const key of readdirSync(place)) {
    const file = path.join(place, key)
    writeFileSync(file, change(readFileSync(file, 'utf8')))
  }
}

describe('kept stories', () => {
  test('give what reading afresh gives', () => {
    const fresh = readStoriesFolder(folder)
    expect(read()).toEqual(fresh)
    expect(readdirSync(place)).toHaveLength(2)
    expect(read()).toEqual(fresh)
  })

  test('are asked for unchanged files, and only for those', () => {
    read()
    const before = readdirSync(place)
    write('early.txt', 'Very Early')
    expect(read().stories.map(({ head }) => head.title.value)).toEqual(['Very Early', 'Late'])
    expect(readdirSync(place).filter((key) => before.includes(key))).toHaveLength(1)
  })

  test('are forgotten with their file, and with the parser that read them', () => {
    read()
    const before = readdirSync(place)
    read('2')
    expect(readdirSync(place).some((key) => before.includes(key))).toBe(false)
    rmSync(path.join(folder, 'late.txt'))
    read('2')
    expect(readdirSync(place)).toHaveLength(1)
  })

  test.each<[string, (text: string) => string]>([
    ['another text', (text) => text.replace('ferry', 'wherry')],
    ['half a text', (text) => text.slice(0, text.length / 2)],
    ['nothing', () => ''],
    ['no line end', (text) => text.replaceAll('\n', '')],
  ])('that are damaged (%s) are as if they were not there', (_, change) => {
    const fresh = read()
    spoil(change)
    expect(read()).toEqual(fresh)
  })

  test('cost nothing where they cannot be kept', () => {
    rmSync(place, { recursive: true })
    writeFileSync(place, 'a file where a folder should be')
    expect(read().stories).toHaveLength(2)
  })
})
