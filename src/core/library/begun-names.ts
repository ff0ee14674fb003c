// Names of which every typed word begins a word: `spi wil` and `w/s` find `Willow / Spike`.

import { nearTest, queryWords } from '../search/query.ts'
import { spacedWords, wordsOf } from '../text/fold.ts'

/** Whether every typed word begins a word of a name, in any order. No two are answered by one word of the name. */
export function isMeant(typed: string, name: string): boolean {
  return beginsEach(longestFirst(wordsOf(typed)), wordsOf(name))
}

interface Begun {
  /** Of the name among all of them. */
  readonly index: number
  /** Every word of it is begun. */
  readonly isWhole: boolean
}

/** Many names that are asked again and again: folded as one text, since tens of thousands one by one take seconds on a phone. */
export class BegunNames {
  /** A name a line, each of its words after a space. */
  readonly #text: string
  /** Where each line begins, and where the last one ends. */
  readonly #starts: Uint32Array

  constructor(names: readonly string[]) {
    const lines = names.map((name) => ` ${name.replaceAll('\n', ' ')}`).join('\n')
    this.#text = `${spacedWords(lines)}\n`
    this.#starts = new Uint32Array(names.length + 1)
    for (let line = 0, at = 0; line < names.length; line++) {
      at = this.#text.indexOf('\n', at) + 1
      this.#starts[line + 1] = at
    }
  }

  /** Those that are meant, in their order: all of them where no word is typed. */
  meant(typed: string): readonly Begun[] {
    const looked = longestFirst(wordsOf(typed))
    const [longest = ''] = looked
    const meant: Begun[] = []
    let index = 0
    for (let at = this.#find(longest, 0); at !== -1; at = this.#find(longest, this.#startOf(index))) {
      while (this.#startOf(index + 1) <= at) index++
      const words = this.#wordsAt(index)
      if (beginsEach(looked, words)) meant.push({ index, isWhole: words.length === looked.length })
      index++
    }
    return meant
  }

  /** Those that are meant if typing errors are forgiven, in their order. Asked for where none is meant as typed. */
  near(typed: string): readonly Begun[] {
    const asked = queryWords(typed).toSorted((a, b) => b.word.length - a.word.length)
    if (!asked.some(({ errors }) => errors > 0)) return []
    const tests = asked.map((word) => nearTest({ ...word, isBeginning: true }))
    const near: Begun[] = []
    for (let index = 0; index + 1 < this.#starts.length; index++) {
      const words = this.#wordsAt(index)
      if (answersEach(tests, words)) near.push({ index, isWhole: words.length === tests.length })
    }
    return near
  }

  #find(word: string, from: number): number {
    return this.#text.indexOf(` ${word}`, from)
  }

  #startOf(line: number): number {
    return this.#starts[line] ?? this.#text.length
  }

  #wordsAt(line: number): readonly string[] {
    const words = this.#text.slice(this.#startOf(line), this.#startOf(line + 1) - 1).split(' ')
    return words.filter((word) => word !== '')
  }
}

/** The longest has the fewest words to choose from. */
function longestFirst(typed: readonly string[]): readonly string[] {
  return [...typed].sort((a, b) => b.length - a.length)
}

function beginsEach(typed: readonly string[], own: readonly string[]): boolean {
  return answersEach(
    typed.map((one) => (word) => word.startsWith(one)),
    own,
  )
}

/** Whether each test finds a word of its own. */
function answersEach(tests: readonly ((word: string) => boolean)[], own: readonly string[]): boolean {
  const free = [...own]
  return tests.every((test) => {
    const at = free.findIndex(test)
    if (at === -1) return false
    free.splice(at, 1)
    return true
  })
}
