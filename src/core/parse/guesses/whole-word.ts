// A word or name in a text, found by looking instead of by a pattern that would have to be made for it.

const LETTER = /[\p{L}\p{N}_]/u

/** Every place of a word that is not part of a longer one; UTF-16 offsets, rising. */
export function* wordAt(text: string, word: string): Generator<number> {
  if (word === '') return
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    if (!LETTER.test(text.charAt(at - 1)) && !LETTER.test(text.charAt(at + word.length))) yield at
  }
}

export function hasWord(text: string, word: string): boolean {
  return !wordAt(text, word).next().done
}
