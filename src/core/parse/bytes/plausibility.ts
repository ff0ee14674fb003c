// How well letters and signs fit where they stand: quotes before and behind words, accents inside them. It chooses
// between encodings by the whole file, where no single byte can say which one it is.

import { isUpper, SPACE } from '../characters.ts'

/** What stands beside a character. */
const GAP = 0
const SMALL = 1
const CAPITAL = 2
const DIGIT = 3
const SIGN = 4
const FOREIGN = 5
const BESIDE = 6
/** Both neighbours, and whether `s`, `t`, `ll` or the like ends the word, as behind an English apostrophe. */
const PLACES = BESIDE * BESIDE * 2

/** How often each character above 0x7F stands in which place. */
export type Sightings = ReadonlyMap<number, Uint32Array>

/** Where the characters of a file above 0x7F stand, by UTF-16 units or by bytes. */
export function sightingsIn(text: string | Uint8Array): Sightings {
  const seen = new Map<number, Uint32Array>()
  const length = text.length
  if (typeof text === 'string') {
    const unitAt = (at: number) => text.charCodeAt(at)
    for (let at = 0; at < length; at++) if (text.charCodeAt(at) >= 0x80) see(seen, unitAt, at)
  } else {
    const unitAt = (at: number) => text[at] ?? SPACE
    for (let at = 0; at < length; at++) if ((text[at] ?? 0) >= 0x80) see(seen, unitAt, at)
  }
  return seen
}

function see(seen: Map<number, Uint32Array>, unitAt: (at: number) => number, at: number): void {
  const unit = unitAt(at)
  let places = seen.get(unit)
  if (!places) {
    places = new Uint32Array(PLACES)
    seen.set(unit, places)
  }
  const before = at === 0 ? GAP : classOf(unitAt(at - 1))
  const place = (before * BESIDE + classOf(unitAt(at + 1))) * 2 + (isContracted(unitAt, at + 1) ? 1 : 0)
  places[place] = (places[place] ?? 0) + 1
}

function classOf(unit: number): number {
  if (unit >= 0x61 && unit <= 0x7a) return SMALL
  if (unit <= SPACE || Number.isNaN(unit)) return GAP
  if (unit >= 0x41 && unit <= 0x5a) return CAPITAL
  if (unit >= 0x30 && unit <= 0x39) return DIGIT
  return unit < 0x80 ? SIGN : FOREIGN
}

const CONTRACTIONS = new Set(['s', 't', 'd', 'm', 're', 'll', 've'])

function isContracted(unitAt: (at: number) => number, at: number): boolean {
  let word = ''
  while (word.length < 3 && classOf(unitAt(at + word.length)) === SMALL)
    word += String.fromCharCode(unitAt(at + word.length))
  return CONTRACTIONS.has(word)
}

/** How well the characters fit if each is read as `unitFor` says; 0 for no meaning. Higher is better. */
export function fitOf(sightings: Sightings, unitFor: (unit: number) => number): number {
  let fit = 0
  for (const [unit, places] of sightings) {
    const read = unitFor(unit)
    for (let place = 0; place < PLACES; place++) {
      const count = places[place] ?? 0
      if (count > 0) fit += count * fitAt(read, place)
    }
  }
  return fit
}

/** How many characters above 0x7F there are. */
export function countOf(sightings: Sightings): number {
  let count = 0
  for (const places of sightings.values()) for (const times of places) count += times
  return count
}

const OPENERS = '“‘„‚«‹¿¡'
const CLOSERS = '”»›'
const DASHES = '–—…'
const COMMON = 'éèêëàâäáãåçñöôóòõøüûúùîïíìæœßœ'
const COMMON_CAPITALS = 'ÉÈÊÀÂÄÁÅÇÑÖÔÓØÜÚÎÍÆŒ'
/** Accents without their letter, and the florin's sign: no story has them. */
const SEVERED = 'ˆ˜¨¯¸˘˙˝˛ˇƒ'
const MEASURES = '£°€½¼¾'
const NOTES = '©®™°½¼¾£€§·•´'

const WRONG = -3

function fitAt(unit: number, place: number): number {
  if (unit === 0) return -5
  const before = Math.floor(place / 2 / BESIDE)
  const after = Math.floor(place / 2) % BESIDE
  const contracted = place % 2 === 1
  const sign = String.fromCharCode(unit)
  const isInside = isWord(before) && isWord(after)
  if (sign === '’') return apostropheFit(before, after, contracted)
  if ((sign === '¿' || sign === '¡') && after === GAP) return WRONG
  if (OPENERS.includes(sign))
    return isWord(after) && !isWord(before) ? 3 : isInside || isWord(before) ? WRONG : 1
  if (CLOSERS.includes(sign)) return isWord(after) ? WRONG : before === GAP ? -1 : before === FOREIGN ? 1 : 3
  if (DASHES.includes(sign)) return 1
  if (unit === 0xa0) return isInside ? -1 : 1
  if (COMMON.includes(sign)) return smallFit(before, after, contracted)
  if (COMMON_CAPITALS.includes(sign)) return capitalFit(before, after)
  if (SEVERED.includes(sign)) return WRONG
  if (sign === '‰' && before !== DIGIT) return WRONG
  if (MEASURES.includes(sign) && (before === DIGIT || after === DIGIT)) return 3
  if (before === SMALL && isUpper(sign)) return WRONG
  if (unit >= 0x2500 && unit <= 0x259f) return isWord(before) || isWord(after) ? WRONG : 0.5
  if (isInside) return WRONG
  if (NOTES.includes(sign)) return before === FOREIGN || after === FOREIGN ? -1 : 0
  return -1
}

function apostropheFit(before: number, after: number, contracted: boolean): number {
  if (contracted && isWord(before)) return 6
  if (isWord(before)) return isWord(after) ? 2 : 3
  return isWord(after) ? 0 : -1
}

function smallFit(before: number, after: number, contracted: boolean): number {
  if (contracted && before === SMALL) return -2
  if (before === SMALL) return 2
  if (before === CAPITAL) return after === SMALL || after === FOREIGN ? 2 : -2
  return after === SMALL ? 1 : before === GAP && after === GAP ? 1 : before === FOREIGN ? 0 : -1
}

function capitalFit(before: number, after: number): number {
  if (before === SMALL) return WRONG
  if (after === CAPITAL || (before === CAPITAL && after !== SMALL)) return 2
  if (before === CAPITAL) return 0
  return after === SMALL || (before === GAP && after === GAP) ? 1 : -1
}

function isWord(beside: number): boolean {
  return beside === SMALL || beside === CAPITAL
}
