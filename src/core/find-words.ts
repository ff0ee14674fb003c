// Words looked for in a story's text: however they are cased, accented, quoted or spaced there.

import { plainLetters } from './plain-letters.ts'
import { type Block, blockText } from './story.ts'

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
  const { text: plain, at } = folded(text)
  const found: FoundWords[] = []
  for (let from = plain.indexOf(wanted); from >= 0; from = plain.indexOf(wanted, from + wanted.length)) {
    const offset = at(from)
    const end = at(from + wanted.length)
    found.push({
      block,
      offset,
      length: end - offset,
      before: wordsBefore(text, offset),
      words: text.slice(offset, end),
      after: wordsAfter(text, end),
    })
  }
  return found
}

function wordsBefore(text: string, end: number): string {
  if (end <= AROUND) return text.slice(0, end)
  const cut = text.slice(end - AROUND, end)
  return `…${cut.slice(cut.search(/\s|$/))}`
}

function wordsAfter(text: string, start: number): string {
  if (text.length - start <= AROUND) return text.slice(start)
  const cut = text.slice(start, start + AROUND)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 0))} …`
}

interface Folded {
  readonly text: string
  /** Where a unit of the folded text stands in the written one. */
  readonly at: (index: number) => number
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
    return { text: text.toLowerCase(), at: (index) => index }
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
  return { text: plain, at: (index) => starts[index] ?? text.length }
}

function foldedCharacter(character: string): string {
  if (/\s/.test(character)) return ' '
  const small = character.toLowerCase()
  return signs[small] ?? plainLetters[small] ?? small.normalize('NFD').replace(/\p{M}/gu, '')
}
