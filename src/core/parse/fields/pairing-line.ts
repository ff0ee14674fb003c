// The notation of pairings: `A/B`, `A & B`, `A/B/C`, lists, and the words that say how much of each there is.
// Pure notation: who the initials are is settled elsewhere.

import type { Pairing } from '../../story.ts'
import { isLetter, isUpper, trimmed, withoutEnd, withoutEnds } from '../characters.ts'
import { namesIn } from './pairing-names.ts'
import { areRoleWords, cutAtRoles, roleOf, wordsBefore, wordsBehind } from './pairing-roles.ts'
import { isOrientation, isSlashTrap } from './slash-words.ts'

export interface WrittenPairing extends Pairing {
  /** This pairing's own words in the list. */
  readonly asWritten: string
}

const NONE =
  /^(?:none|no pairings?|no ship|no one|nobody|gen|general|n\/?a|-|nil|nothing|no|keine?s?|aucune?|not telling|read and (?:see|find))\b/i

/** Longest value that is read as a list, and most pairings in one. */
const LONGEST = 2000
const MOST = 40

/** Whether a value says that there is no pairing. */
function saysNoPairing(text: string): boolean {
  return NONE.test(text.trim()) && !/\p{L}{2}\/\p{L}{2}/u.test(text.replace(/n\/a/i, ''))
}

export interface PairingList {
  readonly pairings: readonly WrittenPairing[]
  /** Items that are no pairing. */
  readonly rest: readonly string[]
}

/** Reads the value of a pairing field. `role` is what its label says of all that say nothing themselves. */
export function readPairingList(written: string, role: Pairing['role'] = 'main'): PairingList {
  if (saysNoPairing(written) || written.length > LONGEST) return { pairings: [], rest: [written] }
  const text = written.replace(/(?<=\p{L})\s?\\\s?(?=\p{L})/gu, '/')
  const pairings: WrittenPairing[] = []
  const rest: string[] = []
  for (const item of itemsOf(text)) {
    const read = pairings.length < MOST ? readItem(item, role) : []
    const last = pairings.at(-1)
    if (read.length === 0 && last && areRoleWords(item.text)) {
      pairings[pairings.length - 1] = {
        ...last,
        role: roleOf(item.text, last.role),
        asWritten: `${last.asWritten}, ${item.text}`,
      }
    } else if (read.length === 0) rest.push(item.written)
    for (const one of read) pairings.push(one)
  }
  return { pairings, rest }
}

/** Whether a whole line is one or more pairings: `W/S`, `Holmes/Watson, Mary/Irene`. */
export function looksLikePairing(text: string): boolean {
  if (text.length > 60 || !text.includes('/')) return false
  return itemsOf(text).every(
    (item) => item.aside === '' && !isSlashTrap(item.text) && item.text.split('/').every(isNameShaped),
  )
}

function isNameShaped(piece: string, _: number, pieces: readonly string[]): boolean {
  return pieces.length > 1 && /^\s?\p{Lu}[\p{L}.'’ -]*$/u.test(piece) && piece.trim().split(/\s+/).length <= 3
}

interface Item {
  readonly text: string
  /** What stood in brackets, behind it mostly. */
  readonly aside: string
  /** Both as they stood. */
  readonly written: string
}

/** Cuts a list at commas, semicolons and line ends outside brackets. */
function itemsOf(text: string): Item[] {
  const items: Item[] = []
  let depth = 0
  let body = ''
  let aside = ''
  let start = 0
  const close = (at: number) => {
    const own = trimmed(body).replace(/\s{2,}/g, ' ')
    const written = trimmed(text.slice(start, at))
    // Brackets alone are no remark on anything.
    if (own !== '') items.push({ text: own, aside: trimmed(aside), written })
    else if (trimmed(aside) !== '') items.push({ text: trimmed(aside), aside: '', written })
    body = ''
    aside = ''
    start = at
  }
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at)
    if ('([{'.includes(character)) depth++
    // Another pairing may follow a remark in brackets, or a full stop, with no other sign between.
    if (depth === 0 && isLetter(character) && body.includes('/') && isNextPairing(text, at, aside)) close(at)
    if (depth === 0 && /[,;\n|]/.test(character)) {
      close(at)
      start = at + 1
    } else if (depth > 0) aside += character
    else body += character
    if (depth > 0 && ')]}'.includes(character)) {
      depth--
      // What stands behind a remark is another word.
      if (depth === 0) body += ' '
    }
  }
  close(text.length)
  return items.flatMap((item) => cutItem(item, cutAtRoles(item.text))).flatMap(splitAtAnd)
}

