// Words looked for in a story's text: however they are cased, accented, quoted or spaced there.

import { type Block, blockText } from '../story.ts'
import { plainLetters } from './plain-letters.ts'
import { wordsAfter, wordsBefore } from './words-around.ts'

/** Words that were found: where they stand in the written text, and what stands around them. */
export interface FoundWords {
  readonly block: number
  /** UTF-16 offset in the block's plain text, and how many units the found words are long. */
  readonly offset: number
  readonly length: number
  readonly before: string
  readonly words: string
  readonly after: string
}

/** Characters shown on either side of found words. */
const AROUND = 48

/** All places of a part's text where the words stand, in order; none for a query without a letter, sign or digit. */
export function findWords(blocks: readonly Block[], query: string): readonly FoundWords[] {
  const wanted = folded(query.trim()).text
  if (wanted === '') return []
  return blocks.flatMap((block, index) => wordsIn(blockText(block), wanted, index))
}

function wordsIn(text: string, wanted: string, block: number): readonly FoundWords[] {
  const { text: plain, startAt, endAt } = folded(text)
  const found: FoundWords[] = []
  let done = 0
  for (let from = plain.indexOf(wanted); from >= 0; ) {
    const offset = startAt(from)
    // One sign may have several of the letters: it is found once.
    const isFound = offset < done
    if (!isFound) {
      done = endAt(from + wanted.length - 1)
      found.push(foundAt(text, block, offset, done))
    }
    from = plain.indexOf(wanted, from + (isFound ? 1 : wanted.length))
  }
  return found
}

function foundAt(text: string, block: number, offset: number, end: number): FoundWords {
  return {
    block,
    offset,
    length: end - offset,
    before: wordsBefore(text, offset, AROUND),
    words: text.slice(offset, end),
    after: wordsAfter(text, end, AROUND),
  }
}

interface Folded {
  readonly text: string
  /** Where the sign that gave a unit of the folded text begins in the written one, and where the next one does. */
  readonly startAt: (index: number) => number
  readonly endAt: (index: number) => number
}

/** What the same sign is written as, with and without a printer's care. */
const signs: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  '…': '...',
  '\u00ad': '',
}

/** Plain small letters, single spaces, typewriter's signs. */
function folded(text: string): Folded {
  // Most text is plain already, and lower case never moves a letter of it.
  if (/^[ -~]*$/.test(text) && !text.includes('  ') && !text.includes('--')) {
    return { text: text.toLowerCase(), startAt: (index) => index, endAt: (index) => index + 1 }
  }
  const starts: number[] = []
  let plain = ''
  let offset = 0
  for (const character of text) {
    const letters = foldedCharacter(character)
    const isRepeated = (letters === ' ' || letters === '-') && plain.endsWith(letters)
    if (!isRepeated) {
      for (let unit = 0; unit < letters.length; unit++) starts.push(offset)
      plain += letters
    }
    offset += character.length
  }
  return {
    text: plain,
    startAt: (index) => starts[index] ?? text.length,
    endAt: (index) => {
      let next = index + 1
      while (next < starts.length && starts[next] === starts[index]) next++
      return starts[next] ?? text.length
    },
  }
}

function foldedCharacter(character: string): string {
  if (/\s/.test(character)) return ' '
  const small = character.toLowerCase()
  return signs[small] ?? plainLetters[small] ?? small.normalize('NFD').replace(/\p{M}/gu, '')
}
