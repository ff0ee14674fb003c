// People's names in a text, told from other capitalised words by what stands around them. A guess by nature:
// whatever comes of it is marked as inferred or settles only initials that the author wrote.

import { isLower, isUpper } from './characters.ts'

export interface FoundName {
  readonly name: string
  /** How often it stands in the text. */
  readonly count: number
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
  /** Times it owns, does or is called something, or stands in a list with other names. */
  personal: number
}

const ARTICLES = new Set([
  'the',
  'a',
  'an',
  'this',
  'that',
  'his',
  'her',
  'my',
  'your',
  'their',
  'our',
  'some',
  'every',
  'no',
  'these',
  'those',
])
const PLACE_WORDS = new Set([
  'in',
  'at',
  'into',
  'near',
  'via',
  'across',
  'outside',
  'around',
  'throughout',
  'upon',
  'from',
  'of',
])
/** What a place is called behind its name: `Crawford Street`. */
const PLACES = new Set(
  'Street Square Road Lane Hall House Park Avenue Abbey County Bay Hill Bridge Court Station Manor Castle Tower River Lake Forest School High University College Hospital Church Inn Hotel Club'.split(
    ' ',
  ),
)
/** Who is named right behind these, speaks. */
const SPEECH = new Set(
  'said asked replied cried answered whispered muttered murmured snapped growled shouted called added continued observed'.split(
    ' ',
  ),
)
const TITLES = new Set([
  'Mr',
  'Mrs',
  'Ms',
  'Miss',
  'Dr',
  'Sir',
  'Lady',
  'Lord',
  'Captain',
  'Aunt',
  'Uncle',
  'Professor',
  'Inspector',
  'Colonel',
  'Madame',
  'Father',
  'King',
  'Queen',
  'Prince',
  'Princess',
  'Friar',
  'Brother',
  'Sister',
  'Old',
  'Poor',
  'Dear',
  'Little',
  'Young',
])
/** Capitalised in English whatever they stand for, or cried out. */
const NOT_NAMES = new Set(
  'I Im Ill Ive Id God Christ Jesus Lord Heaven Hell Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April June July August September October November December Christmas Easter Halloween English French German Latin Greek Spanish Italian Russian Chinese Japanese American British European Irish Scottish Roman TV OK Okay Yes No Oh Ah Mum Mom Dad Mummy Daddy Mother Father Sir Madam Madame Mister Doctor Please Christian Catholic Bible Internet'.split(
    ' ',
  ),
)
const DEEDS = new Set(
  'said says was is had has did does asked replied thought knew felt looked took went came stood sat turned smiled nodded could would will might saw heard put got let made gave told began ran held'.split(
    ' ',
  ),
)

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
    if (isName(name, trace, lower.get(name.toLowerCase()) ?? 0)) found.push({ name, count: trace.total })
  }
  return found.sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
}

function isName(name: string, trace: Traces, lower: number): boolean {
  if (trace.inside === 0 || lower > trace.inside || NOT_NAMES.has(name) || TITLES.has(name)) return false
  if (trace.afterArticle * 2 > trace.inside || (trace.likePlace * 2 > trace.inside && !trace.owning))
    return false
  if (trace.afterCapital * 2 > trace.total) return false
  return trace.personal > 0
}

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
        personal: 0,
      }
      traces.set(name, trace)
      const starts = previous === '' || (SENTENCE.test(between) && !TITLES.has(previous))
      note(trace, starts, previous, owns)
      const next = wordAt(text, end)
      if (isCalled(text, between, end) || DEEDS.has(next)) trace.personal++
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
  if (PLACE_WORDS.has(previous)) trace.likePlace++
  if (isUpper(previous.charAt(0)) && previous.length > 1 && !TITLES.has(previous)) trace.afterCapital++
}

function withoutOwning(token: string): { readonly name: string; readonly owns: boolean } {
  const owning = /^(.*?)(?:['’]s|s['’])$/.exec(token)
  if (!owning) return { name: token.replace(/['’-]+$/, ''), owns: false }
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
