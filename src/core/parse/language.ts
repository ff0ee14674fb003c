// The language of a text, where nobody states it: by its most frequent small words. English or no guess, mostly.

import type { Stated } from '../story.ts'
import { unknown } from '../story.ts'
import { folded } from './characters.ts'

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

/** Guesses the language of running text. */
export function guessLanguage(texts: readonly string[]): Stated<string> {
  const words: string[] = []
  for (const text of texts) {
    words.push(
      ...(text
        .slice(0, SAMPLE * 10)
        .toLowerCase()
        .match(/\p{L}+/gu) ?? []),
    )
    if (words.length >= SAMPLE) break
  }
  if (words.length < FEWEST) return unknown
  let best = { tag: '', share: 0 }
  for (const [tag, small] of Object.entries(SMALL_WORDS)) {
    const share = words.filter((word) => small.has(word)).length / words.length
    if (share > best.share) best = { tag, share }
  }
  if (best.share < SHARE) return unknown
  const percent = Math.round(best.share * 100)
  return {
    source: 'inferred',
    value: best.tag,
    evidence: `${percent} % of the words are its small words`,
    certainty: 'likely',
  }
}
