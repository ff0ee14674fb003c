// `npm run bench:rebuild`: how long an archive takes to be read and published, from nothing and after one file changed.

import { appendFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { publish } from '../src/build/publish.ts'
import { readStoriesFolder } from '../src/build/stories-folder.ts'
import { keptStories } from '../src/build/story-cache.ts'
import { chance, storyFile } from './prose.ts'

const STORIES = 2000
/** Lengths as in the archives: most stories are short, a few are novels. */
const lengths = [800, 1500, 2500, 4000, 6000, 9000, 25_000]
const LIMIT = 2

export function main(words: readonly string[], root: string): number {
  const folder = mkdtempSync(path.join(tmpdir(), 'dogear-rebuild-'))
  const stories = Number(words[0] ?? STORIES)
  const bytes = writeArchive(folder, stories)
  const run = () => {
    const began = performance.now()
    const read = readStoriesFolder(folder, keptStories(root, folder))
    const { files } = publish(read.stories, read.archive)
    return { seconds: (performance.now() - began) / 1000, files: files.size, stories: read.stories.length }
  }
  const first = run()
  appendFileSync(path.join(folder, 'h/story-7.txt'), '\nOne more line.\n')
  const second = run()
  rmSync(folder, { recursive: true })
  removeKept(root, folder)
  const megabytes = (bytes / 1e6).toFixed(0)
  console.log(`${first.stories} stories, ${megabytes} MB, ${first.files} files published`)
  console.log(`from nothing            ${first.seconds.toFixed(2)} s`)
  console.log(`after one file changed  ${second.seconds.toFixed(2)} s (limit ${LIMIT} s)`)
  return second.seconds <= LIMIT ? 0 : 1
}

function writeArchive(folder: string, stories: number): number {
  const draw = chance(3)
  let bytes = 0
  for (let number = 0; number < stories; number++) {
    const file = path.join(folder, 'abcdefgh'.charAt(number % 8), `story-${number}.txt`)
    if (!existsSync(path.dirname(file))) mkdirSync(path.dirname(file))
    const words = lengths[Math.floor(draw() * draw() * lengths.length)] ?? 800
    const text = storyFile(number, words)
    bytes += text.length
    writeFileSync(file, text)
  }
  return bytes
}

/** The generated folder is gone: so is what was kept of it. */
function removeKept(root: string, folder: string): void {
  const { cache } = keptStories(root, folder)
  cache.tidy()
}
