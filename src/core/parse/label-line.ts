// A line of a header: the labels on it and their values. `Rating: PG`, `Author- Fayth`, `*Title* The Lamp`,
// `Relationship: A/B | Rating: K+`.

import { trimmed, withoutEnd } from './characters.ts'
import { type FieldKind, type Label, LONGEST_LABEL, labelNamed } from './labels.ts'

export interface LabelPair extends Label {
  /** As written, without decoration. */
  readonly label: string
  readonly value: string
}

/** The labelled values on a line, in order; null if it does not begin with a known label. */
export function readPairs(text: string): readonly LabelPair[] | null {
  const bars = text.split('|')
  if (bars.length > 1) {
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

/** A label and a sign behind it: a colon, else a dash or an equals sign. */
function readWithSign(rest: string, opening: string): LabelPair | null {
  const reach = rest.slice(0, LONGEST_LABEL + 8)
  const colon = reach.search(/[:：]/)
  if (colon > 0) {
    const pair = pairAt(rest, colon, colon + 1, opening)
    if (pair) return pair
  }
  for (const sign of reach.matchAll(/[-–—=\t]/g)) {
    if (colon >= 0 && sign.index > colon) break
    const spaced =
      /\s/.test(reach.charAt(sign.index - 1)) || /\s/.test(reach.charAt(sign.index + 1)) || sign[0] === '\t'
    const pair = spaced ? pairAt(rest, sign.index, sign.index + 1, opening) : null
    if (pair) return pair
  }
  return null
}

function pairAt(rest: string, labelEnd: number, valueStart: number, opening: string): LabelPair | null {
  const written = trimmed(rest.slice(0, labelEnd))
  const label = labelNamed(written)
  if (!label) return null
  const marks = written.replace(/[^*_~=\]>)}]+$/, '') === '' ? opening : ''
  return { ...label, label: bareLabel(written), value: bareValue(rest.slice(valueStart), opening || marks) }
}

function bareLabel(written: string): string {
  return written
    .replace(/^[^\p{L}]+/u, '')
    .replace(/[^\p{L}\d.)'’]+$/u, '')
    .replace(/(?<!\([^)]*)\)$/, '')
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
  const used = cuts.length >= 2 ? cuts : clear
  if (used.length === 0) return [first]
  const pairs: LabelPair[] = [{ ...first, value: tidyEnd(first.value.slice(0, used[0]?.from)) }]
  used.forEach((cut, index) => {
    const value = first.value.slice(cut.colon + 1, used[index + 1]?.from)
    pairs.push({ ...cut.label, label: cut.written, value: tidyEnd(value) })
  })
  return pairs
}

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
    const words = /((?:[^\s;|,]+\s+)?(?:[^\s;|,]+\s+)?)?([^\s;|,]+)\s*$/.exec(before)?.[0]
    const found = words === undefined ? null : longestLabel(words)
    if (!found) continue
    const from = colon - found.length
    const divided = /(?:[;|,·•]\s*|\s{2,}|\t)$/.test(value.slice(Math.max(0, from - 6), from))
    if (from > 0 && (divided || /\s$/.test(value.slice(0, from)))) {
      cuts.push({ from, colon, written: trimmed(found), label: labelOf(found), divided })
    }
  }
  return cuts
}

function longestLabel(words: string): string | null {
  for (let text = words; text !== ''; text = text.replace(/^\S+\s*/, '')) {
    const label = labelNamed(text)
    if (label && !label.weak && /^[^\p{L}]*\p{Lu}/u.test(text)) return text
  }
  return null
}

function labelOf(written: string): Label {
  return labelNamed(written) ?? { kinds: ['other'], weak: true }
}
