// What the names of files say about parts: `lamp1-10.txt` and `lamp11-18.txt`, `lamp/chapter 3.txt`.

import { folded } from '../characters.ts'

export interface NumberedName {
  readonly folder: string
  /** The name without its numbers and the words that belong to them, for comparing; empty for `03.txt`. */
  readonly stem: string
  /** The parts in the file, the first and the last. */
  readonly from: number
  readonly to: number
  /** Whether the name says that its numbers are parts: `chapter 3`, `1-10`. */
  readonly countsParts: boolean
}

const NAME =
  // bounded: a file's name
  /^(.*?)[\s_.,([-]*(\b(?:parts?|pt|chapters?|chaps?|ch|teil|kapitel|episode|ep|section|book|p|c))?[\s_.#-]*(\d{1,4})(?:\s?(?:-|–|_|to|and)\s?(\d{1,4}))?(?:of\d{1,4})?[\])]?$/i

/** The numbers of a file's name, or null if it has none at its end. */
export function numberedName(file: string): NumberedName | null {
  const slash = file.lastIndexOf('/')
  const name = file.slice(slash + 1).replace(/\.[a-z]{1,5}$/i, '')
  if (name.length > LONGEST) return null
  const read = NAME.exec(name)
  if (!read) return null
  const from = Number(read[3])
  const to = Number(read[4] ?? read[3])
  return {
    folder: file.slice(0, Math.max(0, slash)),
    stem: stemOf(read[1] ?? ''),
    from,
    to: Math.max(from, to),
    countsParts: read[2] !== undefined || read[4] !== undefined,
  }
}

const LONGEST = 120

function stemOf(text: string): string {
  return folded(text)
    .replace(/[^a-z\d]+/g, ' ')
    .trim()
}
