// What stands below the end of a story: begging, thanks, copyright, links, a counter. THE END closes the story whatever
// is said behind it; but a run of paragraphs or somebody speaking is story again.

import { opensQuote } from '../characters.ts'
import { isSentence } from '../header/title-line.ts'
import { readHeading } from '../headings/heading-line.ts'
import { readPairs } from '../labels/label-line.ts'
import type { Role, Row } from '../lines.ts'
import { readEnding } from './endings.ts'
import { isLeftover } from './leftovers.ts'
import { type FoundNote, noteOf } from './notes.ts'

export interface Tail {
  /** Index of the first row behind the end mark. */
  readonly from: number
  readonly notes: readonly FoundNote[]
  readonly roles: ReadonlyMap<number, Role>
}

const MOST_BLOCKS = 12
/** Longest block without a label, and all of them, in characters. */
const LONGEST_BLOCK = 320
const LONGEST_TAIL = 900

interface Block {
  readonly from: number
  readonly to: number
}

/** The short tail below the last end mark among the unread rows between two indexes; null where there is none. */
export function readTail(
  rows: readonly Row[],
  roles: readonly Role[],
  from: number,
  to: number,
): Tail | null {
  const below: Block[] = []
  let length = 0
  for (let end = to; below.length <= MOST_BLOCKS; ) {
    const block = blockAbove(rows, roles, from, end)
    if (block === null) return null
    const first = rows[block.from]?.text ?? ''
    if (block.to - block.from === 1 && readEnding(first) === 'end') {
      const isBelowStory = blockAbove(rows, roles, from, block.from) !== null
      const isTail = below.length > 0 && isBelowStory && !isWeak(first) && isAside(rows, below, first)
      return isTail ? tailOf(rows, below, block.to) : null
    }
    const size = sizeOf(rows, block)
    if (readPairs(first) === null) length += size
    if (opensQuote(first) || length > LONGEST_TAIL || isStory(first, size)) return null
    below.unshift(block)
    end = block.from
  }
  return null
}

function isStory(first: string, size: number): boolean {
  if (readPairs(first) !== null) return false
  const heading = readHeading(first)
  return size > LONGEST_BLOCK || (heading !== null && heading.word !== null)
}

/** `Finished.` and its like are said in stories too. */
function isWeak(mark: string): boolean {
  return (
    /^\p{L}{1,20}\W{0,9}$/u.test(mark) && !/^(?:fin|finis|owari)\b/i.test(mark) && mark !== mark.toUpperCase()
  )
}

/** Whether nothing below the mark is told: every sentence speaks of the story or to its reader. */
function isAside(rows: readonly Row[], below: readonly Block[], mark: string): boolean {
  const texts = below.map(({ from, to }) =>
    rows
      .slice(from, to)
      .map(({ text }) => text)
      .join(' '),
  )
  const told = texts.filter((text) => readPairs(text) === null && isSentence(text) && !OF_STORIES.test(text))
  // A mark that is drawn or in capitals is no line of somebody's.
  const isLoud = mark === mark.toUpperCase() || !/^\p{L}[\p{L}\s]*[.!]?$/u.test(mark)
  return told.every((text) => isLoud && TO_READERS.test(text))
}

const OF_STORIES =
  /\b(?:fics?|story|stories|sequel|prequel|chapters?|reviews?|reviewed|feedback|comments?|readers?|reading|read|beta(?:ed)?|written|posted|archived?|copyright|e-?mail|website|home ?page|disclaimer|thanks?|thank you|hope you|what (?:do|did) you)\b/i
const TO_READERS =
  /\b(?:you|your|please|let me|i (?:hope|know|wrote|am|will|have|don['’]t|do|think)|i['’](?:m|ve|ll|d)|my (?:first|next|friend))\b/i

/** The run of unread rows with text that ends above an index. */
function blockAbove(rows: readonly Row[], roles: readonly Role[], from: number, end: number): Block | null {
  const isText = (at: number) => at >= from && roles[at] === 'unread' && rows[at]?.text !== ''
  let to = end
  while (to > from && !isText(to - 1)) to--
  let first = to
  while (isText(first - 1)) first--
  return first < to ? { from: first, to } : null
}

function sizeOf(rows: readonly Row[], { from, to }: Block): number {
  let size = 0
  for (let at = from; at < to; at++) size += rows[at]?.text.length ?? 0
  return size
}

/** Links and counters are left out; what has a label is a note by itself, and all else one note as long as it goes on. */
function tailOf(rows: readonly Row[], blocks: readonly Block[], from: number): Tail {
  const roles = new Map<number, Role>()
  const notes: FoundNote[] = []
  let open: number | null = null
  let last = from
  const close = () => {
    if (open !== null) notes.push(labelled(rows, open, last))
    open = null
  }
  for (const block of blocks) {
    for (let at = block.from; at < block.to; at++) {
      const text = rows[at]?.text ?? ''
      const role = roleOf(text)
      roles.set(at, role)
      if (role !== 'note' || readPairs(text) !== null) close()
      if (role === 'note') {
        open ??= at
        last = at + 1
      }
    }
  }
  close()
  return { from, notes, roles }
}

function roleOf(text: string): Role {
  if (isLeftover(text) || LINK.test(text) || COUNTER.test(text)) return 'leftover'
  if (!/[\p{L}\p{N}]/u.test(text)) return 'decoration'
  return readPairs(text)?.every(({ kinds }) => kinds.includes('contact')) ? 'contact' : 'note'
}

/** Where a link led to is anybody's guess: `Back to the Attic`. */
const LINK =
  /^\W{0,4}(?:back|return|go back|go|next|previous|home|e-?mail|mail|click)\b[^.!?,;]{0,40}\W{0,4}$/i
const COUNTER =
  /\b(?:visitors?|hits|visits?|views|counter)\b.{0,40}\b(?:since|number|so far)\b|\bnumber\b.{0,20}\bto visit\b|^since \w+ \d/i

function labelled(rows: readonly Row[], from: number, to: number): FoundNote {
  const pair = readPairs(rows[from]?.text ?? '')?.[0]
  return pair
    ? noteOf(rows, from, to, pair.label, pair.value)
    : noteOf(rows, from, to, null, rows[from]?.text ?? '')
}
