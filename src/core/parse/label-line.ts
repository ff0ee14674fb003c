// A line of a header: the labels on it and their values. `Rating: PG`, `Author- Fayth`, `*Title* The Lamp`,
// `Relationship: A/B | Rating: K+`.

import { trimmed, withoutEnd } from './characters.ts'
import { type FieldKind, type Label, LONGEST_LABEL, labelLike, labelNamed } from './labels.ts'

export interface LabelPair extends Label {
  /** As written, without decoration. */
  readonly label: string
  readonly value: string
}

/** The labelled values on a line, in order; null if it does not begin with a known label. */
export function readPairs(text: string): readonly LabelPair[] | null {
  // A box drawn around the header leaves empty pieces at both ends.
  const bars = text.split('|').filter((piece) => piece.trim() !== '')
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

const BULLETS = '*_~=[<•·>#|+-–—({ \t\u00a0'
const CLOSING: Readonly<Record<string, string>> = { '[': ']', '<': '>', '(': ')', '{': '}' }

function readPair(text: string): LabelPair | null {
  let from = 0
  while (from < text.length && BULLETS.includes(text.charAt(from))) from++
  const opening = text.slice(0, from).trim()
  const rest = text.slice(from)
  // A closing tag, `</title>`, is no label.
  if (rest.startsWith('/')) return null
  return readWithSign(rest, opening) ?? readFramed(rest, opening)
}

/** A label and a sign behind it: a colon, else a dash, an equals sign, a row of dots or a wide gap. */
function readWithSign(rest: string, opening: string): LabelPair | null {
  const reach = rest.slice(0, LONGEST_LABEL + 8)
  const colon = reach.search(/[:：]/)
  if (colon > 0) {
    const pair = pairAt(rest, colon, colon + 1, opening) ?? misspelled(rest, colon)
    if (pair) return pair
  }
  for (const sign of reach.matchAll(/[-–—=~\t]+>?|\.{3,}|…| {2,}/g)) {
    const end = sign.index + sign[0].length
    if (colon >= 0 && end > colon) break
    const pair = isSpaced(reach, sign.index, end) ? pairAt(rest, sign.index, end, opening) : null
    // A gap or a row of dots divides only what cannot be anything but a label.
    if (pair && (!/^[ .…~]/.test(sign[0]) || (!pair.weak && pair.value !== ''))) return pair
  }
  return null
}

function isSpaced(text: string, from: number, to: number): boolean {
  const sign = text.slice(from, to)
  if (/^[\t .…]/.test(sign)) return true
  return sign.length > 1 || /\s/.test(text.charAt(from - 1)) || /\s/.test(text.charAt(to))
}

function misspelled(rest: string, colon: number): LabelPair | null {
  const written = trimmed(rest.slice(0, colon))
  const label = /^\p{Lu}/u.test(written) ? labelLike(written) : null
  return label && { ...label, label: bareLabel(written), value: bareValue(rest.slice(colon + 1), '') }
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

function pairAt(rest: string, labelEnd: number, valueStart: number, opening: string): LabelPair | null {
  const written = trimmed(rest.slice(0, labelEnd))
  const label = labelNamed(written)
  if (!label) return null
  const marks = /[*_~=\]>)}]/.test(written) ? '' : opening
  return { ...label, label: bareLabel(written), value: bareValue(rest.slice(valueStart), opening || marks) }
}

function bareLabel(written: string): string {
  const label = written.slice(Math.max(written.search(/\p{L}/u), 0))
  const end = withoutEnd(label, '*_~=]>}:：-–— \t\u00a0')
  return end.endsWith(')') && !end.includes('(') ? end.slice(0, -1) : end
}

/** `*Title* The Lamp`, `[Title] The Lamp`: the frame is the sign. */
function readFramed(rest: string, opening: string): LabelPair | null {
  const mark = opening.at(-1)
  if (mark === undefined || !'*_~=[<({'.includes(mark)) return null
  const close = CLOSING[mark] ?? mark
  const end = rest.slice(0, LONGEST_LABEL + 8).indexOf(close)
  if (end <= 0) return null
  const label = labelNamed(rest.slice(0, end))
  if (!label || label.weak) return null
  const value = rest.slice(end).replace(/^[*_~=\]>)}:\s-]+/, '')
  return { ...label, label: bareLabel(rest.slice(0, end)), value: trimmed(value) }
}

