// Who is probably paired in a story whose author does not say. Only where two people dominate the text, stand together
// in many paragraphs, and nothing but words of love stands between them. Better no guess than a wrong one.

import type { Pairing, Stated } from '../../story.ts'
import { evidenceFrom, type Trace } from './evidence.ts'
import type { FoundName } from './names.ts'
import type { TellingWord } from './telling-words.ts'
import { hasWord } from './whole-word.ts'

const FAMILY =
  /\b(?:brother|sister|father|mother|daughter|mum|mom|dad|uncle|aunt|niece|nephew|cousin|grand(?:father|mother))s?\b/i
const DENIED = /\b(?:not|n't|n’t|never|no|nobody|wouldn['’]t|if|as if|almost|like)\s(?:\w+\s)?$/i

/** Each of the two must be named this often, and this much more often than the third. */
const FEWEST = 8
const AHEAD = 1.5
/** Paragraphs with both names and a word of love, and different words among them. */
const FEWEST_PARAGRAPHS = 4
const FEWEST_WORDS = 2
/** Love between one of the two and somebody else may be this much of theirs at most. */
const MOST_RIVALRY = 0.34
const MOST_FAMILY = 0.25
const SURE_PARAGRAPHS = 12
const MOST_PEOPLE = 6

/**
 * The pairing of a story, as a guess, or null. `loving` are its words of love, `names` its people, most frequent
 * first, `parts` counts its parts.
 */
export function likelyPairing(
  loving: readonly TellingWord[],
  names: readonly FoundName[],
  parts: number,
): Stated<Pairing> | null {
  const [first, second, third] = names
  if (!first || !second || second.count < FEWEST || second.count < (third?.count ?? 0) * AHEAD) return null
  const people = names.slice(0, MOST_PEOPLE).map(({ name }) => name)
  const own: Trace[] = []
  let rivals = 0
  let family = 0
  for (const words of byParagraph(loving.filter(isMeant))) {
    const text = words[0]?.text ?? ''
    const present = people.filter((name) => hasWord(text, name))
    const hasFirst = present.includes(first.name)
    const hasSecond = present.includes(second.name)
    if (hasFirst && hasSecond && present.length === 2) {
      own.push(...words)
      if (FAMILY.test(text)) family++
    } else if ((hasFirst || hasSecond) && present.length >= 2) rivals++
  }
  const together = new Set(own.map((trace) => trace.paragraph)).size
  const isSure =
    together >= FEWEST_PARAGRAPHS &&
    new Set(own.map(({ word }) => word)).size >= FEWEST_WORDS &&
    rivals <= together * MOST_RIVALRY &&
    family <= together * MOST_FAMILY
  if (!isSure) return null
  return {
    source: 'inferred',
    value: { names: [first.name, second.name], bond: 'romance', role: 'main' },
    evidence: `${first.name} and ${second.name} with ${evidenceFrom(own, parts)}`,
    certainty: together >= SURE_PARAGRAPHS ? 'sure' : 'likely',
  }
}

/** Whether a word of love is not denied. */
function isMeant({ text, at }: TellingWord): boolean {
  return !DENIED.test(text.slice(Math.max(0, at - 24), at))
}

/** Words in the order of the story, those of one paragraph together. */
function byParagraph(words: readonly TellingWord[]): readonly (readonly TellingWord[])[] {
  const paragraphs: TellingWord[][] = []
  for (const word of words) {
    const last = paragraphs.at(-1)
    if (last?.[0]?.paragraph === word.paragraph) last.push(word)
    else paragraphs.push([word])
  }
  return paragraphs
}
