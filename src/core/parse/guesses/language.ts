// The language of a text, where nobody states it: by its most frequent small words. English or no guess, mostly.

import type { Stated } from '../../story.ts'
import { unknown } from '../../story.ts'
import { folded } from '../characters.ts'
import { endOf, type RunningText } from '../running-text.ts'
import { behindLetters } from './words.ts'

const SMALL_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(
    'the and to of a in was he she it that his her you had with for as at not but on they be'.split(' '),
  ),
  de: new Set(
    'der die und das ist nicht ich er sie es zu mit sich auf den ein dem war so im wie aber auch'.split(' '),
  ),
  fr: new Set(
    'le la les et de un une des que il elle est pas dans qui ne se pour sur au je du ce mais avec'.split(' '),
  ),
  es: new Set(
    'el la los las y de que en un una no se es por con su para lo como más pero le ya al del'.split(' '),
  ),
  it: new Set(
    'il lo la gli e di che un una non si è per con su come ma più del della era le nel i a'.split(' '),
  ),
}

const NAMES: Readonly<Record<string, string>> = {
  english: 'en',
  german: 'de',
  deutsch: 'de',
  french: 'fr',
  francais: 'fr',
  spanish: 'es',
  espanol: 'es',
  italian: 'it',
  italiano: 'it',
  dutch: 'nl',
  nederlands: 'nl',
  portuguese: 'pt',
  portugues: 'pt',
  russian: 'ru',
  polish: 'pl',
  swedish: 'sv',
  finnish: 'fi',
  hungarian: 'hu',
  czech: 'cs',
  chinese: 'zh',
  japanese: 'ja',
}

/** Words that are looked at: enough to be sure, few enough to be quick. */
const SAMPLE = 2000
const FEWEST = 20
const SHARE = 0.18

/** The tag of a language that a header names in words, or null. */
export function languageNamed(text: string): string | null {
  const first = folded(text)
    .split(/[^a-z]+/)
    .find((word) => word !== '')
  if (first === undefined) return null
  return NAMES[first] ?? (/^[a-z]{2}$/.test(first) && Object.values(NAMES).includes(first) ? first : null)
}

/** Languages by their small words. */
const languages = new Map<string, string[]>()
for (const [tag, words] of Object.entries(SMALL_WORDS))
  for (const word of words) languages.set(word, [...(languages.get(word) ?? []), tag])
const LONGEST_SMALL = Math.max(...[...languages.keys()].map((word) => word.length))

/** Guesses the language of a story by its first words. */
export function guessLanguage(parts: readonly RunningText[]): Stated<string> {
  const counts = new Map(Object.keys(SMALL_WORDS).map((tag) => [tag, 0]))
  let words = 0
  for (const text of firstParagraphs(parts)) {
    words += countSmallWords(text.toLowerCase(), counts)
    if (words >= SAMPLE) break
  }
  if (words < FEWEST) return unknown
  let best = { tag: '', share: 0 }
  for (const [tag, count] of counts) if (count / words > best.share) best = { tag, share: count / words }
  if (best.share < SHARE) return unknown
  const percent = Math.round(best.share * 100)
  return {
    source: 'inferred',
    value: best.tag,
    evidence: `${percent} % of the words are its small words`,
    certainty: 'likely',
  }
}

/** Adds the small words of a text to the counts of their languages, and returns how many words it has in all. */
function countSmallWords(text: string, counts: Map<string, number>): number {
  let words = 0
  for (let at = 0; at < text.length; at++) {
    const from = at
    at = behindLetters(text, at)
    if (at > from) words++
    if (at === from || at - from > LONGEST_SMALL) continue
    for (const tag of languages.get(text.slice(from, at)) ?? []) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  }
  return words
}

function* firstParagraphs(parts: readonly RunningText[]): Generator<string> {
  for (const part of parts) {
    for (const [paragraph, from] of part.starts.entries())
      yield part.text.slice(from, Math.min(endOf(part, paragraph), from + SAMPLE * 10))
  }
}
