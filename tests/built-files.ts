// What a build has written, as strangers would look through it.

import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'

/** Every file of a build by its name, in order, as it lies there. */
export function filesOf(dist: string): ReadonlyMap<string, Buffer> {
  const names = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(dist, path.join(entry.parentPath, entry.name)))
  return new Map(names.sort().map((name) => [name, readFileSync(path.join(dist, name))]))
}

/** The same, compressed files decompressed. */
export function openFilesOf(dist: string): ReadonlyMap<string, Buffer> {
  return new Map(
    [...filesOf(dist)].map(([name, bytes]) => {
      if (name.endsWith('.br')) return [name, brotliDecompressSync(bytes)]
      return [name, name.endsWith('.gz') ? gunzipSync(bytes) : bytes]
    }),
  )
}

/** Names of files that hold a text, or these bytes, in themselves or in their name. */
export function holdersOf(files: ReadonlyMap<string, Buffer>, sought: string | Buffer): readonly string[] {
  return [...files]
    .filter(([name, bytes]) => bytes.includes(sought) || name.includes(sought.toString()))
    .map(([name]) => name)
}
