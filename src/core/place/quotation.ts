// Words at a place and around it, and how well they agree with a stretch of another text, letter by letter.

import type { Ground } from './ground.ts'
import { lettersOf } from './letters.ts'

/** Words at a place and around it, enough to find it in a changed text. */
export interface Quote {
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
}

/** Lengths of quote and context in characters (48 and 32: enough to be unique in prose of novel length). */
const EXACT = 48
const CONTEXT = 32

/** The words at an offset of a block, with what stands before and after, over as many blocks as it takes. */
export function quoteAt({ texts }: Ground, block: number, offset: number): Quote {
  const text = texts[block] ?? ''
  let prefix = text.slice(0, offset)
  for (let before = block - 1; before >= 0 && prefix.length < CONTEXT; before--) {
    prefix = `${(texts[before] ?? '').slice(-CONTEXT)}\n${prefix}`
  }
  let suffix = text.slice(offset + EXACT)
  for (let after = block + 1; after < texts.length && suffix.length < CONTEXT; after++) {
    suffix = `${suffix}\n${(texts[after] ?? '').slice(0, CONTEXT)}`
  }
  return {
    exact: text.slice(offset, offset + EXACT),
    prefix: prefix.slice(-CONTEXT),
    suffix: suffix.slice(0, CONTEXT),
  }
}

/** A quotation as letters, ready to be compared. */
export interface Quotation {
  readonly codes: Uint16Array
  /** The letter that the place is before. */
  readonly place: number
  /** Where the words of the place's own block begin and end in it; the others are its neighbours'. */
  readonly from: number
  readonly to: number
  /** The place is the very beginning of its block, or after its last letter. */
  readonly edge: 'start' | 'end' | null
}

export function quotationOf({ prefix, exact, suffix }: Quote): Quotation {
  const ownStart = prefix.lastIndexOf('\n') + 1
  const ownEnd = suffix.includes('\n') ? suffix.indexOf('\n') : suffix.length
  const { codes, starts } = lettersOf([
    prefix.slice(0, ownStart),
    prefix.slice(ownStart),
    exact + suffix.slice(0, ownEnd),
    suffix.slice(ownEnd),
  ])
  const [, from = 0, place = 0, to = 0] = starts
  const isFirst = place === from && (prefix === '' || ownStart > 0)
  return { codes, place, from, to, edge: isFirst ? 'start' : place === to ? 'end' : null }
}

/** How well a quotation agrees with a text at one position: shares from 0 (as by chance) to 1 (letter by letter). */
export interface Agreement {
  /** Of the words of the place's own block. */
  readonly own: number
  /** Of the neighbours' words before and after, the lesser and the greater. */
  readonly context: number
  readonly neighbour: number
  /** Of all its words: own ones weigh 50 for 48 characters, the neighbours' 20 for 32. */
  readonly all: number
  /** The letter of the text where the place is. */
  readonly place: number
  /** Whether that very letter agrees, so that the place is there and nowhere beside. */
  readonly isExact: boolean
}

/** Letters by which words may have been moved within the compared stretch. */
const SLACK = 40
/** As many letters in a row are no chance. */
const AGREED_RUN = 4
const SOME = 16
const OWN_WEIGHT = 50 / 48
const CONTEXT_WEIGHT = 20 / 32

/**
 * Compares by edit distance: the quotation against the window of the text around the letter where its place may be.
 * Its ends are bounded, so one comparison is some twenty thousand steps whatever the text.
 */
export function agreementAt(quotation: Quotation, text: Uint16Array, at: number): Agreement {
  const { codes, place, from, to } = quotation
  const first = Math.max(0, at - place - SLACK)
  const window = text.subarray(first, Math.max(first, at + codes.length - place + SLACK))
  const partners = alignment(codes, window)
  const before = closeness(partners, 0, from)
  const own = closeness(partners, from, to)
  const after = closeness(partners, to, codes.length)
  const share = ownShare(quotation)
  const around = codes.length - to + from
  const context = around === 0 ? 0 : (from * before + (codes.length - to) * after) / around
  const found = placeIn(partners, quotation)
  return {
    own,
    context: Math.min(before, after),
    neighbour: Math.max(before * enough(from), after * enough(codes.length - to)),
    all: share * own + (1 - share) * context,
    place: found === null ? at : Math.min(Math.max(0, first + found), text.length),
    isExact: found !== null && found === partners[place],
  }
}