const REACH = 60

function isNextPairing(text: string, at: number, aside: string): boolean {
  const isBehindStop =
    /(?<!\b(?:mrs|prof|capt|col|gen|sgt|rev))(?<=\p{L}{3})\.\s$/iu.test(
      text.slice(Math.max(0, at - 8), at),
    ) && isUpper(text.charAt(at))
  const isBehindRemark = aside.endsWith(')') && /\)\s$/.test(text.slice(Math.max(0, at - 2), at))
  return (isBehindStop || isBehindRemark) && /^[^,;\n|(]{1,50}\//.test(text.slice(at, at + REACH))
}

/** The remark in brackets belongs to the last piece. */
function cutItem(item: Item, pieces: readonly string[]): Item[] {
  return pieces.map((text, at) => ({
    text: trimmed(text),
    aside: at === pieces.length - 1 ? item.aside : '',
    written: pieces.length === 1 ? item.written : writtenOf(text, at === pieces.length - 1 ? item.aside : ''),
  }))
}

function writtenOf(text: string, aside: string): string {
  return trimmed(`${trimmed(text)} ${aside}`)
}

/** `A/B and C/D` are two; `A and B` is one. */
function splitAtAnd(item: Item): Item[] {
  const pieces = item.text.split(/\s(?:and|plus|\+|with|und|et|then)\s/i)
  if (pieces.length < 2 || !pieces.every((piece) => /[/&×]|\sx\s/.test(piece))) return [item]
  // `background A/B and C/D`: what stands before the first holds for those that say nothing else.
  const before = wordsBefore(pieces[0] ?? '')
  return cutItem(
    item,
    pieces.map((text, at) => (at === 0 || wordsBefore(text) !== '' ? text : before + text)),
  )
}

function readItem(item: Item, fallback: Pairing['role']): WrittenPairing[] {
  const inner = item.aside.replace(/^[([{]|[)\]}]$/g, '')
  const nested = inner.includes('/') ? itemsOf(inner).flatMap((one) => readOne(one, 'hinted')) : []
  const role = nested.length > 0 ? fallback : roleOf(inner, fallback)
  const read = readOne(nested.length > 0 ? { text: item.text, aside: '', written: item.text } : item, role)
  const [outer, [spelled]] = [read[0], nested]
  if (outer && spelled && nested.length === 1 && spellsOut(spelled, outer))
    return [{ ...outer, names: spelled.names, asWritten: item.written }]
  return [...read, ...nested]
}

/** `T/B (Tess/Bertram)`: the brackets say who the initials are. */
function spellsOut(spelled: Pairing, outer: Pairing): boolean {
  return (
    spelled.names.length === outer.names.length &&
    outer.names.every((name, at) => name.length <= 2 && spelled.names[at]?.startsWith(name))
  )
}

/** `Anna/?`: the question mark is somebody. */
const OPEN = /\/\s?\?{1,3}$/

function readOne(item: Item, fallback: Pairing['role']): WrittenPairing[] {
  const head = withoutStop(withoutEnds(item.text, OPEN.test(item.text) ? '*_~"“”!' : '*_~"“”!?'))
  if (/^(?:not|no|never|anti|without|kein|pas de)[\s-]/i.test(head)) return []
  const prefix = wordsBefore(head)
  const body = trimmed(head.slice(prefix.length))
  const tail = wordsBehind(body)
  const core = body.slice(0, body.length - tail.length)
  if (isOrientation(core) || (isSlashTrap(core) && !isInitials(core))) return []
  const split = namesIn(core)
  if (split === null) return []
  const said = roleOf(`${prefix} ${tail} ${split.words}`, fallback)
  const role = fallback === 'hinted' && said === 'side' ? fallback : said
  const bond = /friend/i.test(`${tail} ${item.aside}`) ? 'friendship' : split.bond
  return [{ names: split.names, bond, role, asWritten: item.written }]
}

/** In a list of pairings two capitals are people, whatever else they may stand for. */
function isInitials(core: string): boolean {
  return /^\p{Lu}\/\p{Lu}$/u.test(core) && !['A/U', 'U/A', 'N/A', 'H/C', 'A/N'].includes(core)
}

/** Without a full stop at the end, unless it belongs to an initial. */
function withoutStop(text: string): string {
  return /(?:^|[\s.])\p{Lu}\.$/u.test(text) ? text : withoutEnd(text, '.')
}
