// People's names in a text, told from other capitalised words by what stands around them. A guess by nature:
// whatever comes of it is marked as inferred or settles only initials that the author wrote.

import type { RunningText } from '../running-text.ts'
import { type Traces, traceNames } from './name-traces.ts'
import { NOT_NAMES, TITLES } from './name-words.ts'
import { countSmall, smallWords } from './small-words.ts'
import { wordsIn } from './words.ts'

export interface FoundName {
  readonly name: string
  /** How often it stands in the text. */
  readonly count: number
  /** Whether it is only ever called out to somebody: a form of address, perhaps, or the one who tells the story. */
  readonly onlyCalled?: boolean
}

/** Counts the names in the parts of a story, most frequent first; equals in order of the alphabet. */
export function namesIn(parts: readonly RunningText[]): readonly FoundName[] {
  const read = parts.map((part) => ({ part, words: wordsIn(part.text) }))
  const traces = new Map<string, Traces>()
  for (const { part, words } of read) traceNames(part, words, traces)
  // Small letters only ever speak against a name: they are counted for those that have nothing else against them.
  const likely = [...traces].filter(([name, trace]) => isName(name, trace, 0))
  const small = smallWords(likely.map(([name]) => name.toLowerCase()))
  for (const { part, words } of read) countSmall(small, part.text, words)
  const found: FoundName[] = []
  for (const [name, trace] of likely) {
    if (!isName(name, trace, small.counts.get(name.toLowerCase()) ?? 0)) continue
    const onlyCalled = trace.total > FEW && trace.called === trace.acting && trace.called * 2 >= trace.total
    found.push(onlyCalled ? { name, count: trace.total, onlyCalled } : { name, count: trace.total })
  }
  return found.sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
}

/** Whether a word is a name by its traces; `small` says how often it stands in small letters. */
function isName(name: string, trace: Traces, small: number): boolean {
  if (trace.inside === 0 || small > trace.inside || NOT_NAMES.has(name) || TITLES.has(name)) return false
  if (trace.afterArticle * 2 > trace.inside || (trace.likePlace * 2 > trace.inside && !trace.owning))
    return false
  if (trace.afterCapital * 2 > trace.total) return false
  // `Slayer`, `Captain`: what somebody is called and what people also say with an article is no name.
  if (trace.afterThe >= FEW && trace.afterThe * ARTICLE_SHARE >= trace.total) return false
  if ((small > 0 || trace.afterThe > 0) && trace.called * 2 >= trace.total && trace.total >= FEW) return false
  if (trace.acting === 0 && (trace.likePlace + trace.maybePlace) * 2 >= trace.inside) return false
  return trace.personal > 0
}

const FEW = 2
/** One in so many times behind an article is too much for a name. */
const ARTICLE_SHARE = 8
