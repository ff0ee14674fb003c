// Content warnings that a story's author does not give, guessed from its text: the closed kinds only, on words that
// leave little doubt, with idioms and denials set aside. Never overrides what the author said.

import type { Stated, WarningKind } from '../../story.ts'
import { endOf, paragraphsOf, type RunningText } from '../running-text.ts'
import { evidenceFrom, type Trace } from './evidence.ts'
import type { FoundName } from './names.ts'
import type { TellingWord, TellingWords } from './telling-words.ts'
import { wordAt } from './whole-word.ts'

const AGE =
  /\b(?:(?:she|he|i) (?:was|am|is) (?:only |just |barely )?(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|1[0-7])(?! (?:years|minutes|days|hours|months|of|when|and a|feet|miles))|(?:thirteen|fourteen|fifteen|sixteen|1[3-7])[- ]year[- ]old)\b/i
const DENIED = /(?:\b(?:not|never|no|nobody|without|nothing|if|stop|hadn['’]t been)|n['’]t)\s(?:\w+\s){0,2}$/i
/** Turns of phrase in which nobody is hurt. */
const IDIOM =
  /(?:stabbed at (?:the|his|her|a)|stabbing (?:motion|pain|at)|stabbed (?:a finger|the button)|tortur(?:ed|ing) (?:soul|poet|artist|myself|yourself|himself|herself|metaphor|sentence)|slaughtered (?:at|in) (?:chess|cards)|oilseed)/i

/** Different words and places that make a kind likely, and places that make it sure. */
interface Measure {
  readonly words: number
  readonly places: number
  readonly sure: number
}

const MEASURES = {
  violence: { words: 3, places: 5, sure: 25 },
  'non-consent': { words: 1, places: 2, sure: 12 },
  underage: { words: 1, places: 2, sure: 99 },
  'major-character-death': { words: 1, places: 2, sure: 99 },
} as const satisfies Record<WarningKind, Measure>

/** Words to one place of violence: a long adventure has a fight in it and is not graphic. */
const WORDS_TO_A_PLACE = 1500

/**
 * The kinds of warning that the text itself suggests, as guesses. `telling` are its telling words, `names` its people,
 * most frequent first; `words` counts its words.
 */
export function likelyWarnings(
  parts: readonly RunningText[],
  telling: TellingWords,
  names: readonly FoundName[],
  words: number,
): readonly Stated<WarningKind>[] {
  const found: Stated<WarningKind>[] = []
  const add = (kind: WarningKind, traces: readonly Trace[]) => {
    const { words: different, places, sure } = MEASURES[kind]
    const paragraphs = new Set(traces.map(({ paragraph }) => paragraph)).size
    if (paragraphs < places || new Set(traces.map(({ word }) => word)).size < different) return
    const certainty = paragraphs >= sure ? 'sure' : 'likely'
    found.push({ source: 'inferred', value: kind, evidence: evidenceFrom(traces, parts.length), certainty })
  }
  const violence = telling.violence.filter(isMeant)
  if (violence.length * WORDS_TO_A_PLACE >= words) add('violence', violence)
  add('major-character-death', deathOf(parts, names))
  add('non-consent', telling.force.filter(isMeant))
  add('underage', agesNear(telling.sex))
  return found
}

/** Whether a word of harm is neither denied nor a turn of phrase. */
function isMeant({ text, at, word }: TellingWord): boolean {
  const before = text.slice(Math.max(0, at - 32), at)
  const around = text.slice(Math.max(0, at - 12), at + word.length + 16)
  return !DENIED.test(before) && !IDIOM.test(around)
}

/** The ages of the young that are told in the same paragraphs as sex. */
function agesNear(sex: readonly TellingWord[]): readonly Trace[] {
  return sex.flatMap(({ text, part, paragraph }, at) => {
    const age = sex[at - 1]?.paragraph === paragraph ? undefined : AGE.exec(text)?.[0]
    return age === undefined ? [] : [{ word: age.toLowerCase(), part, paragraph }]
  })
}

/** Share of the most frequent name's count that makes somebody one of the main people, and how many there are. */
const MAIN = 0.3
const MOST_MAIN = 4
const FEWEST_NAMED = 4
/** Deeds after the death that show that it was none. */
const MOST_DEEDS = 1

/** The death of a main character: said twice, and nothing done by the dead afterwards. */
function deathOf(parts: readonly RunningText[], names: readonly FoundName[]): readonly Trace[] {
  const most = names[0]?.count ?? 0
  const main = names.filter(({ count }) => count >= FEWEST_NAMED && count >= most * MAIN).slice(0, MOST_MAIN)
  for (const { name } of main) {
    const traces = deathTraces(parts, name)
    if (traces.length >= MEASURES['major-character-death'].places) return traces
  }
  return []
}

/** What stands right behind a name when somebody is dead, and when they plainly are not. */
const DEAD =
  /(?: (?:was dead|is dead|lay dead|had died|died|drew (?:his|her) last breath|was gone for ever)|['’]s? (?:funeral|grave|coffin|corpse|dead body|death))\b/uy
const DEED = / (?:said|asked|looked|turned|smiled|laughed|nodded|replied|walked|went|took)\b/uy
const UNREAL = /\b(?:thought|dreamed|wished|pretend)/i

function deathTraces(parts: readonly RunningText[], name: string): readonly Trace[] {
  const traces: Trace[] = []
  let deeds = 0
  let before = 0
  for (const [part, running] of parts.entries()) {
    const { text, starts } = running
    const paragraphAt = paragraphsOf(running)
    let asked = -1
    let isUnreal = false
    for (const at of wordAt(text, name)) {
      const paragraph = paragraphAt(at)
      const behind = at + name.length
      const wasDead = traces.length > 0 && traces[0]?.paragraph !== before + paragraph
      if (wasDead && startsAt(DEED, text, behind) !== null && ++deeds > MOST_DEEDS) return []
      const dead = startsAt(DEAD, text, behind)
      if (dead === null) continue
      if (paragraph !== asked) {
        asked = paragraph
        isUnreal = UNREAL.test(text.slice(starts[paragraph], endOf(running, paragraph)))
      }
      const from = Math.max(starts[paragraph] ?? 0, at - 24)
      if (isUnreal || DENIED.test(text.slice(from, at))) continue
      traces.push({ word: name + dead, part, paragraph: before + paragraph })
    }
    before += starts.length
  }
  return traces
}

/** What a pattern finds right at an offset. */
function startsAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? null
}
