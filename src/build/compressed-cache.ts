// What was compressed with the best quality in earlier builds, by the content of the file: compressing is slow, and little
// changes from one build to the next. What is damaged, or cannot be written, is as if it were not there.

import { readdirSync, rmSync, statSync, utimesSync } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliDecompress } from 'node:zlib'
import { digest } from './story-cache.ts'

export interface CompressedCache {
  /** Brotli's output for these bytes, proved by undoing it, or null. */
  readonly find: (bytes: Uint8Array) => Promise<Uint8Array | null>
  readonly keep: (bytes: Uint8Array, compressed: Uint8Array) => Promise<void>
  /** Forgets what no build has asked for in a month. */
  readonly tidy: () => void
}

const MONTH = 30 * 24 * 3600 * 1000

/** A cache in a folder of its own. */
export function compressedCache(place: string): CompressedCache {
  // Another version of the library may compress otherwise, and a build must not tell what was built before it.
  const fileOf = (bytes: Uint8Array) => path.join(place, digest(process.versions.brotli ?? '', bytes))
  return {
    async find(bytes) {
      const file = fileOf(bytes)
      try {
        const compressed = await readFile(file)
        const proved = await promisify<Uint8Array, Buffer>(brotliDecompress)(compressed)
        if (!proved.equals(bytes)) return null
        const now = new Date()
        utimesSync(file, now, now)
        return compressed
      } catch {
        return null
      }
    },
    async keep(bytes, compressed) {
      const file = fileOf(bytes)
      try {
        await mkdir(place, { recursive: true })
        // Two files may hold the same, and another build may run.
        const beside = `${file}.${process.pid}.${counter++}`
        await writeFile(beside, compressed)
        await rename(beside, file)
      } catch {
        // A full or read-only disk: the next build compresses again.
      }
    },
    tidy() {
      try {
        const old = Date.now() - MONTH
        for (const name of readdirSync(place)) {
          const file = path.join(place, name)
          if (statSync(file).mtimeMs < old) rmSync(file, { force: true })
        }
      } catch {
        // Nothing was kept yet, or another build is tidying.
      }
    },
  }
}

let counter = 0
