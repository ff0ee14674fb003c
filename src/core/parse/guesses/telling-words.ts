// Words that may tell what happens in a story, of love or of harm: all kinds of them found in one look over its text.

import { endOf, paragraphsOf, type RunningText } from '../running-text.ts'

const PATTERNS = {
  love: /\b(?:kiss(?:ed|es|ing)?|made love|making love|in love|loves? (?:you|him|her)|loved (?:him|her)|lovers?|beloved|embraced?|caress(?:ed|ing)?|married|wedding|proposed)\b/iy,
  violence:
    /\b(?:tortur(?:ed|ing)|stabbed|stabbing|disembowel(?:led|ed)|gutted|decapitated|beheaded|severed|mutilated|bludgeoned|slaughter(?:ed|ing)?|massacred?|slit (?:his|her|their|its) throat|throat (?:was|had been) (?:cut|slit|torn)|torn throat|pool(?:s|ed)? of blood|covered in blood|blood (?:sprayed|spurted|gushed|poured|soaked|splattered|spattered|dripped)|soaked (?:in|with) blood|entrails|intestines|gore|snapped (?:his|her|their) neck|broke (?:his|her|their) (?:neck|bones|jaw|ribs)|corpses|flayed|impaled)\b/iy,
  force:
    /\b(?:rap(?:ed|ing|ist)|rape(?! (?:fields?|seed|oil|whistle))|non-?consensual|sexually assaulted|forced (?:himself|herself|themselves) (?:on|upon|into|inside)|molest(?:ed|ing|er))\b/iy,
  sex: /\b(?:had sex|having sex|naked|made love|making love|orgasm|thrust (?:into|inside))\b/iy,
} as const

type Telling = keyof typeof PATTERNS
const kinds: readonly Telling[] = ['love', 'violence', 'force', 'sex']

/** All of them as one: a text is looked over once, and what is found is then asked for its kinds. */
const ANY = new RegExp(kinds.map((kind) => PATTERNS[kind].source).join('|'), 'gi')

/** A place in a story where such a word stands. */
export interface TellingWord {
  /** In small letters. */
  readonly word: string
  readonly part: number
  /** Index of the paragraph in the whole story. */
  readonly paragraph: number
  /** The paragraph's text, and where the word stands in it. */
  readonly text: string
  readonly at: number
}

/** All such words of a story, by what they tell, in their order. */
export type TellingWords = Readonly<Record<Telling, readonly TellingWord[]>>

export function tellingWords(parts: readonly RunningText[]): TellingWords {
  const found: Record<Telling, TellingWord[]> = { love: [], violence: [], force: [], sex: [] }
  let before = 0
  for (const [part, running] of parts.entries()) {
    const paragraphAt = paragraphsOf(running)
    const ends = { love: 0, violence: 0, force: 0, sex: 0 }
    ANY.lastIndex = 0
    for (let hit = ANY.exec(running.text); hit !== null; hit = ANY.exec(running.text)) {
      const paragraph = paragraphAt(hit.index)
      const from = running.starts[paragraph] ?? 0
      for (const kind of kinds) {
        const word = hit.index < ends[kind] ? null : wordAt(running.text, kind, hit.index)
        if (word === null) continue
        ends[kind] = hit.index + word.length
        const text = running.text.slice(from, endOf(running, paragraph))
        found[kind].push({
          word: word.toLowerCase(),
          part,
          paragraph: before + paragraph,
          text,
          at: hit.index - from,
        })
      }
      // A word of another kind may begin inside this one.
      ANY.lastIndex = hit.index + 1
    }
    before += running.starts.length
  }
  return found
}

function wordAt(text: string, kind: Telling, at: number): string | null {
  const pattern = PATTERNS[kind]
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? null
}
