// Content warnings that a story's author does not give, guessed from its text: the closed kinds only, on words that
// leave little doubt, with idioms and denials set aside. Never overrides what the author said.

import type { Stated, WarningKind } from '../story.ts'
import { evidenceFrom, type Trace } from './evidence.ts'
import type { PartTexts } from './likely-pairing.ts'
import type { FoundName } from './names.ts'
import { wordAt } from './whole-word.ts'

const VIOLENCE =
  /\b(?:tortur(?:ed|ing)|stabbed|stabbing|disembowel(?:led|ed)|gutted|decapitated|beheaded|severed|mutilated|bludgeoned|slaughter(?:ed|ing)?|massacred?|slit (?:his|her|their|its) throat|throat (?:was|had been) (?:cut|slit|torn)|torn throat|pool(?:s|ed)? of blood|covered in blood|blood (?:sprayed|spurted|gushed|poured|soaked|splattered|spattered|dripped)|soaked (?:in|with) blood|entrails|intestines|gore|snapped (?:his|her|their) neck|broke (?:his|her|their) (?:neck|bones|jaw|ribs)|corpses|flayed|impaled)\b/gi
const FORCE =
  /\b(?:rap(?:ed|ing|ist)|rape(?! (?:fields?|seed|oil|whistle))|non-?consensual|sexually assaulted|forced (?:himself|herself|themselves) (?:on|upon|into|inside)|molest(?:ed|ing|er))\b/gi
const AGE =
  /\b(?:(?:she|he|i) (?:was|am|is) (?:only |just |barely )?(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|1[0-7])(?! (?:years|minutes|days|hours|months|of|when|and a|feet|miles))|(?:thirteen|fourteen|fifteen|sixteen|1[3-7])[- ]year[- ]old)\b/i
const SEX = /\b(?:had sex|having sex|naked|made love|making love|orgasm|thrust (?:into|inside))\b/i
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

/** The kinds of warning that the text itself suggests, as guesses. `names` are its people, most frequent first. */
export function likelyWarnings(
  parts: readonly PartTexts[],
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
  const violence = tracesOf(parts, VIOLENCE)
  if (violence.length * WORDS_TO_A_PLACE >= words) add('violence', violence)
  add('major-character-death', deathOf(parts, names))
  add('non-consent', tracesOf(parts, FORCE))
  add('underage', agesNearSex(parts))
  return found
}

function tracesOf(parts: readonly PartTexts[], pattern: RegExp): readonly Trace[] {
  const traces: Trace[] = []
  eachParagraph(parts, (text, part, paragraph) => {
    for (const match of text.matchAll(pattern)) {
      const before = text.slice(Math.max(0, match.index - 32), match.index)
      const around = text.slice(Math.max(0, match.index - 12), match.index + match[0].length + 16)
      if (!DENIED.test(before) && !IDIOM.test(around))
        traces.push({ word: match[0].toLowerCase(), part, paragraph })
    }
  })
  return traces
}

function eachParagraph(
  parts: readonly PartTexts[],
  look: (text: string, part: number, paragraph: number) => void,
): void {
  let paragraph = 0
  for (const [part, texts] of parts.entries()) for (const text of texts) look(text, part, paragraph++)
}

function agesNearSex(parts: readonly PartTexts[]): readonly Trace[] {
  const traces: Trace[] = []
  eachParagraph(parts, (text, part, paragraph) => {
    const age = SEX.test(text) ? AGE.exec(text)?.[0] : undefined
    if (age !== undefined) traces.push({ word: age.toLowerCase(), part, paragraph })
  })
  return traces
}

/** Share of the most frequent name's count that makes somebody one of the main people, and how many there are. */
const MAIN = 0.3
const MOST_MAIN = 4
const FEWEST_NAMED = 4
/** Deeds after the death that show that it was none. */
const MOST_DEEDS = 1

/** The death of a main character: said twice, and nothing done by the dead afterwards. */
function deathOf(parts: readonly PartTexts[], names: readonly FoundName[]): readonly Trace[] {
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
  /^(?: (?:was dead|is dead|lay dead|had died|died|drew (?:his|her) last breath|was gone for ever)|['’]s? (?:funeral|grave|coffin|corpse|dead body|death))\b/u
const DEED = /^ (?:said|asked|looked|turned|smiled|laughed|nodded|replied|walked|went|took)\b/u
const LONGEST_DEATH = 32
const UNREAL = /\b(?:thought|dreamed|wished|pretend)/i

function deathTraces(parts: readonly PartTexts[], name: string): readonly Trace[] {
  let traces: Trace[] = []
  let deeds = 0
  eachParagraph(parts, (text, part, paragraph) => {
    if (!text.includes(name)) return
    const first = traces.length === 0
    for (const at of wordAt(text, name)) {
      const behind = text.slice(at + name.length, at + name.length + LONGEST_DEATH)
      if (!first && DEED.test(behind)) deeds++
      const dead = DEAD.exec(behind)?.[0]
      if (dead === undefined || DENIED.test(text.slice(Math.max(0, at - 24), at)) || UNREAL.test(text))
        continue
      traces.push({ word: name + dead, part, paragraph })
    }
    if (deeds > MOST_DEEDS) traces = []
  })
  return deeds > MOST_DEEDS ? [] : traces
}
