// What an author says about warnings: some, none, withheld, or nothing at all. Never read from the story itself.

import type { Stated, WarningKind, Warnings } from '../../story.ts'
import { countWords, folded, trimmed, withoutEnd } from '../characters.ts'
import type { Field } from '../header/header.ts'
import { readRating } from './rating.ts'
import { deniesKind, isDenied, kindsNamed } from './warning-kinds.ts'

const WITHHELD =
  /\b(?:chose|choose|choosing|chosen|chooses|prefers?)\b.{0,20}\bnot to\b|\bno warnings (?:will be |are )?given\b|\bnot (?:going to )?warn(?:ing)?\b|\b(?:don't|won't|do not|will not|refuse to) (?:do warn|use warn|warn|give warn|post warn)|\bwould (?:be (?:a )?spoilers?|spoil|ruin|give)\b|\b(?:read|enter|proceed) at (?:your )?own risk\b|\bspoil the (?:story|surprise|plot|fic|ending)\b|\byou(?:'ll| will)(?: have to)? (?:find out|see|know)\b(?=\W*$|\W*(?:when|if|what|why|soon|in|as|for)\b|[.!?…])|\b(?:wait|read)(?: on)? and (?:see|find|you)\b|\b(?:not|isn't|never|aren't) (?:telling|saying|giving)\b|\bwould be telling\b|\bgiv(?:e|es|ing) (?:\w{2,12} ){1,3}away\b|\blips are sealed\b|\b(?:believe|believing) in (?:warnings?|them|warning)\b|\bleft (?:blank|out|empty)\b|\bnone (?:are |will be )?given\b|\bpas d'avertissement donne\b|\blasst euch uberraschen\b|\bopt(?:ed|s|ing)? out\b|\bdeclined? to\b|\bverrate? (?:ich )?(?:\w{2,8} )?nicht?s?\b|\bverrat(?:e|en) wird nichts\b|\bsage ich nicht\b|\bwarne? (?:ich )?nicht\b|\bne (?:previens|avertis|dis) (?:pas|rien)\b|\bpas (?:de )?(?:prevenir|avertir)\b|\bno (?:aviso|avisar|advierto|digo|pienso avisar)\b(?! de nada malo)|\bbajo (?:vuestra|tu|su) (?:propia )?responsabilidad\b|\bauf eigene gefahr\b|\ba vos risques\b/
const NONE =
  /^(?:there (?:are|is|aren't|isn't) (?:none|nothing|no(?! (?:happy|good|hope|comfort)\b)|any)|gibts? (?:keine|nicht)|gibt's (?:keine|nicht)|il n'y en a pas|no hay|(?:it's |its |this is |all |everything's |everything is )?(?:perfectly |completely |totally |quite |all |entirely )*(?:safe|harmless|harmlos|inofensivo|inoffensif)(?=\W*$|[,.!;])|none|no(?! (?:one|body|survivors|happy|good|hope|comfort|plot|beta|resolution|closure|fluff|romance)\b)|nothing|n\/?a|nil|nada|zero|zilch|-+|not? really|not any|can't think of any|not applicable|nope|keine[nr]?|nichts|nix|aucune?|rien|ras|not (?:needed|necessary|required)|unnecessary|unneeded|ningun[oa]?s?|nada|sin advertencias|nessun[oa]?|no archive warnings apply|no warnings?(?: apply| needed| necessary)?)\b|^-+$/
const NO_WARNINGS =
  /\b(?:no (?:real |special |particular |archive |content |major )?warnings?|nothing to (?:warn|worry)|keine warnung(?:en)?)\b/
/** `None, except for some swearing` warns after all. */
const BUT =
  /\b(?:except|unless|but|besides|barring|other than|aside from|apart from|just|only|some|mild|language|swearing|slash|sex|angst|spoilers|aber|ausser|sauf|mais|pero|salvo|excepto|menos)\b/

/** `None... well, one dead pirate`: it takes back what it said, and goes on. */
const WELL =
  /[.,;!?…–-]\s*(?:oh |hm+,? |and )?(?:wait|well|okay|ok|though|actually|unless|maybe|perhaps|mind you|naja|na ja|bueno|enfin|bon)\b[\s,.…:]{1,6}(?!(?:that|none|i think|really|not|no)\b)\w{2}/

/** `No violence, rape or character death`: the denial goes for all of them. */
const DENIED_LIST =
  /^\W{0,3}(?:no|without|there is no)\s(?:(?!\b(?:but|and|except|only|some)\b)[^.;!?\n]){1,120}\sor\s[^,.;!?\n]{1,40}[.!]?$/i

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
  const items = fields.flatMap(({ text, line }) =>
    (DENIED_LIST.test(text) ? [text] : itemsOf(text)).map((item): Item => ({ text: item, line })),
  )
  const asWritten = fields.map((field) => field.text).join('\n')
  const kinds = kindsOf(items)
  const said = saidBy(asWritten, kinds.length, items)
  return { said, asWritten, line: first.line, kinds, words: said === 'some' ? wordsOf(items) : [] }
}

/** What a rating is given for, where that is of a kind: `NC-17 (rape, character death)`, `R for non-con`. */
export function warningsInRatings(fields: readonly Field[]): readonly Field[] {
  return fields.flatMap((field): readonly Field[] => {
    if (field.kind !== 'rating') return []
    const text = field.text.slice(0, LONGEST_REASON)
    const sign = REASON.exec(text)
    const reason = sign ? text.slice(sign.index + sign[0].length) : ''
    if (!itemsOf(reason).some((item) => kindsNamed(item).length > 0)) return []
    return [{ ...field, kind: 'warnings', text: trimmed(withoutEnd(reason, ').! ')) }]
  })
}

/** What stands between a rating and what it is given for. */
const REASON = /\(|\sfor\s|\sdue to\s|\s[-–—]{1,2}\s/
const LONGEST_REASON = 200

/** The items of what was written as a list. */
export function itemsOf(text: string): string[] {
  return text
    .split(/[,;\n•|]|\.(?=\s|$)|(?<=\w\w)\/(?=\w\w)|\s(?:and|und|et|but|&|\+)\s/)
    .map((item) => trimmed(withoutEnd(trimmed(item).replace(/^[-–—*]+\s*/, ''), '!.*')))
    .filter((item) => item !== '')
}

function saidBy(text: string, kinds: number, items: readonly Item[]): Warnings['said'] {
  const plain = folded(text)
  if (plain.trim() === '') return 'nothing'
  if (WITHHELD.test(plain)) return 'withheld'
  if (kinds > 0) return 'some'
  const isNone = NONE.test(plain.replace(/^[\s*"'([]+/, '')) || NO_WARNINGS.test(plain)
  if (isNone && !BUT.test(plain) && !WELL.test(plain)) return 'none'
  return deniesAll(items) ? 'none' : 'some'
}

/** `Nobody dies, I promise`: a warning is denied, and nothing else is said. */
function deniesAll(items: readonly Item[]): boolean {
  return (
    items.some(({ text }) => deniesKind(text)) &&
    items.every(({ text }) => isDenied(text) || /^(?:i |really\b|honest(?:ly)?\b|promise)/i.test(text))
  )
}

function kindsOf(items: readonly Item[]): Stated<WarningKind>[] {
  const found = new Map<WarningKind, Stated<WarningKind>>()
  for (const { text, line } of items) {
    for (const kind of kindsNamed(text)) {
      if (!found.has(kind)) found.set(kind, { source: 'stated', value: kind, asWritten: text, line })
    }
  }
  return [...found.values()]
}

/** The author's short items that are no kind of the list, no rating and no denial. Sentences give no words. */
function wordsOf(items: readonly Item[]): string[] {
  if (items.some(({ text }) => countWords(text) > LONGEST_ITEM && kindsNamed(text).length === 0)) return []
  const words = wholeItems(items.map(({ text }) => text.toLowerCase())).filter(isOwnWord)
  return [...new Set(words)].slice(0, MOST_WORDS)
}

/** What was cut within brackets is no item of its own: `rape (non-graphic, past)`. One that nothing closes cuts nothing. */
function wholeItems(texts: readonly string[]): readonly string[] {
  const lastClosed = texts.findLastIndex((text) => text.includes(')'))
  const whole: string[] = []
  let open: string[] = []
  texts.forEach((text, at) => {
    open.push(text)
    const isOpen = text.lastIndexOf('(') > text.lastIndexOf(')') || (open.length > 1 && !text.includes(')'))
    if (isOpen && at < lastClosed) return
    whole.push(open.join(', '))
    open = []
  })
  return whole
}

function isOwnWord(item: string): boolean {
  const plain = folded(item)
  if (item.length > LONGEST_WORD || isDenied(item) || /^(?:a|an|the|and)$/.test(plain)) return false
  if (kindsNamed(item).length > 0) return false
  return item.length > 6 || readRating(item.toUpperCase()) === null
}
