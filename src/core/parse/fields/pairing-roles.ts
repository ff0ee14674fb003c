// How much of a pairing there is: the words that say so, before its names, behind them or in brackets.

import type { Pairing } from '../../story.ts'

/** Words that say how much there is of a pairing, strongest first. */
const roleWords: readonly { readonly role: Pairing['role']; readonly pattern: RegExp }[] = [
  {
    role: 'past',
    pattern:
      /\b(?:past|previous(?:ly)?|former(?:ly)?|ex|once|used to be|over|early|at first|post|broken up|exes|vergangen|passée?s?|ehemals|früher|ancien(?:ne)?s?|pasad[oa]s?|anterior(?:es)?|vorbei|ehemalige?)\b/i,
  },
  {
    role: 'hinted',
    pattern:
      /(?<!\p{L})(?:pre(?!-?slash)|impl(?:ied|ies|ication)|hint(?:s|ed)?(?: of| at)?|mention(?:s|ed)?(?: of)?|references?(?: to)?|referenced|in reference|one[- ]sided|unrequited|unresolved|ust|subtext|maybe|possible|possibly|potential|if you squint|suggest(?:ed|ion)|sorta|sort of|kind ?of|touch of|shades of|undertones?|angedeutet|erwähnt|einseitig|suggérée?|sous-entendue?|mentionnée?s?|évoquée?s?|allusions?|andeutung(?:en)?|insinuad[oa]s?|mencionad[oa]s?|sugerid[oa]s?|implícit[oa]s?|alusion(?:es)?|menciones|unilateral(?:es)?|à peine|vielleicht|peut-être|quizás?|tal vez)(?!\p{L})/iu,
  },
  {
    role: 'side',
    pattern:
      /\b(?:minor|side|background|some|a little|bit of|slight(?:ly)?|light|brief(?:ly)?|secondary|secondaires?|also|too|nebenbei|nebenpaare?|nebenpairings?|neben|am rande|im hintergrund|etwas|ein wenig|ein bisschen|leicht|en arrière-plan|en fond|un peu|secundari[oa]s?|de fondo|un poco|teeny|tiny|smidge|dash|other)\b/i,
  },
  {
    role: 'main',
    pattern:
      /\b(?:main(?:ly)?|mostly|primar(?:y|ily)|eventual(?:ly)?|pre-?slash|duh|heavy|hauptpaare?|hauptpairings?|principal(?:e|es|aux)?|hauptsächlich|vor allem|surtout|sobre todo)\b/i,
  },
]

/** What may stand before the names, one word or several. */
const BEFORE =
  'now|then|mostly|mainly|main pairings?|main|primarily|primary|eventual|eventually|minor|side pairings?|side|background|some|a little|a little bit of|a bit of|bits of|slight|light|heavy|brief|secondary|also|implied|hints? of|hints? at|hinted|mentions? of|mentioned|references? to|referenced|one[- ]sided|unrequited|unresolved|possible|possibly|potential|maybe|past|previous|former|current|established|early|ex|pre|post|ust|sort of|sorta|a touch of|touch of|shades of|undertones of|angedeutet|erwähnt|vergangen|leicht|etwas|ein wenig|ein bisschen|allusions? à|un peu de|un poco de|principal|secundario'
const JOINING =
  "with|and|plus|or|the|m\\/m|f\\/f|m\\/f|f\\/m|het|slash|femslash|threesome|ot3|ot4|otp|featuring|it's|its|but"

// bounded: an item of a list
const PREFIX = new RegExp(`^(?:(?:${BEFORE}|${JOINING})[\\s:-]+)+`, 'i')
/** `Hauptpaar: Anna/Bertram`: a label of their own, whatever it is called. */
const OWN_LABEL = /^[\p{L}][\p{L} ()-]{0,28}:\s?(?=\p{L})/u
// bounded: an item of a list
const NEXT = new RegExp(`(?<=\\/[\\p{L}.]{1,30})\\s+(?=(?:${BEFORE})[\\s:-]+[^/]{1,40}\\/)`, 'iu')

/** The words that stand before a pairing's names, with the sign or blank behind them; empty if none do. */
export function wordsBefore(text: string): string {
  const own = OWN_LABEL.exec(text)?.[0] ?? ''
  return own + (PREFIX.exec(text.slice(own.length))?.[0] ?? '')
}

/** `main Anna/Bertram side Cole/Dora` are two: the words that come before a pairing divide. */
export function cutAtRoles(text: string): readonly string[] {
  return text.length > LONGEST ? [text] : text.split(NEXT)
}

const LONGEST = 400

const AFTER =
  'too|also|duh|friendship|friends|romance|relationship|pairing|ust|implied|implications|mentioned|hinted|established|of course|eventually|later|past|minor|mainly|mostly|at first|on the side|if you squint|in the background|triangle|threesome|foursome|ot3|ot4|otp|slash|shipper|fic|all the way|forever|pre-slash|unrequited|one-sided'
// bounded: an item of a list
const TAIL = new RegExp(`(?:(?:\\s[-–—]+|:)?\\s(?:${AFTER}))+$|\\s[-–—]+\\s[^/]{1,60}$`, 'i')

/** The words that stand behind a pairing's names, with the blank before them; empty if none do. */
export function wordsBehind(text: string): string {
  return TAIL.exec(text)?.[0] ?? ''
}

/** Whether a text is nothing but words that say how much: `if you squint`. */
export function areRoleWords(text: string): boolean {
  return text.length < 40 && roleWords.some(({ pattern }) => pattern.exec(text)?.[0].length === text.length)
}

/** What words say about a pairing; `fallback` if they say nothing. */
export function roleOf(words: string, fallback: Pairing['role']): Pairing['role'] {
  return roleWords.find(({ pattern }) => pattern.test(words))?.role ?? fallback
}

/** What the label of a whole field says of the pairings in it: `Side pairings`, `Couple secondaire`. */
export function roleOfLabel(label: string): Pairing['role'] {
  return roleOf(label.replace(/\b(?:other|weitere|autres?|otras?)\b/i, 'side'), 'main')
}
