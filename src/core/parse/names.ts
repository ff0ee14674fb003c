// People's names in a text, told from other capitalised words by what stands around them. A guess by nature:
// whatever comes of it is marked as inferred or settles only initials that the author wrote.

import { isLower, isUpper, withoutEnd } from './characters.ts'
import { ARTICLES, DEEDS, NOT_NAMES, PLACE_WORDS, PLACES, SPEECH, TITLES } from './name-words.ts'

export interface FoundName {
  readonly name: string
  /** How often it stands in the text. */
  readonly count: number
  /** Whether it is only ever called out to somebody: a form of address, perhaps, or the one who tells the story. */
  readonly onlyCalled?: boolean
}

interface Traces {
  total: number
  /** Times inside a sentence, where a capital letter means something. */
  inside: number
  afterArticle: number
  /** Times behind a word like `in`, or before one like `Street`. */
  likePlace: number
  /** Whether something is ever said to be its own. */
  owning: boolean
  afterCapital: number
  /** Times behind a word that may lead to a place as well as to a person: `to`, `from`, `by`. */
  maybePlace: number
  /** Times behind an article proper. */
  afterThe: number
  /** Times it owns, does, says or is called something: what a place never does. */
  acting: number
  /** Times somebody is called by it. */
  called: number
  /** Times it owns, does or is called something, or stands in a list with other names. */
  personal: number
}

const TOKEN = /\p{L}[\p{L}'’-]*/gu
/** Signs between two words that make the second begin a sentence. */
const SENTENCE = /[.!?…:"“”„«»(\n]|(?:^|\s)['‘]/

/** Counts the names in texts, most frequent first; equals in order of the alphabet. */
export function namesIn(texts: readonly string[]): readonly FoundName[] {
  const traces = new Map<string, Traces>()
  const lower = new Map<string, number>()
  for (const text of texts) follow(text, traces, lower)
  const found: FoundName[] = []
  for (const [name, trace] of traces) {
    if (isName(name, trace, lower.get(name.toLowerCase()) ?? 0)) {
      const onlyCalled = trace.total > FEW && trace.called === trace.acting && trace.called * 2 >= trace.total
      found.push(onlyCalled ? { name, count: trace.total, onlyCalled } : { name, count: trace.total })
    }
  }
  return found.sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
}

function isName(name: string, trace: Traces, lower: number): boolean {
  if (trace.inside === 0 || lower > trace.inside || NOT_NAMES.has(name) || TITLES.has(name)) return false
  if (trace.afterArticle * 2 > trace.inside || (trace.likePlace * 2 > trace.inside && !trace.owning))
    return false
  if (trace.afterCapital * 2 > trace.total) return false
  // `Slayer`, `Captain`: what somebody is called and what people also say with an article is no name.
  if (trace.afterThe >= FEW && trace.afterThe * ARTICLE_SHARE >= trace.total) return false
  if ((lower > 0 || trace.afterThe > 0) && trace.called * 2 >= trace.total && trace.total >= FEW) return false
  if (trace.acting === 0 && (trace.likePlace + trace.maybePlace) * 2 >= trace.inside) return false
  return trace.personal > 0
}

const FEW = 2
/** One in so many times behind an article is too much for a name. */
const ARTICLE_SHARE = 8
const MAYBE_PLACE = new Set([
  'to',
  'from',
  'by',
  'of',
  'toward',
  'towards',
  'through',
  'beyond',
  'beside',
  'past',
  'leave',
  'left',
  'reach',
  'reached',
])

function follow(text: string, traces: Map<string, Traces>, lower: Map<string, number>): void {
  let previous = ''
  let end = 0
  let lastName: Traces | null = null
  let sinceName = 0
  for (const match of text.matchAll(TOKEN)) {
    const between = text.slice(end, match.index)
    const { name, owns } = withoutOwning(match[0])
    end = match.index + match[0].length
    sinceName++
    if (isNameShaped(name)) {
      const trace = traces.get(name) ?? {
        total: 0,
        inside: 0,
        afterArticle: 0,
        likePlace: 0,
        owning: false,
        afterCapital: 0,
        maybePlace: 0,
        afterThe: 0,
        acting: 0,
        called: 0,
        personal: 0,
      }
      traces.set(name, trace)
      const starts =
        previous === '' || (SENTENCE.test(between) && !(TITLES.has(previous) && between === '. '))
      note(trace, starts, previous, owns)
      const next = wordAt(text, end)
      const isSpokenTo = isCalled(text, between, end)
      // `The man from Lincoln turned`: who turned is not Lincoln.
      const acts = DEEDS.has(next) && !MAYBE_PLACE.has(previous) && !PLACE_WORDS.has(previous)
      if (isSpokenTo) trace.called++
      if (isSpokenTo || acts) trace.personal++
      if (isSpokenTo || acts || owns || SPEECH.has(previous) || TITLES.has(previous)) trace.acting++
      if (!starts && PLACES.has(next)) trace.likePlace++
      if (
        lastName &&
        sinceName <= LIST_REACH &&
        /,|and|or/.test(text.slice(Math.max(0, match.index - 8), match.index))
      ) {
        lastName.personal++
        trace.personal++
      }
      lastName = starts ? null : trace
      sinceName = 0
    } else if (isLower(name.charAt(0))) {
      lower.set(name, (lower.get(name) ?? 0) + 1)
    }
    previous = name
  }
}

/** Words from one name of a list to the next: `not Tom, not Dick`, `Tom and Dick`. */
const LIST_REACH = 2

function note(trace: Traces, starts: boolean, previous: string, owns: boolean): void {
  trace.total++
  if (owns) trace.owning = true
  if (owns || TITLES.has(previous) || SPEECH.has(previous)) trace.personal++
  if (starts) return
  trace.inside++
  if (ARTICLES.has(previous.toLowerCase())) trace.afterArticle++
  if (/^(?:the|an?)$/i.test(previous)) trace.afterThe++
  if (PLACE_WORDS.has(previous)) trace.likePlace++
  else if (MAYBE_PLACE.has(previous)) trace.maybePlace++
  if (isUpper(previous.charAt(0)) && previous.length > 1 && !TITLES.has(previous)) trace.afterCapital++
}

function withoutOwning(token: string): { readonly name: string; readonly owns: boolean } {
  if (!/['’-]/.test(token)) return { name: token, owns: false }
  const owning = /^(.*?)(?:['’]s|s['’])$/.exec(token)
  if (!owning) return { name: withoutEnd(token, "'’-"), owns: false }
  return { name: token.endsWith('s') ? (owning[1] ?? '') : `${owning[1]}s`, owns: true }
}

/** One capital, then small letters: `Willow`, `McCoy`, `Anne-Marie`; not `TV` and not `Don't`. */
function isNameShaped(name: string): boolean {
  return name.length > 1 && isUpper(name.charAt(0)) && isLower(name.charAt(1)) && !/['’]/.test(name)
}

/** `…, Spike?` and `Spike, …` at the start of speech: somebody is spoken to. */
function isCalled(text: string, between: string, end: number): boolean {
  if (/,\s*$/.test(between) && /[.?!,]/.test(text.charAt(end))) return true
  return /["“]$/.test(between) && /[,?!.]/.test(text.charAt(end))
}

function wordAt(text: string, at: number): string {
  return /^\s(\p{L}+)/u.exec(text.slice(at, at + 14))?.[1] ?? ''
}
