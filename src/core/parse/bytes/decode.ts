// Bytes -> text. Chooses the encoding, makes every line end a line feed, drops what no reader can see, puts right what
// was misread before. Never fails, and never guesses without a notice.

import type { Notice } from '../../story.ts'
import { isLetter, NUL } from '../characters.ts'
import { notice } from '../notices.ts'
import { accentedWords } from './accented-words.ts'
import { binaryKind } from './binary.ts'
import { type CodePage, codePages, unitsIn } from './code-pages.ts'
import { mend } from './mending.ts'
import { fitOf, sightingsIn } from './plausibility.ts'
import { withoutQuotedPrintable } from './quoted-printable.ts'
import { type TextSink, textSink } from './text-sink.ts'
import { readUtf8, type Survey, surveyUtf8 } from './utf-8.ts'

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | CodePage
/** `binary` is no text at all. */
type Encoding = TextEncoding | 'binary'

export interface Decoded {
  readonly text: string
  readonly encoding: Encoding
  readonly notices: readonly Notice[]
}

export interface DecodeOptions {
  /** The keeper's word, which no look at the bytes can better. */
  readonly encoding?: TextEncoding
  /** The text is markup, whose entities are for whoever reads that. */
  readonly isMarkup?: boolean
}

/**
 * Reads a whole file. A byte order mark decides; then UTF-16 by its NULs; then UTF-8; else the eight-bit encoding in
 * which the letters and quotes fit their places best.
 */
export function decode(file: Uint8Array, options: DecodeOptions = {}): Decoded {
  const { bytes, count: quoted } = withoutQuotedPrintable(file)
  const survey = surveyUtf8(bytes)
  const encoding = options.encoding ?? chooseEncoding(bytes, survey)
  const binary = isWide(encoding) || options.encoding ? null : binaryKind(bytes)
  if (binary !== null) return { text: '', encoding: 'binary', notices: [notice('s-003', null, binary)] }
  const sink = textSink()
  readUnits(bytes, encoding, sink)
  const { text, repairs } = sink.finish()
  const mended = mend(text, repairs, {
    isPaged: codePages.includes(encoding as CodePage),
    isMarkup: options.isMarkup ?? false,
  })
  const unquoted = quoted > 0 ? [notice('e-012', null, `${quoted}`)] : []
  return {
    text: mended.text,
    encoding,
    notices: [...unquoted, ...choiceOf(encoding, survey, options), ...mended.notices],
  }
}

const spellings: Readonly<Record<string, TextEncoding>> = {
  utf8: 'utf-8',
  utf16: 'utf-16le',
  utf16le: 'utf-16le',
  utf16be: 'utf-16be',
  windows1252: 'windows-1252',
  cp1252: 'windows-1252',
  ansi: 'windows-1252',
  latin1: 'windows-1252',
  iso88591: 'windows-1252',
  macroman: 'mac-roman',
  macintosh: 'mac-roman',
  mac: 'mac-roman',
  cp437: 'cp437',
  ibm437: 'cp437',
  dos: 'cp437',
  cp850: 'cp850',
  ibm850: 'cp850',
}

/** The encoding that a keeper names (`latin1`, `Mac Roman`, `IBM 437`), or null. */
export function encodingNamed(name: string): TextEncoding | null {
  return spellings[name.toLowerCase().replace(/[^a-z\d]/g, '')] ?? null
}

function chooseEncoding(bytes: Uint8Array, survey: Survey): TextEncoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const wide = utf16ByNuls(bytes)
  if (wide) return wide
  const { sequences, strays } = survey
  if (sequences > 0 && sequences <= FEW_SEQUENCES && strays === 0 && hasForeignInWord(bytes))
    return likeliestPage(bytes)
  // A few stray bytes in a file full of good sequences were pasted in; chance makes no such file.
  return strays <= sequences / 2 ? 'utf-8' : likeliestPage(bytes)
}

/** Of more sequences chance makes none. */
const FEW_SEQUENCES = 3

/** Whether a letter of another script stands within a word, as where two bytes of Mac Roman, `d’état`, look like UTF-8. */
function hasForeignInWord(bytes: Uint8Array): boolean {
  const isPlain = (at: number) => isLetter(String.fromCharCode(bytes[at] ?? 0)) && (bytes[at] ?? 0) < 0x80
  return bytes.some((byte, at) => byte >= 0xce && byte <= 0xdf && isPlain(at - 1) && isPlain(at + 2))
}

function isWide(encoding: Encoding): boolean {
  return encoding === 'utf-16le' || encoding === 'utf-16be'
}

/** One NUL in four bytes: plain English in UTF-16 has one in two, always on the same side. */
const NULS = 1 / 4
const FEWEST_UNITS = 2

function utf16ByNuls(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  let even = 0
  let odd = 0
  for (let at = bytes.indexOf(NUL); at >= 0; at = bytes.indexOf(NUL, at + 1)) at % 2 === 0 ? even++ : odd++
  if (even + odd < FEWEST_UNITS) return null
  if (odd > bytes.length * NULS && even === 0) return 'utf-16le'
  if (even > bytes.length * NULS && odd === 0) return 'utf-16be'
  return null
}

/** How much better than Windows-1252, the encoding of most old files, another must fit. */
const MARGIN = 3
/** What a word counts that one of them spells. */
const SPELLED = 4

function likeliestPage(bytes: Uint8Array): CodePage {
  const sightings = sightingsIn(bytes)
  let likeliest: CodePage = 'windows-1252'
  let best = Number.NEGATIVE_INFINITY
  for (const page of codePages) {
    const units = unitsIn(page)
    const fit = fitOf(sightings, (byte) => units[byte] ?? 0) + accentedWords(bytes, units) * SPELLED
    if (fit <= best) continue
    likeliest = page
    best = page === 'windows-1252' ? fit + MARGIN : fit
  }
  return likeliest
}

function readUnits(bytes: Uint8Array, encoding: TextEncoding, sink: TextSink): void {
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
    default: {
      const units = unitsIn(encoding)
      for (let at = sink.putPlain(bytes, 0); at < bytes.length; at = sink.putPlain(bytes, at + 1)) {
        sink.put(units[bytes[at] ?? 0] ?? 0)
      }
    }
  }
}

function readUtf16(bytes: Uint8Array, low: 0 | 1, put: (unit: number) => void): void {
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    put((bytes[at + low] ?? 0) | ((bytes[at + 1 - low] ?? 0) << 8))
  }
}

const pageNames: Readonly<Record<CodePage, string>> = {
  'windows-1252': 'Windows-1252',
  'mac-roman': 'Mac Roman',
  cp437: 'DOS code page 437',
  cp850: 'DOS code page 850',
}

function choiceOf(encoding: TextEncoding, survey: Survey, options: DecodeOptions): Notice[] {
  if (options.encoding) return []
  switch (encoding) {
    case 'utf-8':
      return survey.strays > 0 ? [notice('e-002', null, `${survey.strays}`)] : []
    case 'utf-16le':
    case 'utf-16be':
      return [notice('e-003', null, encoding.toUpperCase())]
    default:
      return [notice('e-001', null, pageNames[encoding])]
  }
}
