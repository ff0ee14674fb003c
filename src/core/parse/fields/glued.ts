// Glued names: `Spuffy`, `Bangel`, `Spander`. Taken apart only with people who are known to belong to the archive,
// for the head of one name and the tail of another can be found in almost any word.

import { folded } from '../characters.ts'

const SHORTEST = 5
const LONGEST = 16
/** Letters that the second name must have in a glued word, and both together. */
const SHORTEST_TAIL = 3

/** The two people whom a glued name is made of, or null where none or several pairs of them fit. */
export function takenApart(word: string, people: readonly string[]): readonly [string, string] | null {
  if (word.length < SHORTEST || word.length > LONGEST || !/^\p{L}+$/u.test(word)) return null
  const glued = folded(word)
  if (people.some((name) => folded(name) === glued)) return null
  const fits: [string, string][] = []
  for (const first of people) {
    const head = sharedHead(glued, folded(first))
    if (head === 0) continue
    for (const second of people) {
      if (first === second) continue
      const tail = sharedTail(glued, folded(second))
      if (tail >= SHORTEST_TAIL && head + tail >= glued.length) fits.push([first, second])
    }
  }
  return fits.length === 1 ? (fits[0] ?? null) : null
}

function sharedHead(glued: string, name: string): number {
  let length = 0
  while (length < glued.length && glued.charAt(length) === name.charAt(length)) length++
  return length
}

function sharedTail(glued: string, name: string): number {
  let length = 0
  while (
    length < name.length &&
    glued.charAt(glued.length - 1 - length) === name.charAt(name.length - 1 - length)
  )
    length++
  return length
}
