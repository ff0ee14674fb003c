// `npm run archive:generate -- --stories 2000 [--out FOLDER]`: writes an archive of made-up story files, the same files
// for the same number on every machine. `STORIES_DIR=FOLDER npm start` then publishes it.

import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileName, generatedFile } from './generated-story.ts'

const USAGE = 'Write: npm run archive:generate -- --stories 2000 --out FOLDER'

export function main(words: readonly string[], root: string): number {
  const given = new Map<string, string>()
  for (let at = 0; at < words.length; at += 2) given.set(words[at] ?? '', words[at + 1] ?? '')
  const stories = Number(given.get('--stories') ?? 0)
  const isKnown = [...given.keys()].every((name) => name === '--stories' || name === '--out')
  if (!isKnown || !Number.isSafeInteger(stories) || stories < 1) {
    console.error(USAGE)
    return 1
  }
  const folder = path.resolve(root, given.get('--out') ?? `.cache/generated/${stories}`)
  if (!writeGenerated(folder, stories)) {
    console.error(`${folder} holds other files: name an empty folder.`)
    return 1
  }
  console.log(`${stories} stories in ${path.relative(process.cwd(), folder) || '.'}`)
  return 0
}

/** Writes the files; answers false, and writes none, where the folder holds anything that is not generated. */
export function writeGenerated(folder: string, stories: number): boolean {
  if (existsSync(folder) && readdirSync(folder).some((name) => !/^\d\d$/.test(name))) return false
  for (let number = 0; number < stories; number++) {
    const file = path.join(folder, fileName(number))
    if (number < 100) mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, generatedFile(number, stories))
  }
  return true
}