/** Fewer letters than `SOME` may agree by chance. */
function enough(letters: number): number {
  return Math.min(1, letters / SOME)
}

/** What a quotation's own words weigh of all, 0 to 1. */
export function ownShare({ codes, from, to }: Quotation): number {
  const own = (to - from) * OWN_WEIGHT
  const around = (codes.length - to + from) * CONTEXT_WEIGHT
  return own === 0 ? 0 : own / (own + around)
}

/** For each letter the index of the one like it in the window, or -1 where none is. */
function alignment(codes: Uint16Array, window: Uint16Array): Int16Array {
  const width = window.length + 1
  // How each cell was reached: 0 both letters, 1 one of the quotation without a partner, 2 one of the window.
  const moves = new Uint8Array((codes.length + 1) * width)
  let row = new Int16Array(width)
  for (let one = 1; one <= codes.length; one++) {
    const next = new Int16Array(width)
    next[0] = one
    moves[one * width] = 1
    for (let other = 1; other < width; other++) {
      const both = (row[other - 1] ?? 0) + (codes[one - 1] === window[other - 1] ? 0 : 1)
      const alone = (row[other] ?? 0) + 1
      const added = (next[other - 1] ?? 0) + 1
      const least = Math.min(both, alone, added)
      next[other] = least
      moves[one * width + other] = least === both ? 0 : least === alone ? 1 : 2
    }
    row = next
  }
  let other = row.indexOf(Math.min(...row))
  const partners = new Int16Array(codes.length).fill(-1)
  for (let one = codes.length; one > 0; ) {
    const move = moves[one * width + other]
    if (move === 0 && codes[one - 1] === window[other - 1]) partners[one - 1] = other - 1
    if (move !== 2) one--
    if (move !== 1) other--
  }
  return partners
}

/** Share of a run's letters that have partners, of which half are there by chance. */
function closeness(partners: Int16Array, from: number, to: number): number {
  if (from === to) return 0
  let errors = 0
  for (let at = from; at < to; at++) {
    const partner = partners[at] ?? -1
    const last = at > from ? (partners[at - 1] ?? -1) : -1
    // A partner further on means letters in between that the quotation does not know.
    if (partner < 0 || (last >= 0 && partner > last + 1)) errors++
  }
  return Math.max(0, 1 - (2 * errors) / (to - from))
}

/**
 * Where the place is in the window: by the nearest letters in a row that agree, those of its own block first, and of
 * those the ones from there on, or the ones before it where it is the end of them. Without them it is after what stood
 * before.
 */
function placeIn(partners: Int16Array, { place, to, edge }: Quotation): number | null {
  const own = edge === 'end' ? null : placeOnward(partners, place, place, to)
  return (
    own ?? placeBack(partners, place) ?? placeOnward(partners, place, Math.max(place, to), partners.length)
  )
}

function placeOnward(partners: Int16Array, place: number, from: number, to: number): number | null {
  for (let at = from; at < to; at++) {
    if (agree(partners, at))
      return (partners[at] ?? 0) - (at === place ? 0 : lettersBack(partners, place, at))
  }
  return null
}

function placeBack(partners: Int16Array, place: number): number | null {
  for (let at = place - AGREED_RUN; at >= 0; at--) {
    if (agree(partners, at)) return lettersOn(partners, place, at + AGREED_RUN - 1)
  }
  return null
}

/** As far on from an agreeing letter as the place was, but not up to the next letter that agrees. */
function lettersOn(partners: Int16Array, place: number, at: number): number {
  const partner = partners[at] ?? 0
  const next = partners.subarray(place).find((other) => other >= 0) ?? Number.POSITIVE_INFINITY
  return Math.max(partner + 1, Math.min(partner + place - at, next - 1))
}

function agree(partners: Int16Array, at: number): boolean {
  for (let next = at; next < at + AGREED_RUN; next++) {
    const partner = partners[next] ?? -1
    if (partner < 0 || (next > at && partner !== (partners[next - 1] ?? -1) + 1)) return false
  }
  return true
}

/** How far back from an agreeing letter the place may be: not before the last letter that agrees ahead of it. */
function lettersBack(partners: Int16Array, start: number, at: number): number {
  const partner = partners[at] ?? 0
  let last = -1
  for (let before = start - 1; before >= 0 && last < 0; before--) last = partners[before] ?? -1
  return Math.min(at - start, partner - last - 1)
}
