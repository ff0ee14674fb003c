// Vite plugin: beside every file that gets smaller a `.br` and a `.gz`, for hosts that send such files as they are: better
// compressed than a host does while a reader waits, and at no cost to it. Written last, once nothing changes any more.
// `PRECOMPRESS=no` leaves them out, for hosts that compress by themselves and count files.

import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Plugin, ResolvedConfig } from 'vite'
import { hashInAddress } from '../core/catalogue/published.ts'
import { type CompressedCache, compressedCache } from './compressed-cache.ts'
import { compressible } from './hosting/rules.ts'

/** Endings of the files that stand beside others. */
const ENDINGS = ['.br', '.gz'] as const
type Ending = (typeof ENDINGS)[number]

/** Smaller files fit into one packet as they are. */
const FEWEST_BYTES = 1024
/** What is sent must be this much smaller than the file: a tenth. */
const WORTH = 0.9

/*
 * Brotli's quality against its time, one processor, measured on 10,000 generated stories:
 *   a story of 4 kB     5: 25.2 % in 0.2 ms    9: 25.0 % in 2.7 ms    11: 22.5 % in 7.3 ms
 *   their catalogue     5: 1,093 kB in 0.15 s  9: 1,010 kB in 0.7 s   11: 894 kB in 14 s
 */
const BEST = 11
const FOR_SECTIONS = 9
const FOR_STORIES = 5
const GZIP = 9

/** A build of up to so many bytes is compressed as well as can be; of a larger one, the app. */
const SMALL_BUILD = 8_000_000

/** So many files are held at once. */
const AT_ONCE = 16

type Compress = (bytes: Uint8Array, quality: number) => Uint8Array | Promise<Uint8Array>

/** What takes long goes to other threads; for a few kilobytes and a low quality, going there would take longest. */
const compressed: Readonly<Record<Ending, Compress>> = {
  '.br': (bytes, quality) => {
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    }
    return quality === FOR_STORIES
      ? brotliCompressSync(bytes, { params })
      : promisify<Uint8Array, object, Buffer>(brotliCompress)(bytes, { params })
  },
  '.gz': (bytes) => gzipSync(bytes, { level: GZIP }),
}

/** Compresses what a build wrote. */
export function precompressed(): Plugin {
  let config: ResolvedConfig
  let isWritten = false
  return {
    name: 'dogear-precompressed',
    apply: 'build',
    configResolved(resolved) {
      config = resolved
    },
    writeBundle() {
      isWritten = true
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        if (!isWritten || process.env.PRECOMPRESS === 'no') return
        const cache = compressedCache(path.join(config.root, '.cache/compressed'))
        await compressFolder(path.resolve(config.root, config.build.outDir), cache)
        cache.tidy()
      },
    },
  }
}

/** Writes the compressed files beside those of a folder. The same folder gives the same files. */
export async function compressFolder(folder: string, cache: CompressedCache): Promise<void> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && compressible.has(path.extname(entry.name).slice(1)))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => ({ file, bytes: statSync(file).size }))
    .filter(({ bytes }) => bytes >= FEWEST_BYTES)
  const isSmall = files.reduce((sum, { bytes }) => sum + bytes, 0) <= SMALL_BUILD
  const waiting = files.values()
  const work = async () => {
    for (const { file } of waiting) await compressFile(file, isSmall ? BEST : qualityFor(file), cache)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
}

function qualityFor(file: string): number {
  const address = `/${path.basename(path.dirname(file))}/${path.basename(file)}`
  if (hashInAddress(address) === null) return BEST
  return file.endsWith('.bin') ? FOR_SECTIONS : FOR_STORIES
}

async function compressFile(file: string, quality: number, cache: CompressedCache): Promise<void> {
  const bytes = readFileSync(file)
  for (const ending of ENDINGS) {
    const isSlow = ending === '.br' && quality === BEST
    const kept = isSlow ? await cache.find(bytes) : null
    const smaller = kept ?? (await compressed[ending](bytes, quality))
    if (isSlow && !kept) await cache.keep(bytes, smaller)
    if (smaller.length <= bytes.length * WORTH) writeFileSync(file + ending, smaller)
  }
}
