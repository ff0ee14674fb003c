// A reading place: mark it in a text, find it again in the same text or a changed one. Never a pixel.

import type { Block } from './story.ts'
import { blockText } from './story.ts'

/** Where a reader is: numbers for speed, words for truth. Selector names follow the W3C Web Annotation model. */
export interface Place {
  /** Index of the part, from 0. */
  readonly part: number
  /** Hash of the part's text as it was when the place was marked. */
  readonly text: string
  /** Index of the block in its part, from 0, and the block's own id. */
  readonly block: number
  readonly blockId: string
  /** UTF-16 offset of the first character on the reading line, in the block's plain text. */
  readonly offset: number
  readonly quote: Quote
  /** Share of the part's characters before the place, 0 to 1. */
  readonly share: number
}

/** Words at a place and around it, enough to find it in a changed text. */
export interface Quote {
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
}

/** A found place. `by` says how sure we are: only `share` and `start` mean that the words themselves are gone. */
export interface Found {
  readonly block: number
  readonly offset: number
  readonly by: 'text' | 'block' | 'quote' | 'share' | 'start'
}

/** Lengths of quote and context in characters (48 and 32: enough to be unique in prose of novel length). */
const EXACT = 48
const CONTEXT = 32

/** A part's text made ready for places: built once when a part is opened. */
export interface Ground {
  readonly hash: string
  readonly texts: readonly string[]
  /** Hash of the block's text and which of its like it is: unchanged paragraphs keep it whatever moves around them. */
  readonly ids: readonly string[]
  /** Characters before each block, with the whole length at the end. */
  readonly starts: readonly number[]
}

/** Reads a part's blocks once, so that marking and finding are quick. */
export function groundOf(blocks: readonly Block[]): Ground {
  const texts = blocks.map(blockText)
  const seen = new Map<string, number>()
  const starts: number[] = [0]
  const ids = texts.map((text) => {
    starts.push((starts.at(-1) ?? 0) + text.length)
    const hash = fnv1a(normalise(text)).toString(36)
    const count = seen.get(hash) ?? 0
    seen.set(hash, count + 1)
    return `${hash}.${count}`
  })
  return { hash: fnv1a(ids.join(' ')).toString(36), texts, ids, starts }
}

/** Marks a place at a block and offset; both are brought into range. */
export function markPlace(ground: Ground, part: number, block: number, offset: number): Place {
  const index = clamp(block, 0, Math.max(0, ground.texts.length - 1))
  const text = ground.texts[index] ?? ''
  const at = clamp(offset, 0, text.length)
  const position = (ground.starts[index] ?? 0) + at
  const whole = ground.starts.at(-1) ?? 0
  return {
    part,
    text: ground.hash,
    block: index,
    blockId: ground.ids[index] ?? '',
    offset: at,
    quote: quoteAt(ground, index, at),
    share: whole === 0 ? 0 : position / whole,
  }
}

/** The beginning of a part whose text has not been opened yet. */
export function beginningOf(part: number): Place {
  const quote = { exact: '', prefix: '', suffix: '' }
  return { part, text: '', block: 0, blockId: '', offset: 0, quote, share: 0 }
}

/** The words at an offset of a block, with what stands before and after. */
function quoteAt(ground: Ground, block: number, offset: number): Quote {
  const text = ground.texts[block] ?? ''
  const before = (ground.texts[block - 1] ?? '').slice(-CONTEXT)
  const after = (ground.texts[block + 1] ?? '').slice(0, CONTEXT)
  return {
    exact: text.slice(offset, offset + EXACT),
    prefix: `${before}\n${text.slice(0, offset)}`.slice(-CONTEXT),
    suffix: `${text.slice(offset + EXACT)}\n${after}`.slice(0, CONTEXT),
  }
}

/**
 * Finds a place again: the same text by numbers; else the same block, or the quotation in another one, where enough of
 * the words around it agree; else the same share of the part. Better near than wrong: without the words it does not
 * claim to have found them.
 */
export function findPlace(ground: Ground, place: Place): Found {
  if (ground.texts.length === 0) return { block: 0, offset: 0, by: 'start' }
  if (place.text === ground.hash && place.block < ground.texts.length) {
    return { block: place.block, offset: place.offset, by: 'text' }
  }
  return (
    likest(ground, place, blocksLike(ground, place), 'block') ??
    likest(ground, place, quotations(ground, place.quote.exact), 'quote') ??
    atShare(ground, place.share)
  )
}

interface Position {
  readonly block: number
  readonly offset: number
}

/** Blocks with the very words of the place's block, whichever of their like they are. */
function blocksLike(ground: Ground, place: Place): readonly Position[] {
  const hash = hashIn(place.blockId)
  return ground.ids.flatMap((id, block) => {
    const length = ground.texts[block]?.length ?? 0
    return hashIn(id) === hash && length > 0 ? [{ block, offset: clamp(place.offset, 0, length) }] : []
  })
}

function hashIn(blockId: string): string {
  return blockId.slice(0, blockId.indexOf('.'))
}

function quotations(ground: Ground, exact: string): readonly Position[] {
  if (exact.trim() === '') return []
  return ground.texts.flatMap((text, block) => {
    const found: Position[] = []
    for (let offset = text.indexOf(exact); offset >= 0; offset = text.indexOf(exact, offset + 1)) {
      found.push({ block, offset })
    }
    return found
  })
}

/** Characters that must agree, in the quotation and around it, before a place counts as found: about four words. */
const EVIDENCE = 24

/** The position whose surroundings are most like those of the place; of equals the one nearest to it. */
function likest(
  ground: Ground,
  { quote, share }: Place,
  positions: readonly Position[],
  by: Found['by'],
): Found | null {
  const whole = ground.starts.at(-1) || 1
  const ranked = positions
    .map((position) => {
      const here = quoteAt(ground, position.block, position.offset)
      const evidence =
        likeStart(here.exact, quote.exact) +
        likeEnd(here.prefix, quote.prefix) +
        likeStart(here.suffix, quote.suffix)
      const distance = Math.abs(((ground.starts[position.block] ?? 0) + position.offset) / whole - share)
      return { position, evidence, distance }
    })
    .filter(({ evidence }) => evidence >= EVIDENCE)
    .sort((one, other) => other.evidence - one.evidence || one.distance - other.distance)
  return ranked[0] ? { ...ranked[0].position, by } : null
}

function atShare(ground: Ground, share: number): Found {
  const target = share * (ground.starts.at(-1) ?? 0)
  let block = 0
  while (block + 1 < ground.texts.length && (ground.starts[block + 1] ?? 0) <= target) block++
  return { block, offset: 0, by: share === 0 ? 'start' : 'share' }
}

function likeStart(a: string, b: string): number {
  let count = 0
  while (count < a.length && count < b.length && a[count] === b[count]) count++
  return count
}

function likeEnd(a: string, b: string): number {
  let count = 0
  while (count < a.length && count < b.length && a.at(-1 - count) === b.at(-1 - count)) count++
  return count
}

/** Case, spacing and the shape of quotation marks do not make another paragraph. */
function normalise(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/\s+/g, ' ')
    .trim()
}

/** FNV-1a, 32 bit, over UTF-16 units: small, quick, and only ever compared with itself. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  return hash >>> 0
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high)
}
