// Bytes -> text. Chooses the encoding, makes every line end a line feed, drops what no reader can see.
// Never fails, and never guesses without a notice.

import type { Notice } from '../story.ts'
import { NUL } from './characters.ts'
import { notice } from './notices.ts'
import { type Repairs, type TextSink, textSink } from './text-sink.ts'
import { readUtf8, type Survey, surveyUtf8 } from './utf-8.ts'
import { windows1252 } from './windows-1252.ts'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

export interface Decoded {
  readonly text: string
  readonly encoding: Encoding
  readonly notices: readonly Notice[]
}

/** Reads a whole file. A byte order mark decides; then UTF-16 by its NULs; then UTF-8; else Windows-1252. */
export function decode(bytes: Uint8Array): Decoded {
  const survey = surveyUtf8(bytes)
  const encoding = chooseEncoding(bytes, survey)
  const sink = textSink()
  readUnits(bytes, encoding, sink)
  const { text, repairs } = sink.finish()
  return { text, encoding, notices: report(encoding, survey, repairs) }
}

function chooseEncoding(bytes: Uint8Array, survey: Survey): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const wide = utf16ByNuls(bytes)
  if (wide) return wide
  // A few stray bytes in a file full of good sequences were pasted in; chance makes no such file.
  return survey.strays <= survey.sequences / 2 ? 'utf-8' : 'windows-1252'
}

/** One NUL in four bytes: plain English in UTF-16 has one in two, always on the same side. */
const NULS = 1 / 4

function utf16ByNuls(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  let even = 0
  let odd = 0
  for (let at = bytes.indexOf(NUL); at >= 0; at = bytes.indexOf(NUL, at + 1)) at % 2 === 0 ? even++ : odd++
  if (odd > bytes.length * NULS && even === 0) return 'utf-16le'
  if (even > bytes.length * NULS && odd === 0) return 'utf-16be'
  return null
}

function readUnits(bytes: Uint8Array, encoding: Encoding, sink: TextSink): void {
  switch (encoding) {
    case 'utf-8':
      readUtf8(bytes, sink)
      break
    case 'utf-16le':
      readUtf16(bytes, 0, sink.put)
      break
    case 'utf-16be':
      readUtf16(bytes, 1, sink.put)
      break
    case 'windows-1252':
      for (let at = sink.putPlain(bytes, 0); at < bytes.length; at = sink.putPlain(bytes, at + 1)) {
        sink.put(windows1252(bytes[at] ?? 0))
      }
  }
}

function readUtf16(bytes: Uint8Array, low: 0 | 1, put: (unit: number) => void): void {
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    put((bytes[at + low] ?? 0) | ((bytes[at + 1 - low] ?? 0) << 8))
  }
}

function report(encoding: Encoding, survey: Survey, repairs: Repairs): Notice[] {
  const notices: Notice[] = []
  if (encoding === 'windows-1252') notices.push(notice('e-001'))
  if (encoding === 'utf-8' && survey.strays > 0) notices.push(notice('e-002', null, `${survey.strays}`))
  if (encoding === 'utf-16le' || encoding === 'utf-16be')
    notices.push(notice('e-003', null, encoding.toUpperCase()))
  if (repairs.dropped > 0) notices.push(notice('e-004', null, `${repairs.dropped}`))
  if (repairs.disguised > 0) notices.push(notice('e-005', null, `${repairs.disguised}`))
  if (repairs.damaged > 0) notices.push(notice('e-006', null, `${repairs.damaged}`))
  return notices
}
