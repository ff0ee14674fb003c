// HTML entities that were left in a text file: `&hellip;`, `&#146;`, `&nbsp;`. The few that stories have; all others
// stay as they stand.

import { windows1252 } from './code-pages.ts'
import type { PutRight } from './double-encoding.ts'

const names: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: '\u00a0',
    shy: '\u00ad',
    hellip: '…',
    mdash: '—',
    ndash: '–',
    lsquo: '‘',
    rsquo: '’',
    sbquo: '‚',
    ldquo: '“',
    rdquo: '”',
    bdquo: '„',
    laquo: '«',
    raquo: '»',
    lsaquo: '‹',
    rsaquo: '›',
    bull: '•',
    middot: '·',
    copy: '©',
    reg: '®',
    trade: '™',
    deg: '°',
    pound: '£',
    euro: '€',
    frac12: '½',
    iexcl: '¡',
    iquest: '¿',
    hearts: '♥',
    szlig: 'ß',
    oelig: 'œ',
    OElig: 'Œ',
    aelig: 'æ',
    AElig: 'Æ',
    oslash: 'ø',
    Oslash: 'Ø',
    eth: 'ð',
    thorn: 'þ',
  }),
)

/** Accents by the letters they stand on, as in `&eacute;`. */
const accents: ReadonlyMap<string, string> = new Map([
  ['acute', '\u0301'],
  ['grave', '\u0300'],
  ['circ', '\u0302'],
  ['tilde', '\u0303'],
  ['uml', '\u0308'],
  ['cedil', '\u0327'],
  ['ring', '\u030a'],
  ['caron', '\u030c'],
])

const ENTITY = /&(#\d{1,6}|#[xX][\da-fA-F]{1,5}|[a-zA-Z]{2,7}\d{0,2});/g
const MOST_ROUNDS = 2

/** Reads entities, also those whose own `&` was made an entity: `&amp;hellip;`. */
export function withoutEntities(text: string): PutRight {
  let read: PutRight = { text, count: 0 }
  for (let round = 0; round < MOST_ROUNDS && read.text.includes('&'); round++) {
    let count = 0
    const next = read.text.replace(ENTITY, (entity, name: string) => {
      const meaning = meaningOf(name)
      if (meaning !== null) count++
      return meaning ?? entity
    })
    if (count === 0) break
    read = { text: next, count: read.count + count }
  }
  return read
}

function meaningOf(name: string): string | null {
  if (name.startsWith('#')) return numbered(name)
  const known = names.get(name)
  if (known !== undefined) return known
  const accent = accents.get(name.slice(1))
  return accent === undefined ? null : (name.charAt(0) + accent).normalize('NFC')
}

/** Line ends and marks that nobody sees: an entity must not bring them in. */
const UNSEEN = new Set([0x200e, 0x200f, 0x2028, 0x2029, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0xfeff])

function numbered(name: string): string | null {
  const point = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  // Numbers of Windows-1252 are not what the standard means, and what everybody meant.
  if (point >= 0x80 && point < 0xa0)
    return windows1252(point) > 0 ? String.fromCharCode(windows1252(point)) : null
  if (UNSEEN.has(point)) return null
  const isText = point >= 0x20 && point !== 0x7f && point <= 0x1ffff && (point < 0xd800 || point > 0xdfff)
  return isText ? String.fromCodePoint(point) : null
}
