// Packs: files of many stories that are fetched as one, since thousands of small requests are slow on a phone. A pack is
// lines: the first is JSON that says which files follow and how long each is, then come the files themselves. Nothing is
// kept as a pack: each file in it is proved by its own hash and kept under its own address.

import { FORMAT } from './catalogue.ts'
import type { Decode } from './sections.ts'

/** As a catalogue lists it: packs hold all files of all stories, one pack after the other, in the catalogue's order. */
export interface Pack {
  readonly hash: string
  readonly bytes: number
  /** How many files are in it, from where the pack before it ends. */
  readonly files: number
}

interface Sized {
  readonly hash: string
  readonly bytes: number
}

/** Bytes that a pack has at least and at most; measured, docs/reliability.md. */
const SIZES = { fewest: 192 * 1024, most: 512 * 1024 }
/** One file in so many may end a pack. */
const ENDS = 8

/**
 * Consecutive files of together about half a megabyte; a larger file stands alone. Where a run ends is decided by its files'
 * own hashes, so that a story that comes, goes or changes alters its own pack and perhaps the next, never all that follow.
 */
export function packRuns<File extends Sized>(
  files: readonly File[],
  { fewest, most } = SIZES,
): readonly (readonly File[])[] {
  const runs: File[][] = []
  let bytes = Number.POSITIVE_INFINITY
  let mayEnd = false
  for (const file of files) {
    if (bytes + file.bytes > most || (bytes >= fewest && mayEnd)) {
      runs.push([])
      bytes = 0
    }
    runs.at(-1)?.push(file)
    bytes += file.bytes
    mayEnd = Number.parseInt(file.hash.slice(0, 4), 16) % ENDS === 0
  }
  return runs
}

/** The first line of a pack of these files, without its line feed. */
export function packHead(files: readonly Sized[]): string {
  return JSON.stringify({ format: FORMAT, files: files.map(({ hash, bytes }) => [hash, bytes]) })
}

/** A file as it lies in a pack: not yet proved. */
export interface Packed {
  readonly hash: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** Takes a pack apart while it comes, so that a line that breaks costs no more than the file that was on its way. */
export class PackSplitter {
  readonly #decode: Decode
  #rest = new Uint8Array()
  /** What is still to come, in order; null before the first line is there. */
  #files: (readonly [hash: string, bytes: number])[] | null = null

  constructor(decode: Decode) {
    this.#decode = decode
  }

  /** The files that the next bytes complete; none for ever of what is no pack. */
  push(bytes: Uint8Array): readonly Packed[] {
    this.#rest = joined(this.#rest, bytes)
    if (this.#files === null) {
      const end = this.#rest.indexOf(LINE_FEED)
      if (end < 0) return []
      this.#files = listed(this.#decode(this.#rest.subarray(0, end)))
      this.#rest = this.#rest.subarray(end + 1)
    }
    const whole: Packed[] = []
    let at = 0
    for (let file = this.#files[0]; file && at + file[1] < this.#rest.length; file = this.#files[0]) {
      const [hash, length] = file
      // A copy, which does not hold the rest of the pack in memory.
      whole.push({ hash, bytes: this.#rest.slice(at, at + length) })
      at += length + 1
      this.#files.shift()
    }
    this.#rest = this.#rest.subarray(at)
    return whole
  }
}

function joined(before: Uint8Array<ArrayBuffer>, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(before.length + bytes.length)
  all.set(before)
  all.set(bytes, before.length)
  return all
}

const LINE_FEED = 10

function listed(line: string): (readonly [hash: string, bytes: number])[] {
  let head: unknown
  try {
    head = JSON.parse(line)
  } catch {
    return []
  }
  if (typeof head !== 'object' || head === null || Reflect.get(head, 'format') !== FORMAT) return []
  const files: unknown = Reflect.get(head, 'files')
  const isFile = (one: unknown): one is readonly [string, number] =>
    Array.isArray(one) && typeof one[0] === 'string' && Number.isSafeInteger(one[1]) && one[1] >= 0
  return Array.isArray(files) && files.every(isFile) ? [...files] : []
}
