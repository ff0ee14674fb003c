// Which story a header names, so that another one in the same file is told of: digests, mailboxes, an author's whole work.

import { maskAddresses } from '../address.ts'
import { folded } from '../characters.ts'
import { readEnding } from '../edges/endings.ts'
import { readTitle } from '../fields/title.ts'
import { readHeading } from '../headings/heading-line.ts'
import { isRule } from '../layout/breaks.ts'
import type { Row } from '../lines.ts'
import type { Field } from './header.ts'

export interface NamedStory {
  /** `Salt by Marlow Finch` */
  readonly says: string
  /** The title without what tells one part from another. */
  readonly stem: string
  readonly author: string | null
}

/** The story that a header names; null where it names none, or a part only. */
export function storyNamed(fields: readonly Field[]): NamedStory | null {
  const own = fields.find(({ kind }) => kind === 'title')
  const title = own ? readTitle(own).title : ''
  if (title === '' || readHeading(title) !== null) return null
  const byline = fields.find(({ kind }) => kind === 'author')
  const author = byline ? readTitle(byline).title : null
  const by = author ?? fields.find(({ kind }) => kind === 'poster')?.text
  return {
    says: maskAddresses(by === undefined ? title : `${title} by ${by}`),
    stem: stemOf(folded(title)),
    author: author && folded(author),
  }
}

/** Whether two headers name two stories: by their titles, or by their authors where both say one. */
export function areTwo(one: NamedStory, other: NamedStory): boolean {
  if (one.stem !== other.stem) return true
  const [a, b] = [one.author, other.author]
  return a !== null && b !== null && !a.includes(b) && !b.includes(a)
}

const LONGEST = 200

/** `The Ferry 2: Dusk` -> `the ferry` */
function stemOf(title: string): string {
  // bounded: a title
  const [stem = ''] = title.slice(0, LONGEST).split(/\s*(?:[,:;(]|\s[–—-]\s|\bpart\b|\bchapter\b|\d)/)
  return stem.trim() || title
}

/** What ends above a row. */
export const NOTHING = 0
const A_SCENE = 1
export const A_STORY = 2

/** For each row, what ended above it, with nothing but blanks between: a rule ends a scene at least, `THE END` a story. */
export function endsAbove(rows: readonly Row[]): Uint8Array {
  const above = new Uint8Array(rows.length)
  let ended = NOTHING
  rows.forEach(({ text }, at) => {
    above[at] = ended
    if (text === '') return
    if (isRule(text)) ended = Math.max(ended, A_SCENE)
    else ended = readEnding(text) === 'end' ? A_STORY : NOTHING
  })
  return above
}
