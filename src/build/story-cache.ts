// Parsed stories from the last run, by content: a rebuild parses only what changed. A key holds everything that the
// result depends on, the parser's own sources included. Whatever is damaged or cannot be written is as if it were not
// there: the cache may cost time, never a story.

import { createHash } from 'node:crypto'
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'

export interface StoryCache {
  readonly find: (key: string) => string | null
  readonly keep: (key: string, text: string) => void
  /** Forgets what was neither found nor kept in this run. */
  readonly tidy: () => void
}

/** Kept stories, and the version of the parser that they must come from. */
export interface Kept {
  readonly cache: StoryCache
  readonly version: string
}

/** What the project keeps of one stories folder. */
export function keptStories(root: string, folder: string): Kept {
  const all = path.join(root, '.cache/stories')
  const place = path.join(all, digest(path.resolve(folder)))
  forgetOld(all, place)
  return { cache: storyCache(place), version: parserVersion(root) }
}

const WEEK = 7 * 24 * 3600 * 1000

/** Folders that nobody has read for a week. */
function forgetOld(all: string, own: string): void {
  try {
    mkdirSync(own, { recursive: true })
    const now = new Date()
    utimesSync(own, now, now)
    for (const name of readdirSync(all)) {
      const place = path.join(all, name)
      if (now.getTime() - statSync(place).mtimeMs > WEEK) rmSync(place, { recursive: true, force: true })
    }
  } catch {
    // A read-only disk keeps nothing, or another run was quicker.
  }
}

/** A cache in a folder of its own. */
export function storyCache(place: string): StoryCache {
  const used = new Set<string>()
  return {
    find(key) {
      const text = textIn(path.join(place, key))
      if (text !== null) used.add(key)
      return text
    },
    keep(key, text) {
      used.add(key)
      const beside = path.join(place, `${key}.${process.pid}`)
      try {
        mkdirSync(place, { recursive: true })
        writeFileSync(beside, `${digest(text)}\n${text}`)
        renameSync(beside, path.join(place, key))
      } catch {
        // A full or read-only disk: the next run parses again. What was half written is tidied up.
      }
    },
    tidy() {
      try {
        for (const file of readdirSync(place))
          if (!used.has(file)) rmSync(path.join(place, file), { force: true })
      } catch {
        // Nothing was kept yet, or somebody else is tidying.
      }
    },
  }
}

function textIn(file: string): string | null {
  let written: string
  try {
    written = readFileSync(file, 'utf8')
  } catch {
    return null
  }
  const end = written.indexOf('\n')
  const text = written.slice(end + 1)
  return end > 0 && written.slice(0, end) === digest(text) ? text : null
}

/** Of text or bytes, in 40 hex digits. */
export function digest(...pieces: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256')
  for (const piece of pieces) hash.update(piece)
  return hash.digest('hex').slice(0, 40)
}

/** What the parser is made of: a change in it, or in a library that it uses, makes every kept story an old one. */
function parserVersion(root: string): string {
  const core = path.join(root, 'src/core')
  const sources = readdirSync(core, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .sort()
    .map((file) => path.join(core, file))
  sources.push(...['src/build/read-story.ts', 'package-lock.json'].map((file) => path.join(root, file)))
  return digest(...sources.flatMap((file) => [path.relative(root, file), readFileSync(file)]))
}
