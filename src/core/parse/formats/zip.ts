// A zip file's texts, under limits that no book comes near: what a file declares about itself is checked before a byte
// is unpacked, and what comes out is never more than it declared. Zips inside are not opened.

import { type UnzipFileInfo, unzipSync } from 'fflate'

const MEGABYTE = 1024 * 1024
const MOST_ENTRIES = 2000
const MOST_IN_ENTRY = 16 * MEGABYTE
const MOST_IN_ALL = 64 * MEGABYTE
/** Text shrinks to a fifth; a bomb to a thousandth. */
const MOST_RATIO = 100

export type Zip =
  | {
      readonly kind: 'opened'
      readonly file: (path: string) => Uint8Array | null
      readonly paths: readonly string[]
    }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'refused'; readonly reason: string }

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04
}

/** Opens a zip; files are unpacked one by one, when they are asked for. */
export function openZip(bytes: Uint8Array): Zip {
  const entries = new Map<string, UnzipFileInfo>()
  let count = 0
  try {
    unzipSync(bytes, {
      filter(entry) {
        count++
        // A zip may say that it has billions of them.
        if (count > MOST_ENTRIES) throw new RangeError('Too many.')
        entries.set(entry.name, entry)
        return false
      },
    })
  } catch {
    if (count <= MOST_ENTRIES) return { kind: 'damaged' }
    return { kind: 'refused', reason: `a zip file with more than ${MOST_ENTRIES} entries` }
  }
  const sizes = [...entries.values()].filter(({ name }) => !IGNORED.test(name))
  const whole = sizes.reduce((sum, entry) => sum + entry.originalSize, 0)
  if (whole > MOST_IN_ALL || sizes.some(isBomb))
    return { kind: 'refused', reason: 'a zip file that unpacks to far too much' }
  return { kind: 'opened', paths: [...entries.keys()], file: (path) => unpacked(bytes, entries.get(path)) }
}

/** Pictures and fonts are never unpacked. */
const IGNORED = /\.(?:jpe?g|png|gif|webp|svg|ttf|otf|woff2?|mp3|mp4)$/i

function isBomb({ size, originalSize }: UnzipFileInfo): boolean {
  return originalSize > MOST_IN_ENTRY || (originalSize > MEGABYTE && originalSize > size * MOST_RATIO)
}

function unpacked(bytes: Uint8Array, entry: UnzipFileInfo | undefined): Uint8Array | null {
  if (!entry || isBomb(entry)) return null
  try {
    const { name } = entry
    return (
      unzipSync(bytes, { filter: (one) => one.name === name && one.originalSize === entry.originalSize })[
        name
      ] ?? null
    )
  } catch {
    return null
  }
}
