// A line of a header: the labels on it and their values. `Rating: PG`, `Relationship: A/B | Rating: K+`, and what only
// the lines around it can tell: labels that no table knows, labels without a sign.

import { trimmed } from '../characters.ts'
import type { FieldKind } from './field-kinds.ts'
import { bareLabel, type LabelPair, mayHoldLabel, readPair } from './label-pair.ts'
import { spread } from './label-spread.ts'
import { LONGEST_LABEL, labelNamed } from './labels.ts'

/** The lines read last: whoever decides about a line of a header looks at the lines around it again. */
const read = new Map<string, readonly LabelPair[] | null>()
const MOST_READ = 200
const LONGEST_READ = 200

/** The labelled values on a line, in order; null if it does not begin with a known label. */
export function readPairs(text: string): readonly LabelPair[] | null {
  if (!mayHoldLabel(text) && !text.includes('|')) return null
  if (text.length > LONGEST_READ) return pairsIn(text)
  const known = read.get(text)
  if (known !== undefined) return known
  const pairs = pairsIn(text)
  if (read.size >= MOST_READ) read.clear()
  read.set(text, pairs)
  return pairs
}

function pairsIn(text: string): readonly LabelPair[] | null {
  // A box drawn around the header leaves empty pieces at both ends.
  const bars = text.includes('|') ? text.split('|').filter((piece) => piece.trim() !== '') : []
  if (bars.length > 1 || (bars.length === 1 && text.endsWith('|'))) {
    const pairs = bars.map((piece) => readPair(trimmed(piece)))
    if (pairs.every((pair) => pair !== null)) return pairs
  }
  const first = readPair(text)
  return first && spread(first)
}

/** Whether a line begins with a known label, of one kind if that is asked. */
export function isLabelled(text: string, kind?: FieldKind): boolean {
  const pair = readPair(text)
  return pair !== null && (kind === undefined || pair.kinds.includes(kind))
}

/**
 * A line with the shape of a labelled value and a label that no table knows: `Mood: grumpy`. Only its neighbours can
 * tell whether it is one.
 */
export function readUnknownPair(text: string): LabelPair | null {
  const match = /^[*_~•·>\s[-]{0,6}(\p{Lu}[\p{L}'’/&. -]{1,27}?)\s?(?::|\s[-–—=]\s)/u.exec(text.slice(0, 48))
  const label = match?.[1]
  if (!match || label === undefined || label.split(/\s+/).length > MOST_LABEL_WORDS) return null
  const value = text.slice(match[0].length).replace(/^[:*_~\]\s]{1,8}/, '')
  if (/^["“„«]/.test(value)) return null
  return { kinds: ['other'], weak: true, label: bareLabel(label), value: trimmed(value) }
}

const MOST_LABEL_WORDS = 3

/** A label that stands alone on its line with no sign: `Summary`, `Author's Notes`. */
export function readLoneLabel(text: string): LabelPair | null {
  if (text.length > LONGEST_LABEL || !/^[*_~[]{0,4}\p{Lu}[\p{L}'’ ]*[*_~\]]{0,4}$/u.test(text)) return null
  const label = labelNamed(text)
  return label && !label.weak ? { ...label, label: bareLabel(text), value: '' } : null
}

/** A label with a blank or a narrow dash behind it: `Author Wren Hollis`, `Rating-PG`. Only its like around it prove it. */
export function readBarePair(text: string): LabelPair | null {
  const match = /^((?:\p{Lu}[\p{L}'’]{2,19}[ -]){1,3})(?=["“'[(]?[\p{Lu}\d])/u.exec(
    text.slice(0, LONGEST_LABEL + 20),
  )
  if (!match) return null
  for (let label = match[1] ?? ''; label !== ''; label = withoutLastWord(label)) {
    const named = labelNamed(label)
    const value = trimmed(text.slice(label.length))
    if (named && !named.weak && value !== '')
      return { kinds: named.kinds, weak: true, label: bareLabel(label), value }
  }
  return null
}

/** Words with a blank or a dash behind each, and without the last of them. */
function withoutLastWord(label: string): string {
  const words = label.slice(0, -1)
  return label.slice(0, Math.max(words.lastIndexOf(' '), words.lastIndexOf('-')) + 1)
}

/** A label of any words, as a drawn box may hold: `How bad it gets: PG`. */
export function readAnyPair(text: string): LabelPair | null {
  const match = /^([\p{L}\p{N}][\p{L}\p{N}'’ /&()?-]{0,40}):\s+(?=\S)/u.exec(text.slice(0, 60))
  const label = trimmed(match?.[1] ?? '')
  if (!match || label.split(/\s+/).length > MOST_BOXED_WORDS) return null
  return { kinds: ['other'], weak: true, label, value: trimmed(text.slice(match[0].length)) }
}

const MOST_BOXED_WORDS = 7
