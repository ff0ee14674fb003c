// The generated archives that the library is measured on, built once for the same sources of core and build.

import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { buildArchive, root } from '../../tests/archive.ts'
import { writeGenerated } from '../generate.ts'

/** What a build depends on. */
const SOURCES = [
  'src',
  'bench/generated-story.ts',
  'bench/prose.ts',
  'index.html',
  'vite.config.ts',
  'package-lock.json',
]

/** The folder of the build of an archive of so many generated stories; with BENCH_BUILT, of the one that is there. */
export async function libraryOf(stories: number): Promise<string> {
  const name = `library-${stories}`
  const mark = path.join(root, '.cache/builds', `${name}.sources`)
  const sources = fingerprint()
  const built = path.join(root, '.cache/builds', name)
  const isSame = existsSync(mark) && readFileSync(mark, 'utf8') === sources
  if (existsSync(path.join(built, 'sw.js')) && (isSame || process.env.BENCH_BUILT)) return built
  const folder = path.join(root, '.cache/generated', String(stories))
  rmSync(folder, { recursive: true, force: true })
  writeGenerated(folder, stories)
  const before = process.env.NODE_OPTIONS
  // A hundred thousand stories are held at once while they are published.
  process.env.NODE_OPTIONS = '--max-old-space-size=6000'
  const out = await buildArchive(name, folder)
  if (before === undefined) delete process.env.NODE_OPTIONS
  else process.env.NODE_OPTIONS = before
  writeFileSync(mark, sources)
  return out
}

function fingerprint(): string {
  const hash = createHash('sha256')
  for (const source of SOURCES.map((name) => path.join(root, name))) {
    const files = /\.\w+$/.test(source)
      ? [source]
      : readdirSync(source, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile() && !/\.test\.ts$/.test(entry.name))
          .map((entry) => path.join(entry.parentPath, entry.name))
          .filter((file) => !file.includes('fixtures'))
          .sort()
    for (const file of files) hash.update(file).update(readFileSync(file))
  }
  return hash.digest('hex')
}