/** The value without what is left of the label's frame and of doubled signs. */
function bareValue(text: string, opening: string): string {
  let value = trimmed(text).replace(/^[:：]+\s*/, '')
  if (opening === '') return value
  const marks = opening.replace(/[^*_~=]/g, '')
  if (marks !== '') {
    const reversed = [...marks].reverse().join('')
    if (value.startsWith(reversed)) value = value.slice(reversed.length)
    else if (value.endsWith(reversed)) value = value.slice(0, -reversed.length)
  }
  const bracket = CLOSING[opening.at(-1) ?? '']
  if (bracket !== undefined) {
    if (value.startsWith(bracket)) value = value.slice(1)
    else if (value.endsWith(bracket)) value = value.slice(0, -1)
  }
  return trimmed(value)
}

/** Longest header on one line, in characters. */
const LONGEST_HEADER = 4000

/** Further pairs inside a value: `The Lamp; Rating: PG`, or whole headers on one line. */
function spread(first: LabelPair): readonly LabelPair[] {
  if (first.value.length > LONGEST_HEADER) return [first]
  const cuts = cutsIn(first.value)
  const clear = cuts.filter((cut) => cut.divided)
  const used = cuts.length >= 2 || first.kinds.some((kind) => PLAIN_KINDS.includes(kind)) ? cuts : clear
  if (used.length === 0) return [first]
  const value = tidyEnd(first.value.slice(0, used[0]?.from))
  // `Stats: Published: … Words: …`: the first label only gathers the others.
  const pairs: LabelPair[] = value === '' && used.length > 1 ? [] : [{ ...first, value }]
  used.forEach((cut, index) => {
    const value = first.value.slice(cut.colon + 1, used[index + 1]?.from)
    pairs.push({ ...cut.label, label: cut.written, value: tidyEnd(value) })
  })
  return pairs
}

/** Values that are no sentences: another label inside them is surely one. */
const PLAIN_KINDS: readonly FieldKind[] = [
  'author',
  'pairing',
  'characters',
  'rating',
  'genre',
  'date',
  'words',
  'part',
  'status',
  'language',
]

function tidyEnd(value: string): string {
  return trimmed(withoutEnd(trimmed(value), ';|,/·•'))
}

interface Cut {
  readonly from: number
  readonly colon: number
  readonly written: string
  readonly label: Label
  /** A sign or a wide space stands before it. */
  readonly divided: boolean
}

/** Places inside a value where another known, capitalised label with a colon begins. */
function cutsIn(value: string): Cut[] {
  const cuts: Cut[] = []
  for (let colon = value.indexOf(':'); colon >= 0; colon = value.indexOf(':', colon + 1)) {
    const before = value.slice(Math.max(0, colon - LONGEST_LABEL), colon)
    // At most three words, the longest known label first.
    const words = lastWords(before)
    const found = words === '' ? null : longestLabel(words, value.slice(colon + 1, colon + 4))
    if (!found) continue
    const from = colon - found.length
    const divided = /(?:[;|,·•]\s{0,5}|\s{2}|\t)$/.test(value.slice(Math.max(0, from - 6), from))
    if (from > 0 && (divided || /\s$/.test(value.slice(0, from)))) {
      cuts.push({ from, colon, written: trimmed(found), label: labelOf(found), divided })
    }
  }
  return cuts
}

/** The last words before a colon, none of them behind a comma, with the blanks after them. */
function lastWords(before: string): string {
  let start = before.length
  let at = before.length
  for (let word = 0; word < MOST_WORDS; word++) {
    while (at > 0 && /\s/.test(before.charAt(at - 1))) at--
    const end = at
    while (at > 0 && !/[\s;|,]/.test(before.charAt(at - 1))) at--
    if (at === end) break
    start = at
  }
  return before.slice(start)
}

const MOST_WORDS = 3

function longestLabel(words: string, after: string): string | null {
  for (let text = words; text !== ''; text = text.replace(/^\S+\s*/, '')) {
    const label = labelNamed(text)
    const counts = label?.kinds.includes('words') && /^\s?\d/.test(after)
    if (label && (!label.weak || counts) && /^[*_~[(]{0,3}\p{Lu}/u.test(text)) return text
  }
  return null
}

function labelOf(written: string): Label {
  return labelNamed(written) ?? { kinds: ['other'], weak: true }
}
