// UTF-8 by hand: core has no TextDecoder. A survey says how far the bytes keep the rules; then they are read.

import { windows1252 } from './code-pages.ts'
import type { TextSink } from './text-sink.ts'

/** What a look over all bytes as UTF-8 found. */
export interface Survey {
  /** Well-formed sequences of two bytes and more. */
  readonly sequences: number
  /** Bytes that fit no rule of UTF-8. */
  readonly strays: number
}

/** Length of the well-formed sequence at a byte above 0x7F, or 0 (table 3-7 of the Unicode standard). */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0
  const second = bytes[at + 1] ?? 0
  if (lead >= 0xc2 && lead <= 0xdf) return isTail(second) ? 2 : 0
  if (lead >= 0xe0 && lead <= 0xef) {
    const low = lead === 0xe0 ? 0xa0 : 0x80
    const high = lead === 0xed ? 0x9f : 0xbf
    return second >= low && second <= high && isTail(bytes[at + 2] ?? 0) ? 3 : 0
  }
  if (lead >= 0xf0 && lead <= 0xf4) {
    const low = lead === 0xf0 ? 0x90 : 0x80
    const high = lead === 0xf4 ? 0x8f : 0xbf
    const tails = isTail(bytes[at + 2] ?? 0) && isTail(bytes[at + 3] ?? 0)
    return second >= low && second <= high && tails ? 4 : 0
  }
  return 0
}

function isTail(byte: number): boolean {
  return (byte & 0xc0) === 0x80
}

export function surveyUtf8(bytes: Uint8Array): Survey {
  let sequences = 0
  let strays = 0
  const end = bytes.length
  for (let at = 0; at < end; at++) {
    if ((bytes[at] ?? 0) < 0x80) continue
    const length = sequenceLength(bytes, at)
    if (length > 0) {
      sequences++
      at += length - 1
    } else {
      strays++
    }
  }
  return { sequences, strays }
}

/** Reads UTF-8 and hands on UTF-16 units; a stray byte is read as Windows-1252. */
export function readUtf8(bytes: Uint8Array, { put, putPlain }: TextSink): void {
  const end = bytes.length
  for (let at = putPlain(bytes, 0); at < end; at = putPlain(bytes, at + 1)) {
    const byte = bytes[at] ?? 0
    if (byte < 0x80) {
      put(byte)
      continue
    }
    const length = sequenceLength(bytes, at)
    if (length === 0) {
      put(windows1252(byte))
      continue
    }
    const point = codePoint(bytes, at, length)
    if (point > 0xffff) {
      put(0xd800 + ((point - 0x10000) >> 10))
      put(0xdc00 + ((point - 0x10000) & 0x3ff))
    } else {
      put(point)
    }
    at += length - 1
  }
}

function codePoint(bytes: Uint8Array, at: number, length: number): number {
  let point = (bytes[at] ?? 0) & (0xff >> (length + 1))
  for (let tail = 1; tail < length; tail++) point = (point << 6) | ((bytes[at + tail] ?? 0) & 0x3f)
  return point
}
