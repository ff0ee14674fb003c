// One label and its value, as writers set them: `Rating: PG`, `Author- Fayth`, `*Title* The Lamp`, `Status => WIP`.

import { isUpper, trimmed, withoutEnd } from '../characters.ts'
import { arePlainKinds } from '../fields/warning-kinds.ts'
import { type Label, LONGEST_LABEL, labelLike, labelNamed } from './labels.ts'

export interface LabelPair extends Label {
  /** As written, without decoration. */
  readonly label: string
  readonly value: string
}

const BULLETS = '*_~=[<•·>#|+-–—({:»✦★♥ \t\u00a0'
const CLOSING: Readonly<Record<string, string>> = { '[': ']', '<': '>', '(': ')', '{': '}' }

/** All that a label may end with; whoever reads another sign below adds it here. */
const ENDINGS = /[:：\-–—=~\t…•·|»>;!]|\.{3}| {2}/

/** Whether a line may hold a label at all: told quickly, for most lines of prose hold none. */
export function mayHoldLabel(text: string): boolean {
  return BULLETS.includes(text.charAt(0)) || ENDINGS.test(text.slice(0, LONGEST_LABEL + 8))
}

/** The label at the start of a line and its value; null if the line does not begin with a known label. */
export function readPair(text: string): LabelPair | null {
  if (!mayHoldLabel(text)) return null
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
  const shouted = SHOUTED.exec(reach)?.[1]
  if (shouted !== undefined) {
    const pair = pairAt(rest, shouted.length, rest.search(/!\s/) + 1, opening)
    // What is warned of is named, and nothing else is said: that is no cry in a story.
    if (pair?.kinds.includes('warnings') && pair.value !== '')
      return { ...pair, weak: !arePlainKinds(pair.value) }
  }
  for (const sign of reach.matchAll(SIGNS)) {
    const end = sign.index + sign[0].length
    if (colon >= 0 && end > colon) break
    const pair = isSpaced(reach, sign.index, end) ? pairAt(rest, sign.index, end, opening) : null
    if (pair && isSignOf(pair, sign[0], rest)) return sign[0] === ';' ? { ...pair, weak: true } : pair
  }
  return null
}

/** `Warning! Character death ahead!` */
const SHOUTED = /^(\p{Lu}[\p{L} ]{3,20})!{1,3}\s/u

const SIGNS = /[-–—=~\t]+>?|\.{3,}|…| {2,}(?:[-–—=~|•·»>]{1,3}(?=\s))?|[•·|»>]{1,2}|;{1,2}/g

/** A dash divides any label; the other signs only what cannot be anything but a label. */
function isSignOf(pair: LabelPair, sign: string, rest: string): boolean {
  if (sign.startsWith(';') && !isUpper(rest.charAt(0))) return false
  return /^[-–—=\t]/.test(sign) || (!pair.weak && pair.value !== '')
}

function isSpaced(text: string, from: number, to: number): boolean {
  const sign = text.slice(from, to)
  if (/^[\t .…=]/.test(sign)) return true
  return sign.length > 1 || /\s/.test(text.charAt(from - 1)) || /\s/.test(text.charAt(to))
}

function misspelled(rest: string, colon: number): LabelPair | null {
  const written = trimmed(rest.slice(0, colon))
  const label = /^\p{Lu}/u.test(written) ? labelLike(written) : null
  return label && { ...label, label: bareLabel(written), value: bareValue(rest.slice(colon + 1), '') }
}

function pairAt(rest: string, labelEnd: number, valueStart: number, opening: string): LabelPair | null {
  const written = trimmed(rest.slice(0, labelEnd))
  const label = labelNamed(written)
  if (!label) return null
  const marks = /[*_~=\]>)}]/.test(written) ? '' : opening
  const value = bareValue(rest.slice(valueStart), opening || marks)
  // `Content: violence, rape` can be nothing else.
  const isSure = label.kinds.includes('warnings') && value !== '' && arePlainKinds(value)
  return { ...label, weak: label.weak && !isSure, label: bareLabel(written), value }
}

/** A label without its decoration. */
export function bareLabel(written: string): string {
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
