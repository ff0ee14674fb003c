// The people in a pairing's own words: the signs that join them, and where a name begins and ends.

import type { Pairing } from '../../story.ts'
import { isLetter, isUpper } from '../characters.ts'

/** The people of one pairing. */
export interface Names {
  readonly names: readonly string[]
  readonly bond: Pairing['bond']
  /** What stood before the first name and behind the last. */
  readonly words: string
}

/** The names in a pairing's own words, `Anna/Bertram`; null where they name no two people. */
export function namesIn(text: string): Names | null {
  const slashed = text.split(/[/×⁄]/)
  if (slashed.length > 1) return named(slashed, 'romance')
  const joined = text.split('&')
  if (joined.length > 1) return named(joined, 'friendship')
  // Pilots have numbers: `1x2`, `2xH`; `HeeroxDuo` has a small x between two capitalised names.
  const crossed = text.split(/(?<=\d|^\p{Lu})x(?=[\d\p{Lu}])|\s[xX]\s|(?<=\p{Ll}{2})x(?=\p{Lu}\p{Ll})/u)
  if (crossed.length > 1) return named(crossed, 'romance')
  const added = text.split(/(?<=\d)\+(?=\d)|\s\+\s/)
  if (added.length > 1 && added.every(isPerson)) return named(added, 'friendship')
  const linked = text.split(/\s(?:and|und|et|y)\s/)
  if (linked.length > 1 && linked.every(isPerson)) return named(linked, 'romance')
  const hyphened = /^(\p{Lu}\p{Ll}{2,20})-(\p{Lu}\p{Ll}{2,20})$/u.exec(text)
  return hyphened ? named(hyphened.slice(1), 'romance') : null
}

function isPerson(name: string): boolean {
  return isUpper(name.trim().charAt(0)) || /^\d/.test(name)
}

const LONGEST_NAME = 40

function named(pieces: readonly string[], bond: Pairing['bond']): Names | null {
  const first = behindWords(pieces[0] ?? '')
  const last = beforeWords(pieces.at(-1) ?? '')
  const cut = pieces.map((piece, at) =>
    at === 0 ? first.name : at === pieces.length - 1 ? last.name : piece,
  )
  const names = cut.map((piece) => capitalised(bareName(piece)))
  const good =
    names.length <= 8 &&
    names.every((name) => name !== '' && name.length <= LONGEST_NAME && name.split(' ').length <= 4)
  return good ? { names, bond, words: `${first.words} ${last.words}` } : null
}

/** Small words that belong to a name: `Queen of Hearts`, `Anna de Winter`. */
const IN_NAMES =
  /^(?:of|the|de|del|della|da|di|du|des|la|le|les|los|von|van|vom|der|den|zu|zum|bin|ibn|al|el|[&+])$/i

/** A name is words with capitals: cuts what stands before the last of them, `a teeny bit of Anna`. */
function behindWords(piece: string): { readonly name: string; readonly words: string } {
  const words = piece.trim().split(/\s+/)
  let from = words.length
  for (let at = words.length - 1; at >= 0; at--) {
    const word = words[at] ?? ''
    if (isNameWord(word)) from = at
    else if (!IN_NAMES.test(word) || !isNameWord(words[at - 1] ?? '')) break
  }
  // Where nobody has a capital, small letters are the writer's way.
  if (from === words.length || words.slice(0, from).every((word) => IN_NAMES.test(word)))
    return { name: piece, words: '' }
  return { name: words.slice(from).join(' '), words: words.slice(0, from).join(' ') }
}

/** Cuts what stands behind a name: `Bertram am Rande`, `Bertram 4ever`. */
function beforeWords(piece: string): { readonly name: string; readonly words: string } {
  const words = piece.trim().split(/\s+/)
  if (!isNameWord(words[0] ?? '') && !isNameWord(words[1] ?? '')) return { name: piece, words: '' }
  let to = words.length
  for (let at = 1; at < words.length; at++) {
    const word = words[at] ?? ''
    if (isNameWord(word) || /^\(?\d+\W*$/.test(word)) continue
    if (IN_NAMES.test(word) && isNameWord(words[at + 1] ?? '')) continue
    to = at
    break
  }
  return { name: words.slice(0, to).join(' '), words: words.slice(to).join(' ') }
}

function isNameWord(word: string): boolean {
  return /^["“'‘(]{0,2}(?:[dlDL]['’])?\p{Lu}/u.test(word)
}

/** A name without the signs around it; a full stop or a question mark may belong to it. */
function bareName(piece: string): string {
  // Who the other one is, the author does not say.
  if (/^\s*\?{1,3}\s*$/.test(piece)) return '?'
  const start = piece.search(/[\p{L}\d]/u)
  let end = piece.length
  while (end > start && !/[\p{L}\d.)?]/u.test(piece.charAt(end - 1))) end--
  return start < 0 ? '' : piece.slice(start, end)
}

function capitalised(name: string): string {
  return isLetter(name.charAt(0)) ? name.charAt(0).toUpperCase() + name.slice(1) : name
}
