// What of the reader's files is taken at all: decided by name and size before a byte is read, and by what was found
// afterwards. Each refusal is one sentence that says what to do.

import type { Notice } from '../story.ts'

const MEGABYTE = 1_000_000
/** A text of three million words; far more than any story. */
const MOST_IN_TEXT = 16 * MEGABYTE
/** A book may have pictures. */
const MOST_IN_BOOK = 64 * MEGABYTE
const LONGEST_PATH = 300

const BOOK = /\.epub$/i
/** Endings of story files, the reader's own and an archive's. Other formats are named, not passed over in silence. */
export const STORY_FILE = /\.(txt|text|html?|xhtml|md|markdown|epub)$/i
/** What lies about in folders, and is not worth a word. */
const NOT_A_STORY = /(^|\/)(\.(?!\.)|~\$|__MACOSX\/|thumbs\.db$|desktop\.ini$)/i

/** Whether a file that came with its folder is passed over in silence. */
export function isLitter(path: string): boolean {
  return NOT_A_STORY.test(path)
}

/** A path as it is kept and shown: forward slashes, no control characters, not too long. */
export function cleanPath(path: string): string {
  const clean = path
    .replaceAll('\\', '/')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .replace(/^[/.]+/, '')
  if (clean.length <= LONGEST_PATH) return clean || 'a file without a name'
  const ending = /\.\w{1,8}$/.exec(clean)?.[0] ?? ''
  return clean.slice(0, LONGEST_PATH - ending.length) + ending
}

/** Why a file is not even opened, or null. A single file that was chosen by hand may have any name. */
export function refusedUnopened(path: string, bytes: number, isFromFolder: boolean): string | null {
  if (bytes === 0) return 'This file is empty: there is nothing in it to read.'
  const isBook = BOOK.test(path)
  if (isFromFolder && !STORY_FILE.test(path))
    return 'This is not a story file: text, HTML, Markdown and EPUB are read.'
  const most = isBook ? MOST_IN_BOOK : MOST_IN_TEXT
  if (bytes > most) return `This file is larger than ${most / MEGABYTE} MB: split it, or save its text alone.`
  return null
}

/** Why what was read of a file is no story. */
export function refusedWithout(notices: readonly Notice[]): string {
  const why = notices.find(({ code }) => code.startsWith('s-'))
  if (!why) return 'No story was found in this file: look whether there is text in it.'
  if (why.code === 's-004')
    return 'This book is damaged: its ZIP file cannot be opened. Get it once more, then add it again.'
  if (why.code !== 's-003') return `${why.message} There is nothing in it to read.`
  return `${why.message} Choose a text, HTML, Markdown or EPUB file.`
}
