// A backup as a short text that can be copied from one window and pasted into another: from a browser's tab to the app
// on the home screen, where a phone keeps the two apart. It holds what is small and dear; the file holds all.

import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate'
import { base64Of, bytesOf } from './base64.ts'
import { type ReadBackup, type RefusedBackup, readBackup } from './read-backup.ts'
import { type BackupState, type Records, recordsIn, type SectionName } from './state.ts'
import { writeBackup } from './write-backup.ts'

const BEGINNING = 'DOGEAR1:'
/** Longer texts are cut by some clipboards and fields. */
const LONGEST_CODE = 30_000
/** What a pasted code may unpack to, in bytes: no code that was made here comes near. */
const MOST_UNPACKED = 8_000_000

/** What goes into a code, the first that fits: all but what is big and can be done without; places and marks; places. */
const choices = [
  [
    'places',
    'progress',
    'bookmarks',
    'highlights',
    'hiding',
    'filters',
    'shelves',
    'shelved',
    'settings',
    'devices',
  ],
  ['places', 'progress', 'bookmarks', 'highlights', 'devices'],
  ['places', 'progress', 'devices'],
] as const satisfies readonly (readonly SectionName[])[]

export type BackupCode =
  | { readonly kind: 'code'; readonly code: string; readonly holds: 'all' | 'places-and-marks' | 'places' }
  | { readonly kind: 'too-big' }

export function codeOf(state: BackupState, archive: string): BackupCode {
  const holds = ['all', 'places-and-marks', 'places'] as const
  for (const [at, names] of choices.entries()) {
    const part = new Map<SectionName, Records<unknown>>(
      names.map((name) => [name, recordsIn(state, name) as Records<unknown>]),
    )
    const packed = deflateSync(strToU8(writeBackup(part, archive)), { level: 9 })
    const code =
      BEGINNING +
      base64Of(packed)
        .replace(/\+/g, '-')
        .replace(/\//g, '_')
        .replace(/={1,2}$/, '')
    if (code.length <= LONGEST_CODE) return { kind: 'code', code, holds: holds[at] ?? 'places' }
  }
  return { kind: 'too-big' }
}

/** Reads a pasted code, whatever it is; spaces and line ends that a message put into it do no harm. Never throws. */
export function readCode(pasted: string): ReadBackup | RefusedBackup {
  const code = pasted.slice(0, 4 * LONGEST_CODE).replace(/\s+/g, '')
  if (!code.startsWith(BEGINNING))
    return refused('This is not a code of Dogear. Copy the whole code, from its first letter.')
  const bytes = bytesOf(code.slice(BEGINNING.length).replace(/-/g, '+').replace(/_/g, '/'))
  const text = bytes && unpacked(bytes)
  if (text === null)
    return refused('Something of this code is missing or changed. Copy the whole code again.')
  const read = readBackup(text)
  return read.kind === 'refused' && read.reason !== 'newer'
    ? refused('Something of this code is missing or changed. Copy the whole code again.')
    : read
}

/** Null for what does not unpack, or to far more than a code holds. */
function unpacked(bytes: Uint8Array): string | null {
  const pieces: Uint8Array[] = []
  let length = 0
  try {
    const inflate = new Inflate((piece) => {
      length += piece.length
      if (length > MOST_UNPACKED) throw new RangeError('It unpacks to far too much.')
      pieces.push(piece)
    })
    // In small steps, so that a bomb is met before it is whole.
    for (let at = 0; at < bytes.length; at += 512)
      inflate.push(bytes.subarray(at, at + 512), at + 512 >= bytes.length)
  } catch {
    return null
  }
  const whole = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return strFromU8(whole)
}

function refused(sentence: string): RefusedBackup {
  return { kind: 'refused', reason: 'damaged', sentence }
}
