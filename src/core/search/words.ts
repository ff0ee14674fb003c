// The words of a text as the index keeps them and as a query asks for them: one rule for both, so that what is in a text
// can always be asked for. Scripts that are written without spaces (Chinese, Japanese, Thai) go in pairs of characters.

import { fold, wordsOf } from '../text/fold.ts'
import { UNSPACED } from '../text/unspaced.ts'

/**
 * How a word stands in its text: `spaced` as most scripts write it; a `pair` of characters of a script without spaces;
 * the `last` character of such a run; or a run that is one character `alone`.
 */
export type Standing = 'spaced' | 'pair' | 'last' | 'alone'

/** `from` and `to` are UTF-16 offsets in the text. */
type VisitWord = (word: string, from: number, to: number, standing: Standing) => void

/** Longest word that is kept whole, in UTF-16 units of its folded letters: longer ones are known by their beginning. */
export const LONGEST = 64

/** Visits every word of a text in order, folded. Linear. */
export function eachWord(text: string, visit: VisitWord): void {
  let from = 0
  let kind = BETWEEN
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at) ?? 0
    const next = at + (code > 0xffff ? 2 : 1)
    const found = kindOf(code)
    const here = found === MARK ? kind : found
    if (here !== kind) {
      visitRun(text, from, at, kind, visit)
      from = at
      kind = here
    }
    at = next
  }
  visitRun(text, from, text.length, kind, visit)
}

/** The words of a text, each once. */
export function distinctWords(text: string): ReadonlySet<string> {
  const words = new Set<string>()
  eachWord(text, (word) => words.add(word))
  return words
}

function visitRun(text: string, from: number, to: number, kind: number, visit: VisitWord): void {
  if (kind === SPACED) {
    for (const word of wordsOf(text.slice(from, to))) visit(word.slice(0, LONGEST), from, to, 'spaced')
  } else if (kind === DENSE) {
    visitDense(text, from, to, visit)
  }
}

function visitDense(text: string, from: number, to: number, visit: VisitWord): void {
  const characters: { readonly letters: string; readonly from: number; to: number }[] = []
  let at = from
  for (const character of text.slice(from, to)) {
    const letters = fold(character)
    const last = characters.at(-1)
    // An accent belongs to what it stands on.
    if (letters === '' && last) last.to = at + character.length
    else if (letters !== '') characters.push({ letters, from: at, to: at + character.length })
    at += character.length
  }
  characters.forEach(({ letters, from: start, to: end }, index) => {
    const next = characters[index + 1]
    if (next) visit(letters + next.letters, start, next.to, 'pair')
    else visit(letters, start, end, index === 0 ? 'alone' : 'last')
  })
}

const [UNKNOWN, BETWEEN, SPACED, DENSE, MARK] = [0, 1, 2, 3, 4]

/** What each character of the basic plane is, once it has been asked. */
const kinds = new Uint8Array(0x10000)

function kindOf(code: number): number {
  if (code > 0xffff) return kindOfCharacter(String.fromCodePoint(code))
  const known = kinds[code] ?? UNKNOWN
  if (known !== UNKNOWN) return known
  const kind = kindOfCharacter(String.fromCharCode(code))
  kinds[code] = kind
  return kind
}

/** Some signs stand for letters (`№`): they are words as `wordsOf` has them. */
function kindOfCharacter(character: string): number {
  const isMark = /\p{M}/u.test(character)
  const isWord = wordsOf(character).length > 0
  if (UNSPACED.test(character)) return isWord || isMark ? DENSE : BETWEEN
  if (isMark) return MARK
  return isWord || /['’‘]/.test(character) ? SPACED : BETWEEN
}
