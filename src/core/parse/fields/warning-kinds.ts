// The closed kinds of content warning, and the words by which authors have named each. Denials and idioms apart.

import type { WarningKind } from '../../story.ts'
import { folded, withoutEnd } from '../characters.ts'

/** Words for each kind of the closed list, in lower case without accents. */
const kindWords: readonly { readonly kind: WarningKind; readonly pattern: RegExp }[] = [
  {
    kind: 'violence',
    pattern:
      /(?<!\bnon-?)\b(violen(?:ce|t)|gor(?:e|y)|tortured?|blood(?:shed)?|mutilations?|brutality|gewalt(?:tatig)?|folter|blut|violencia|tortura|sangre|sang|violent[oa]s?)\b(?!\s+(?:drinking|sharing|play|bonds?|ties|types?|relations?|magic|exchange|lust))/,
  },
  {
    kind: 'major-character-death',
    pattern:
      /(?<!\b(?:minor|animal|pet|cat|dog|villain|oc|near|redshirt|original)[\s-](?:character[\s-])?)\b(?:character deaths?|deaths?(?!\s+(?:threats?|eaters?|note|star|wish|penalty|glare|experience|valley|of (?:an? )?(?:oc|original|minor|animal|pet)))|death-?fics?|mcd|dead characters?|dies|(?:people|characters?|heroes|they|everyone|everybody|all|many|some) (?:\w{1,12} )?die|charaktertod|tod|todesfall|stirbt|sterben|deces|meurt|meurent|mort(?:e|s)?(?: de (?:personnages?|perso))?|muertes?|muert[oa]s?|muere|mueren)\b/,
  },
  {
    kind: 'non-consent',
    pattern:
      /\b(?:(?:non?-|non ?)con(?:sensual|sent)?|rape[ds]?|n\/c|sexual (?:assault|abuse)|vergewaltigung(?:en)?|viols?|violacion(?:es)?)\b/,
  },
  {
    kind: 'underage',
    pattern:
      /\b(?:under-?\s?age(?:d)?(?: sex)?(?!\s+(?:drinking|smoking|gambling|driving|drug|magic))|chan|teen sex|minderjahrige?n?|mineure?s?|menores de edad)\b/,
  },
]

const DENIAL =
  /\b(?:no(?!-con)|none|nobody|no one|without|isn't|never|free of|nothing|lack of|not (?!much\b|too\b|very\b|really\b|explicit|graphic|detailed|for\b|read\b|an? (?:nice|happy|good|fluffy|light)\b)|(?:does|do|did|will|is|has|are)(?:n't| not) (?:contain|have|include|involve|feature|die|any)|won't (?:contain|die|include)|kein(?:e[nr]?|erlei)?|ohne|pas de|aucune?|sans|sin (?=[a-z])|ningun[oa]?|nadie|no hay)\b/

/** What a denial leaves out: `none except for character death`. */
const EXCEPTION =
  /\b(?:except(?:ing)?|besides|apart from|aside from|other than|unless|barring|bar|but for|save for|ausser|sauf|hormis|salvo|excepto)\b/

/** Words that deny, and name what they are about by it. */
const NO_CONSENT = /\bnot (?:\w{2,12} ){0,2}consensual\b|\b(?:lack of|without) consent\b/

/** Words that deny, and name a death by it: `no one gets out alive`, `not everyone survives`. */
const NO_ONE_LIVES =
  /\b(?:no one|nobody|not (?:everyone|everybody|all of (?:them|us)))(?: (?!everyone|everybody|all|they|lost)\w{1,12}){0,3} (?:alive|survives?|survived|ma(?:kes|de|ke) it (?:out|through|home))\b|\bnot (?:everyone|everybody) lives\b(?! happily)|\bno survivors\b/

/** Plain words for what is warned of, and nothing beside them. */
const PLAIN =
  /^(?:(?:major|main|graphic|explicit|extreme|some|mild|implied|past)\s)*(?:rape|non-?con(?:sensual|sent)?|(?:character\s)?death|death-?fic|mcd|violence|torture|gore|under-?age(?:\ssex)?)(?:\s(?:situations?|themes?|content|scenes?))?$/i

/** Whether words name such a kind by its plain name, so that they are nobody's name and no cry in a story. */
export function isPlainKind(words: string): boolean {
  return PLAIN.test(words.trim())
}

/** Whether a list is of nothing but such names. */
export function arePlainKinds(text: string): boolean {
  return text.split(/[,;/&]|\sand\s/).every((piece) => isPlainKind(withoutEnd(piece, '!. ')))
}

/** The kinds that an item of a list of warnings names; none where it denies what it names. */
export function kindsNamed(item: string): readonly WarningKind[] {
  const plain = folded(item)
  const exception = EXCEPTION.exec(plain)
  const kinds = exception
    ? [
        ...kindsBeside(plain.slice(0, exception.index)),
        ...kindsBeside(plain.slice(exception.index + exception[0].length)),
      ]
    : kindsBeside(plain)
  return [
    ...kinds,
    ...(NO_CONSENT.test(plain) ? (['non-consent'] as const) : []),
    ...(NO_ONE_LIVES.test(plain) ? (['major-character-death'] as const) : []),
  ]
}

function kindsBeside(plain: string): readonly WarningKind[] {
  // A remark in brackets says more about what is named, and takes it back only in so many words.
  const bracket = plain.indexOf('(')
  const isTold = bracket > 0 && !/^\((?:no|none|not)\)?$/.test(plain.slice(bracket))
  return kindsIn(isTold ? plain.slice(0, bracket) : plain)
}

function kindsIn(plain: string): readonly WarningKind[] {
  return DENIAL.test(plain) ? [] : kindsAt(plain)
}

function kindsAt(plain: string): readonly WarningKind[] {
  return kindWords.filter(({ pattern }) => pattern.test(plain)).map(({ kind }) => kind)
}

/** Whether an item says that something is not there. */
export function isDenied(item: string): boolean {
  return DENIAL.test(folded(item))
}

/** Whether an item names one of the kinds in order to deny it: `nobody dies`. */
export function deniesKind(item: string): boolean {
  return isDenied(item) && kindsAt(folded(item)).length > 0
}
