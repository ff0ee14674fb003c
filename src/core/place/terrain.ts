// Several parts as one terrain, in letters, and back from a letter to the part, the block and the offset it is in.

import { lastNotAbove } from '../rising.ts'
import type { PartGround } from './ground.ts'
import { type Letters, lettersBefore, offsetOfLetter } from './letters.ts'
import type { Place } from './place.ts'
import type { Quotation } from './quotation.ts'

/** A position of a story. */
export interface StoryPosition {
  readonly part: number
  readonly block: number
  /** UTF-16 offset in the block's plain text. */
  readonly offset: number
}

/** Parts in their order as one text. Blocks are counted through all of it. */
export interface Terrain {
  readonly parts: readonly (PartGround & { readonly firstBlock: number; readonly firstLetter: number })[]
  readonly letters: Letters
}

/** Joins parts. One part alone costs nothing. */
export function terrainOf(grounds: readonly PartGround[]): Terrain {
  let firstBlock = 0
  let firstLetter = 0
  const parts = grounds.map(({ part, ground }) => {
    const joined = { part, ground, firstBlock, firstLetter }
    firstBlock += ground.texts.length
    firstLetter += ground.letters.codes.length
    return joined
  })
  const [only] = parts
  if (only && parts.length === 1) return { parts, letters: only.ground.letters }
  const codes = new Uint16Array(firstLetter)
  const starts: number[] = []
  for (const { ground, firstLetter } of parts) {
    codes.set(ground.letters.codes, firstLetter)
    for (let block = 0; block < ground.texts.length; block++) {
      starts.push(firstLetter + (ground.letters.starts[block] ?? 0))
    }
  }
  starts.push(firstLetter)
  return { parts, letters: { codes, starts } }
}

/** Letters by which the first letter of a paragraph may be missed. */
const MISSED = 3

export interface Standing {
  /** Index in the terrain. */
  readonly block: number
  readonly id: string
  readonly position: StoryPosition
  /** Share of its part's letters before it. */
  readonly share: number
}

/** The block and offset of a letter, with the signs that stood before it in the quotation. */
export function positionAt(
  { letters, parts }: Terrain,
  place: Place,
  quotation: Quotation,
  { letter, isExact }: { readonly letter: number; readonly isExact: boolean },
): Standing | null {
  const { starts } = letters
  // After a block's last letter is still that block, not the beginning of the next.
  const isAfter = quotation.edge === 'end' && letter > 0
  const sought = isAfter ? letter - 1 : letter
  const last = starts.length - 2
  let block = Math.min(last, lastNotAbove(starts, sought))
  if (quotation.edge === 'start' && !isExact && (starts[block + 1] ?? 0) - sought <= MISSED)
    block = Math.min(last, block + 1)
  while (quotation.from === quotation.to && !isAfter && block > 0 && starts[block - 1] === starts[block])
    block--
  const home = parts.findLast(({ firstBlock }) => firstBlock <= block)
  if (!home) return null
  const inPart = block - home.firstBlock
  const text = home.ground.texts[inPart] ?? ''
  const first = starts[block] ?? 0
  const isFirst = quotation.edge === 'start' && sought - first <= (isExact ? 0 : MISSED)
  const index = isFirst ? 0 : Math.max(0, sought - first)
  const offset = isFirst
    ? 0
    : isAfter
      ? offsetOfLetter(text, index) + 1
      : withSigns(text, index, place.quote.exact)
  return {
    block,
    position: { part: home.part, block: inPart, offset: Math.min(offset, text.length) },
    id: home.ground.ids[inPart] ?? '',
    share: (sought - home.firstLetter) / Math.max(1, home.ground.letters.codes.length),
  }
}

/** Offset of a letter, and of as many signs before it as the exact words begin with. */
function withSigns(text: string, letter: number, exact: string): number {
  const offset = offsetOfLetter(text, letter)
  const signs = Math.max(0, offset - offsetOfLetter(exact, 0))
  return lettersBefore(text, signs) === letter ? signs : offset
}

/** The letter where a place would be by its share of its part. */
export function expectedLetter({ letters, parts }: Terrain, { part, share }: Place): number {
  const own = parts.find((one) => one.part >= part)
  if (!own) return letters.codes.length
  return own.firstLetter + Math.round(share * own.ground.letters.codes.length)
}
