// What an author says about warnings: some, none, withheld, or nothing at all. Never read from the story itself.

import type { Stated, WarningKind, Warnings } from '../story.ts'
import { countWords, folded, trimmed, withoutEnd } from './characters.ts'
import type { Field } from './header.ts'
import { readRating } from './rating.ts'

/** Words for each kind of the closed list. */
const kindWords: readonly { readonly kind: WarningKind; readonly pattern: RegExp }[] = [
  { kind: 'violence', pattern: /\b(violen(ce|t)|gor(e|y)|torture|blood(y|shed)?|mutilation)\b/ },
  {
    kind: 'major-character-death',
    pattern:
      /(?<!\bminor (?:character )?)(?<!\bminor )\b(character deaths?|deaths?|death ?fic|mcd|dead characters?|dies)\b/,
  },
  { kind: 'non-consent', pattern: /\b(non-?con(sensual|sent)?|rape|n\/c|sexual assault|non consensual)\b/ },
  { kind: 'underage', pattern: /\b(under-? ?age( sex)?|chan|teen sex)\b/ },
]

const WITHHELD =
  /\b(chose|choose|choosing|chosen|chooses)\b.{0,20}\bnot to\b|\bno warnings (?:will be )?given\b|\bnot warning\b|\bdon't warn\b/
const NONE =
  /^(none|no|nothing|n\/?a|nil|zero|-+|not? really|no archive warnings apply|no warnings?( apply| needed| necessary)?|not applicable|nope)\b/
const NEGATED = /\b(no|not|none|without|isn't|never|free of|nothing|lack of)\b/

const LONGEST_WORD = 40
/** Words in an item of a list; more make a sentence. */
const LONGEST_ITEM = 5
const MOST_WORDS = 24

interface Item {
  readonly text: string
  readonly line: number
}

/** The warnings of a header's fields of that kind; the author's own words stay beside what was read from them. */
export function readWarnings(fields: readonly Field[]): Warnings {
  const first = fields[0]
  if (!first) return { said: 'nothing', asWritten: null, line: null, kinds: [], words: [] }
  const items = fields.flatMap(({ text, line }) => itemsOf(text).map((item): Item => ({ text: item, line })))
  const asWritten = fields.map((field) => field.text).join('\n')
  const kinds = kindsOf(items)
  const said = saidBy(asWritten, kinds.length)
  return { said, asWritten, line: first.line, kinds, words: said === 'some' ? wordsOf(items) : [] }
}

function itemsOf(text: string): string[] {
  return text
    .split(/[,;\n•]|\.(?=\s|$)|\s+and\s+|\s+&\s+|\s+\+\s+/)
    .map((item) => trimmed(withoutEnd(trimmed(item).replace(/^[-–—*]+\s*/, ''), '!.*')))
    .filter((item) => item !== '')
}

function saidBy(text: string, kinds: number): Warnings['said'] {
  const plain = folded(text)
  if (WITHHELD.test(plain)) return 'withheld'
  if (kinds > 0) return 'some'
  if (plain.trim() === '') return 'nothing'
  return NONE.test(plain.replace(/^[\s*"'(]+/, '')) && !BUT.test(plain) ? 'none' : 'some'
}

/** `None, except for some swearing` warns after all. */
const BUT =
  /\b(except|unless|but|other than|aside from|apart from|just|only|some|mild|language|swearing|slash|sex|angst|spoilers)\b/

function kindsOf(items: readonly Item[]): Stated<WarningKind>[] {
  const found = new Map<WarningKind, Stated<WarningKind>>()
  for (const { text, line } of items) {
    const plain = folded(text)
    if (NEGATED.test(plain)) continue
    for (const { kind, pattern } of kindWords) {
      if (pattern.test(plain) && !found.has(kind))
        found.set(kind, { source: 'stated', value: kind, asWritten: text, line })
    }
  }
  return [...found.values()]
}

/** The author's short items that are no kind of the list, no rating and no denial. Sentences give no words. */
function wordsOf(items: readonly Item[]): string[] {
  if (items.some(({ text }) => countWords(text) > LONGEST_ITEM)) return []
  const words = items.map(({ text }) => text.toLowerCase()).filter(isOwnWord)
  return [...new Set(words)].slice(0, MOST_WORDS)
}

function isOwnWord(item: string): boolean {
  const plain = folded(item)
  if (item.length > LONGEST_WORD || NEGATED.test(plain) || /^(a|an|the|and)$/.test(plain)) return false
  if (kindWords.some(({ pattern }) => pattern.test(plain))) return false
  return item.length > 6 || readRating(item.toUpperCase()) === null
}
