// Slashes that join no two people: `Drama/Angst`, `h/c`, `w/o`, `m/m`, `1/3`. Asked wherever a slash stands in doubt.

import { folded } from '../characters.ts'

/** Kinds of story, as writers name them beside each other. */
const GENRES = new Set(
  'action adventure angst au alternate reality universe backstory canon case casefile character study comedy comfort crack crackfic crime crossover dark darkfic death deathfic drabble drama episode tag erotica established relationship family fandom fantasy fanfic fiction ficlet first time fluff fluffy friendship future futurefic gen general gore het historical horror humor humour hurt kink kinkfic language lemon lime missing scene mystery myth parody poem poetry post-ep psychological pwp romance romantic sad sap sappy satire schmoop sci-fi scifi science sex slash femslash smut songfic song spiritual supernatural suspense swearing thriller tragedy ua ust vignette violence warm western whump wip xover drame humour amour aventure horreur humor romantik liebe abenteuer krimi drabbles freundschaft'.split(
    ' ',
  ),
)
const CODES = new Set(
  'h/c a/u u/a a/n s/m b/d d/s n/c w/o w/e w/c r/r c/p b/f o/c n/a i/e t/b w/a and/or his/her he/she him/her she/he either/or s/he yes/no on/off hurt/comfort n/k mr/mrs'.split(
    ' ',
  ),
)
const ORIENTATION = /^\(?[mf](?:[/+x][mf])+\)?$/i
/** One genre of two words. */
const COMPOUNDS = new Set(
  'hurt/comfort action/adventure h/c a/u u/a comfort/hurt sci-fi/fantasy crime/mystery mystery/suspense romantic/comedy slice/life'.split(
    ' ',
  ),
)

/** Whether a text with slashes says what kind of story it is and joins nobody. */
export function isSlashTrap(text: string): boolean {
  const plain = folded(text).trim()
  if (CODES.has(plain) || ORIENTATION.test(plain) || /\d\/\d|^[\d\s/.-]+$/.test(plain)) return true
  return plain.split('/').some((piece) => isGenreWord(piece.trim()))
}

/** Whether every word is one that names kinds of story. */
export function isGenreWord(piece: string): boolean {
  const words = folded(piece).split(/\s+/)
  return piece !== '' && words.length <= 3 && words.every((word) => GENRES.has(word))
}

/** `m/m`, `F/F`, `m/m/f`: who loves whom in general, and nobody by name. */
export function isOrientation(text: string): boolean {
  return ORIENTATION.test(text.trim())
}

/** Whether a text with a slash is the name of one genre: `Hurt/Comfort`. */
export function isCompoundGenre(text: string): boolean {
  return COMPOUNDS.has(
    folded(text)
      .split('/')
      .map((piece) => piece.trim())
      .join('/'),
  )
}
