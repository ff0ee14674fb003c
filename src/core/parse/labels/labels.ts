// Header labels: what a written label means. How a label is found on a line: label-line.ts, label-pair.ts.

import { folded } from '../characters.ts'
import { withoutUnseen } from '../unseen.ts'
import { type FieldKind, hasTrait } from './field-kinds.ts'
import { languages, WEAK_ABROAD } from './label-languages.ts'
import { spellings, WEAK as WEAK_AT_HOME } from './label-spellings.ts'

const kinds = new Map<string, FieldKind>()
// What is said first counts: English, then the others in their order.
for (const table of [spellings, ...languages]) {
  for (const [kind, list] of Object.entries(table)) {
    for (const spelling of list.split(', '))
      if (spelling !== '' && isKind(kind) && !kinds.has(spelling)) kinds.set(spelling, kind)
  }
}

const WEAK: ReadonlySet<string> = new Set([...WEAK_AT_HOME, ...WEAK_ABROAD.split(', ')])

function isKind(kind: string): kind is FieldKind {
  return kind in spellings
}

export interface Label {
  /** More than one for `Rating/Warnings`. */
  readonly kinds: readonly FieldKind[]
  readonly weak: boolean
}

/** Longest label, in characters. */
export const LONGEST_LABEL = 40

/** What a label means, or null if it is not in the table. Combined labels must be known piece by piece. */
export function labelNamed(written: string): Label | null {
  if (written.length > LONGEST_LABEL + 8) return null
  const spelling = normalised(written)
  if (spelling === '') return null
  const kind = kindOf(spelling)
  if (!kind && REMARK.test(written)) return remarked(written)
  if (kind) return { kinds: [kind], weak: WEAK.has(spelling) }
  const qualified = kindBehind(spelling) ?? kindBefore(spelling)
  if (qualified) return { kinds: [qualified], weak: false }
  const pieces = spelling.split(/[/&+,]| and /).map((piece) => piece.trim())
  if (pieces.length < 2 || pieces.length > 4) return null
  const found = new Set<FieldKind>()
  for (const piece of pieces) {
    const pieceKind = kindOf(piece)
    if (!pieceKind) return null
    found.add(pieceKind)
  }
  return { kinds: [...found], weak: false }
}

/** `Summary (such as it is)`, `Summary, kind of`: what is said about a label leaves its meaning as it is. */
const REMARK = /\p{L}(?:\s?\([\p{L}\d][^()]{2,30}\)|,\s\p{Ll}[^,:()]{2,24})$/u

function remarked(written: string): Label | null {
  const bare = written.slice(0, Math.max(written.lastIndexOf('('), written.lastIndexOf(',')))
  const label = labelNamed(bare)
  return label && !label.weak && bare.trim() !== '' ? { ...label, weak: !written.endsWith(')') } : null
}

/** Words before a label that leave its meaning as it is: `Overall rating`, `Other warnings`. */
const QUALIFIERS = new Set(
  'story fic overall general my our full short brief long suggested possible standard usual obligatory additional other further more chapter current'.split(
    ' ',
  ),
)
const OF_SERIES = /^(?:series|saga|arc) (?=.)/

/** The meaning of a label with a word before it; what is said of the series is not said of the story. */
function kindBehind(spelling: string): FieldKind | null {
  const space = spelling.indexOf(' ')
  if (space < 0) return null
  const rest = spelling.slice(space + 1)
  if (OF_SERIES.test(spelling)) return kindOf(rest) ? 'other' : null
  const kind = QUALIFIERS.has(spelling.slice(0, space)) && !WEAK.has(rest) ? kindOf(rest) : undefined
  return kind && hasTrait(kind, 'qualified') ? kind : null
}

/** `Rating overall`, `Rating for this chapter`, `Warnings so far`. */
const SAID_OF =
  /^(ratings?|rated|warnings?|pairings?|spoilers?) (?:overall|so far|(?:for |of )?(?:this|the(?: whole)?|entire) (?:chapter|part|section|story|fic|whole))$/

/** The meaning of a label that says behind it what it is said of: a story is as strong as its strongest part. */
function kindBefore(spelling: string): FieldKind | null {
  const label = SAID_OF.exec(spelling)?.[1]
  return label === undefined ? null : (kindOf(label) ?? null)
}

function normalised(written: string): string {
  const spelling = folded(withoutUnseen(written))
    .replace(/['’]/g, '')
    .replace(/(?<=[a-z])-(?=[a-z])/g, '')
    .replace(/\([a-z]{1,2}\)/g, '')
    .replace(/[\s.]+/g, ' ')
  return spelling.slice(Math.max(spelling.search(/[a-z]/), 0)).replace(TAIL, '')
}

const TAIL = /[^a-z]{1,12}$/

function kindOf(spelling: string): FieldKind | undefined {
  return (
    kinds.get(spelling) ?? kinds.get(spelling.replace(/s$/, '')) ?? kinds.get(spelling.replace(/e[ns]$/, ''))
  )
}

/** Shortest label that may be misspelled: in shorter ones another letter makes another word. */
const SHORTEST_SLIP = 5

/** Long labels by their first letter: nobody mistakes that one. */
const slips = new Map<string, string[]>()
for (const [spelling, kind] of kinds) {
  if (spelling.length < SHORTEST_SLIP || WEAK.has(spelling) || kind === 'other') continue
  slips.set(spelling.charAt(0), [...(slips.get(spelling.charAt(0)) ?? []), spelling])
}

/** What a misspelled label means: one letter wrong, missing, doubled or changed places. A weak sign, always. */
export function labelLike(written: string): Label | null {
  const spelling = normalised(written)
  if (spelling.length < SHORTEST_SLIP - 1 || spelling.length > LONGEST_LABEL || kinds.has(spelling))
    return null
  const single = spelling.replace(/s$/, '')
  const meant = slips
    .get(spelling.charAt(0))
    ?.find((known) => isOneSlip(spelling, known) || (single !== spelling && isOneSlip(single, known)))
  const kind = meant === undefined ? undefined : kinds.get(meant)
  return kind ? { kinds: [kind], weak: true } : null
}

function isOneSlip(written: string, known: string): boolean {
  if (Math.abs(written.length - known.length) > 1) return false
  let at = 0
  while (at < known.length && written.charAt(at) === known.charAt(at)) at++
  const [rest, wanted] = [written.slice(at), known.slice(at)]
  if (rest.slice(1) === wanted.slice(1) || rest === wanted.slice(1) || rest.slice(1) === wanted) return true
  return (
    rest.charAt(0) === wanted.charAt(1) &&
    rest.charAt(1) === wanted.charAt(0) &&
    rest.slice(2) === wanted.slice(2)
  )
}
