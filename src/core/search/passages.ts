// Where in a text the words of a query stand. The index knows only which stories have them; this reads the text itself, by
// the same rule of what a word is.

import { type Block, blockText } from '../story.ts'
import { isAsTyped, nearTest, type QueryWord } from './query.ts'
import { eachWord, type Standing } from './words.ts'

/** UTF-16 offsets in a block's written text. */
export interface TextRange {
  readonly from: number
  readonly to: number
}

/** A paragraph or verse with words that were asked for. */
export interface Passage {
  readonly part: number
  readonly block: number
  readonly text: string
  /** Where they stand, in order. */
  readonly ranges: readonly TextRange[]
  /** How many of the different words are here; one more where they follow each other as in the query. */
  readonly grade: number
}

/** What looks through texts for one query, part by part. */
export interface Look {
  /** The passages of a part, and which of the query's words are anywhere in it, by their index. */
  readonly through: (part: number, blocks: readonly Block[]) => PartFound
  /** How many words there are to be found. */
  readonly words: number
}

interface PartFound {
  readonly passages: readonly Passage[]
  readonly found: ReadonlySet<number>
}

/** @param isForgiving words with a typing error are found, too */
export function lookFor(query: readonly QueryWord[], isForgiving: boolean): Look {
  const tests = query.map((asked) =>
    isForgiving ? nearTest(asked) : (term: string) => isAsTyped(asked, term),
  )
  /** A word that is asked for twice is one word to be found. */
  const first = query.map(({ word }) => query.findIndex((other) => other.word === word))
  const words = new Set(first).size
  const through = (part: number, blocks: readonly Block[]): PartFound => {
    const found = new Set<number>()
    const passages = blocks.flatMap((block, index): readonly Passage[] => {
      const text = blockText(block)
      const tokens = tokensOf(text)
      const here = new Set<number>()
      const ranges: TextRange[] = []
      for (const token of tokens) {
        const at = tests.findIndex((test) => test(token.term))
        if (at < 0) continue
        // A word that fits several of the query is found for each of them.
        tests.forEach((test, word) => {
          if (test(token.term)) here.add(first[word] ?? word)
        })
        ranges.push(rangeOf(token, query[at], text))
      }
      if (here.size === 0) return []
      for (const word of here) found.add(word)
      const phrases = query.length > 1 && here.size === words ? phrasesIn(tokens, tests) : []
      return phrases.length > 0
        ? [{ part, block: index, text, ranges: phrases, grade: words + 1 }]
        : [{ part, block: index, text, ranges: joined(ranges), grade: here.size }]
    })
    return { passages, found }
  }
  return { through, words }
}

/** The passages that have most of the query: the whole of it in a row, else all its words, else as many as there are. */
export function bestPassages(passages: readonly Passage[]): readonly Passage[] {
  const best = passages.reduce((most, { grade }) => Math.max(most, grade), 0)
  return passages.filter(({ grade }) => grade === best)
}

interface Token extends TextRange {
  readonly term: string
  readonly standing: Standing
}

function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = []
  eachWord(text, (term, from, to, standing) => tokens.push({ term, from, to, standing }))
  return tokens
}

/** Of a pair of characters only the first was asked for, where one was asked for. */
function rangeOf({ term, from, to, standing }: Token, asked: QueryWord | undefined, text: string): TextRange {
  if (standing !== 'pair' || !asked || asked.word.length >= term.length) return { from, to }
  return { from, to: from + ((text.codePointAt(from) ?? 0) > 0xffff ? 2 : 1) }
}

/** Where the whole query stands word after word. */
function phrasesIn(
  tokens: readonly Token[],
  tests: readonly ((term: string) => boolean)[],
): readonly TextRange[] {
  const phrases: TextRange[] = []
  for (let start = 0; start < tokens.length; start++) {
    let at = start
    let last = start
    const isPhrase = tests.every((test, word) => {
      // The last character of a run stands in the pair before it, too.
      if (word > 0 && tokens[at]?.standing === 'last' && !test(tokens[at]?.term ?? '')) at++
      const token = tokens[at]
      if (!token || !test(token.term)) return false
      last = at++
      return true
    })
    const [begin, end] = [tokens[start], tokens[last]]
    if (!isPhrase || !begin || !end) continue
    phrases.push({ from: begin.from, to: end.to })
    start = last
  }
  return phrases
}

/** Ranges that overlap, as pairs of characters do, are one. */
function joined(ranges: readonly TextRange[]): readonly TextRange[] {
  const whole: { from: number; to: number }[] = []
  for (const { from, to } of ranges) {
    const last = whole.at(-1)
    if (last && from < last.to) last.to = Math.max(last.to, to)
    else whole.push({ from, to })
  }
  return whole
}
