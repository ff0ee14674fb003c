// Files that are no texts: pictures, archives, programs, word processors' own formats. Known by how they begin,
// else by what no text holds many of.

import { BACKSPACE, CARRIAGE_RETURN, END_OF_FILE, ESCAPE, NUL, SPACE, TAB } from '../characters.ts'

/** How they begin, as Latin-1, and what they are. */
const beginnings: readonly (readonly [start: string, name: string])[] = [
  ['\x89PNG', 'a picture'],
  ['GIF8', 'a picture'],
  ['\xff\xd8\xff', 'a picture'],
  ['RIFF', 'a sound or a film'],
  ['ID3', 'a sound'],
  ['OggS', 'a sound or a film'],
  ['PK\x03\x04', 'a zip archive, or a word processor’s file'],
  ['\xd0\xcf\x11\xe0', 'a word processor’s file'],
  ['{\\rtf', 'a word processor’s file'],
  ['\xffWPC', 'a word processor’s file'],
  ['%PDF-', 'a PDF'],
  ['\x1f\x8b', 'an archive'],
  ['7z\xbc\xaf', 'an archive'],
  ['Rar!\x1a', 'an archive'],
  ['\x7fELF', 'a program'],
  ['SQLite format 3\0', 'a database'],
]

const LONGEST_BEGINNING = 16
/** Control characters that may be there by accident: so many, or this share of the file. */
const ACCIDENTS = 5
const ACCIDENT_SHARE = 1 / 50

/** What a file is that is no text, or null. Call it when UTF-16, which is full of NULs, has been ruled out. */
export function binaryKind(bytes: Uint8Array): string | null {
  const start = String.fromCharCode(...bytes.subarray(0, LONGEST_BEGINNING))
  const known = beginnings.find(([beginning]) => start.startsWith(beginning))
  if (known) return known[1]
  const end = withoutPadding(bytes)
  let controls = 0
  for (let at = 0; at < end; at++) if ((bytes[at] ?? SPACE) < SPACE && isForeign(bytes[at] ?? 0)) controls++
  return controls > ACCIDENTS && controls > end * ACCIDENT_SHARE ? 'it is full of control characters' : null
}

/** Old disks filled the last block of a text up with NULs or end marks. */
function withoutPadding(bytes: Uint8Array): number {
  let end = bytes.length
  while (end > 0 && (bytes[end - 1] === NUL || bytes[end - 1] === END_OF_FILE)) end--
  return end
}

/** Tabs, line ends, page ends, overstrikes and a terminal's colours are all found in texts. */
function isForeign(byte: number): boolean {
  if (byte >= TAB && byte <= CARRIAGE_RETURN) return false
  return byte !== BACKSPACE && byte !== END_OF_FILE && byte !== ESCAPE
}
