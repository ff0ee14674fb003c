// What a cover shows, worked out from the catalogue's entry alone: ink, figure, title set in lines, rules at the foot.
// The drawing itself is ui/story/cover.tsx; all lengths here are in units of its field of 200 by 300.

import type { Entry } from '../catalogue/catalogue.ts'
import { fnv1a } from '../fnv.ts'
import type { Pairing } from '../story.ts'
import { ratings } from '../story.ts'
import { type Line, setTitle } from './cover-title.ts'

const inks = ['weld', 'indigo', 'verdigris', 'woad', 'sienna', 'madder', 'orchil', 'iron-gall'] as const
export type Ink = (typeof inks)[number] | 'graphite'

/** The large letters: a pairing as a fraction, a friendship round an ampersand, or a single initial. */
type Figure =
  | { readonly kind: 'fraction' | 'friendship'; readonly first: string; readonly second: string }
  | { readonly kind: 'initial'; readonly letter: string }

/** The foot counts the rating from one rule (G) to five (NC-17). A guessed one is broken, an unsaid one dotted. */
interface Foot {
  readonly rules: number
  readonly style: 'whole' | 'broken' | 'dotted'
  /** The rating in small letters, `[PG]` where it is a guess, a dash where nobody has said. */
  readonly rating: string
}

/** What a cover of any size has. */
export interface SmallCover {
  /** Bound for several parts, a pamphlet for one. */
  readonly form: 'bound' | 'pamphlet'
  readonly ink: Ink
  readonly figure: Figure
  readonly foot: Foot
}

/** A cover that is large enough to be read. */
export interface Cover extends SmallCover {
  readonly title: { readonly lines: readonly Line[]; readonly size: number; readonly isOpening: boolean }
  readonly author: string | null
}

/** Left edge of what is set on a cover, and the right edge of all. */
export const LEFT = { bound: 28, pamphlet: 18 } as const
export const RIGHT = 184

export function smallCoverOf(entry: Entry): SmallCover {
  const pairing = mainPairing(entry)
  return {
    form: entry.parts.length > 1 ? 'bound' : 'pamphlet',
    ink: pairing ? pairingInk(pairing) : 'graphite',
    figure: pairing
      ? pairingFigure(pairing)
      : { kind: 'initial', letter: initial(withoutArticle(entry.title.value ?? entry.opening)) },
    foot: footOf(entry.rating),
  }
}

export function coverOf(entry: Entry): Cover {
  const small = smallCoverOf(entry)
  const { form, foot } = small
  const title = entry.title.value ?? entry.opening
  return {
    ...small,
    title: { ...setTitle(title, RIGHT + 2 - LEFT[form]), isOpening: entry.title.value === null },
    author:
      entry.author.value === null
        ? null
        : cutShort(entry.author.value, RIGHT - LEFT[form] - (foot.rating.length + 1) * SMALL_LETTER),
  }
}

/** The pairing that the story is about: its first main one, else the first that is known at all. */
export function mainPairing(entry: Pick<Entry, 'pairings'>): Pairing | null {
  const known = entry.pairings.flatMap((pairing) => (pairing.value ? [pairing.value] : []))
  return known.find((pairing) => pairing.role === 'main') ?? known[0] ?? null
}

/** The same ink for every story of a pairing, in whatever order or case its names were written. */
export function pairingInk(pairing: Pick<Pairing, 'names'>): Ink {
  const key = pairing.names
    .map((name) => name.toLowerCase())
    .sort()
    .join('/')
  return inks[fnv1a(utf8(key)) % inks.length] ?? 'graphite'
}

function pairingFigure(pairing: Pairing): Figure {
  const [first = '', second = ''] = pairing.names.map((name) => initial(withoutAddress(name)))
  return { kind: pairing.bond === 'friendship' ? 'friendship' : 'fraction', first, second }
}

function footOf(rating: Entry['rating']): Foot {
  if (rating.value === null) return { rules: 1, style: 'dotted', rating: '–' }
  const rules = ratings.indexOf(rating.value) + 1
  return rating.source === 'inferred'
    ? { rules, style: 'broken', rating: `[${rating.value}]` }
    : { rules, style: 'whole', rating: rating.value }
}

/** How large a letter is set: W and M at full width would strike the slash, as the tail of a Q would. */
export function letterShare(letter: string): number {
  if (/[WMŴ]/.test(letter)) return 0.75
  return letter === 'Q' ? 0.85 : 1
}

function initial(words: string): string {
  return (words.match(/\p{L}|\p{N}/u)?.[0] ?? '·').toUpperCase()
}

function withoutArticle(title: string): string {
  return title.replace(/^(the|an?)\s+(?=\S)/i, '')
}

/** `Mr. Darcy` is a D: an address is not a name. */
function withoutAddress(name: string): string {
  return name.replace(/^(dr|mr|mrs|ms|miss|sir|lady|lord|professor|captain)\.?\s+(?=\S)/i, '')
}

/** Width of a small letter on a cover: 13.6 units high, half as wide and a little more. */
const SMALL_LETTER = 7.2

function cutShort(words: string, width: number): string {
  const letters = Math.floor(width / SMALL_LETTER)
  return words.length > letters ? `${words.slice(0, letters - 1).trimEnd()}…` : words
}

/** UTF-8 by hand: this folder knows no TextEncoder. */
function utf8(text: string): readonly number[] {
  const bytes: number[] = []
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    if (code < 0x80) bytes.push(code)
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), tail(code))
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), tail(code >> 6), tail(code))
    else bytes.push(0xf0 | (code >> 18), tail(code >> 12), tail(code >> 6), tail(code))
  }
  return bytes
}

function tail(code: number): number {
  return 0x80 | (code & 0x3f)
}
