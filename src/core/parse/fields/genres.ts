// Genre, category and tag fields. Writers put more into them than genres: ratings, pairings and who loves whom; each
// goes where it belongs.

import { trimmed } from '../characters.ts'
import type { Field } from '../header/header.ts'
import { looksLikePairing } from './pairing-line.ts'
import { isRatingItem } from './rating.ts'
import { isCompoundGenre, isGenreWord, isOrientation } from './slash-words.ts'
import { kindsNamed } from './warning-kinds.ts'

/**
 * The fields that the items of a genre field really are. Items stay in their order. In a file that a download program
 * wrote (`isDownload`), the category beside the genre is the fandom; on a page of an archive too, where its words are
 * no genres and nothing else `hasFandom`.
 */
export function sortedGenres(
  fields: readonly Field[],
  isDownload: boolean,
  hasFandom: boolean,
): readonly Field[] {
  const hasGenre = fields.some(({ label }) => /^genre/i.test(label ?? ''))
  return fields.flatMap((field) => {
    if (PATH.test(field.text)) return pathFields(field, hasFandom)
    const isCategory = hasGenre && /^(?:categor|kategor|cat[ée]gor)/i.test(field.label ?? '')
    if (isCategory && (isDownload || (!hasFandom && isOfNames(field))))
      return [{ ...field, kind: 'fandom' as const }]
    return itemFields(field)
  })
}

/** `Harbour > Slash - Male/Male > Anna/Tobias`: where archives sort a story in, from the widest to the narrowest. */
const PATH = /\s[>»❯]\s/
/** Shelves that sort by who loves whom, and not by what is told. */
const OF_PAIRINGS = /\bpairings?\b|^(?:slash|femslash|femmeslash|het|gen|yaoi|yuri|male|female|general)\b/i

function pathFields(field: Field, hasFandom: boolean): readonly Field[] {
  return field.text.split(/[,;|\n]/).flatMap((path): readonly Field[] => {
    const steps = path.split(PATH).map(trimmed)
    const [widest = ''] = steps
    const narrowest = steps.at(-1) ?? ''
    const isFandom = steps.length > 1 && !hasFandom && !OF_PAIRINGS.test(widest) && !isGenreWord(widest)
    return [
      ...(isFandom ? [{ ...field, kind: 'fandom' as const, text: widest }] : []),
      // Wherever a rating or a warning stands, it is one.
      ...steps
        .slice(0, -1)
        .flatMap((text) => itemFields({ ...field, text }))
        .filter(({ kind }) => kind === 'rating' || kind === 'warnings'),
      ...itemFields({ ...field, text: narrowest }),
    ]
  })
}

/** Whether all items are capitalised and none is a genre, a rating, a pairing or who loves whom. */
function isOfNames(field: Field): boolean {
  return itemsOf(field).every(
    (item) =>
      /^\p{Lu}/u.test(item) &&
      !item.includes('/') &&
      !isGenreWord(item) &&
      !isRatingItem(item) &&
      !/^(?:slash|het|gen|multi|other|none|n\/a|one[- ]?shots?|series)$/i.test(item),
  )
}

function itemFields(field: Field): readonly Field[] {
  return itemsOf(field).flatMap((text): readonly Field[] => {
    if (isRatingItem(text)) return [{ ...field, kind: 'rating', text }]
    if (looksLikePairing(text) && !isTag(field)) return [{ ...field, kind: 'pairing', text }]
    const bound = isKeyword(field) || !isTag(field) ? NAMED_BOND.exec(text) : null
    if (bound && looksLikePairing(bound[1] ?? '') && !isCompoundGenre(bound[1] ?? ''))
      return bondFields(field, bound)
    const own = { ...field, text }
    // Whoever tags a story `rape` warns of it, whatever else stands in the header.
    return isWarning(text) ? [own, { ...own, kind: 'warnings' }] : [own]
  })
}

/** `Mulder/Scully UST`: two people, and how it is between them. */
const NAMED_BOND =
  /^(\p{Lu}[\p{L}'’.-]{1,24}\/\p{Lu}[\p{L}'’.-]{1,24})\s(UST|RST|[Rr]omance|[Ss]lash|[Rr]elationship|[Mm]arried|[Ff]riendship)$/u

function bondFields(field: Field, [, pair = '', bond = '']: RegExpExecArray): readonly Field[] {
  const isFriendship = /friendship/i.test(bond)
  const pairing = { ...field, kind: 'pairing' as const, text: isFriendship ? pair.replace('/', ' & ') : pair }
  return /relationship/i.test(bond) ? [pairing] : [pairing, { ...field, text: bond }]
}

/** Longer items are sentences, which may say anything of what they name. */
const LONGEST_WARNING = 40

function isWarning(item: string): boolean {
  return item.length <= LONGEST_WARNING && kindsNamed(item).length > 0
}

const MOST_ITEMS = 60

function itemsOf(field: Field): readonly string[] {
  const signs = isTag(field) ? /[,;|\n]/ : /[,;|\n]|\s-\s|\s&\s/
  const pieces = field.text.split(signs).filter((piece) => trimmed(piece) !== '')
  if (pieces.length > MOST_ITEMS) return [field.text]
  return pieces.flatMap((piece) => (isTag(field) ? [trimmed(piece)] : apart(piece)))
}

/** `Drama/Angst` are two genres; `Hurt/Comfort`, `F/M` and `Willow/Spike` are one item each. */
function apart(piece: string): readonly string[] {
  const text = trimmed(piece)
  if (!text.includes('/') || isCompoundGenre(text) || isOrientation(text)) return [text]
  const parts = text
    .split('/')
    .map(trimmed)
    .filter((part) => part !== '')
  return parts.some(isGenreWord) || !looksLikePairing(text) ? parts : [text]
}

/** Keywords are older than tags, and shorter. */
function isKeyword(field: Field): boolean {
  return /keyword/i.test(field.label ?? '')
}

/** Tags are sentences as often as words: only commas divide them. */
function isTag(field: Field): boolean {
  return /tag|freeform|keyword/i.test(field.label ?? '')
}
