// Many trials from one seed, sorted by what was done to the story.

import type { Draw } from '../numbers.ts'
import { drawFrom } from '../numbers.ts'
import type { Chances } from './chances.ts'
import { type Kind, kindNames } from './kinds.ts'
import { cutPartsAnew } from './order.ts'
import { repetitiveStories, type Shelf, SONG, type StoryToEdit } from './stories.ts'
import { edited, type Finder, judged, type Marked, marked, type Outcome } from './trial.ts'
import { changeQuotes, damageEncoding } from './words.ts'

export interface Run {
  readonly shelf: Shelf
  readonly scripts: number
  readonly seed: number
  readonly find: Finder
}

type Groups = ReadonlyMap<string, readonly Outcome[]>
type Told = (name: string, script: number, outcome: Outcome) => void

/** A place as it was marked, and what the edits have made of its story. */
interface Case {
  readonly name: string
  readonly edits: readonly Kind[]
  readonly before: Marked
  readonly after: Marked
}

const MIXED = 'several kinds'

/**
 * Half of the scripts do one to three edits of one kind, each kind in its turn; the other half two to six of any kinds.
 * Calls `told` with every outcome that is wrong.
 */
export function runScripts({ shelf, scripts, seed, find }: Run, told: Told = () => undefined): Groups {
  const groups = new Map<string, Outcome[]>([...kindNames, MIXED].map((name) => [name, []]))
  for (let script = 0; script < scripts; script++) {
    const { name, after } = caseOf(shelf, seed, script)
    const outcome = judged(after, find)
    groups.get(name)?.push(outcome)
    if (!outcome.isRight || outcome.isWrongJump) told(name, script, outcome)
  }
  return groups
}

/** One script's place and the edited story, always the same for the same numbers. */
function caseOf({ stories, prose }: Shelf, seed: number, script: number): Case {
  const chances = chancesOf(drawFrom(seed * 1_000_003 + script), prose)
  const edits = editsOf(script, chances)
  const [only] = edits
  const name = edits.every((kind) => kind === only) && only ? only : MIXED
  const before = marked(startOf(chances.one(stories), chances).draft, chances)
  const after = { ...before, draft: edited({ draft: before.draft, edits }, chances) }
  return { name, edits, before, after }
}

/** Now and then what is put in is there already. */
const SOME_AGAIN = 0.15

function chancesOf(draw: Draw, prose: readonly string[]): Chances {
  return { ...draw, foreign: () => draw.one(prose), again: SOME_AGAIN }
}

function editsOf(script: number, chances: Chances): readonly Kind[] {
  if (script % 2 === 1) return Array.from({ length: chances.whole(2, 6) }, () => chances.one(kindNames))
  const kind = kindNames[(script / 2) % kindNames.length] ?? 'typo mended'
  return Array.from({ length: chances.whole(1, 3) }, () => kind)
}

/** A story as the reader first had it: some are cut into parts, some damaged already. */
function startOf({ name, draft }: StoryToEdit, chances: Chances): StoryToEdit {
  const cut = draft.length === 1 && chances.isTrue(0.5) ? cutPartsAnew(draft, chances) : draft
  const kind = chances.whole(1, 10)
  return {
    name,
    draft: kind === 1 ? damageEncoding(cut, chances) : kind === 2 ? changeQuotes(cut, chances) : cut,
  }
}

/** Edits after which each repeated line is still the one it was: none is taken out, and none like it put in. */
const around = [
  'paragraphs added',
  'parts added',
  'parts cut anew',
  'quotation marks',
  'dashes, ellipses',
  'encoding damaged',
  'first words in capitals',
] as const

const ANY_EDITS = ', anything done to it'

/**
 * Trials in stories that repeat themselves: the very line is wanted. A song is also edited in every other way: then it
 * is only wanted that no jump be wrong, for which of two like lines was deleted nobody can say.
 */
export function runRepetitive({ shelf, scripts, seed, find }: Run, told: Told = () => undefined): Groups {
  const groups = new Map<string, Outcome[]>()
  for (let script = 0; script < scripts; script++) {
    const { name, after } = repetitiveCaseOf(shelf, seed, script)
    const outcome = judged(after, find)
    groups.set(name, [...(groups.get(name) ?? []), outcome])
    if (!outcome.isRight || outcome.isWrongJump) told(name, script, outcome)
  }
  return groups
}

/** The outcomes where the very line is wanted. */
export function repeatedLines(groups: Groups): readonly Outcome[] {
  return [...groups].flatMap(([name, outcomes]) => (name.endsWith(ANY_EDITS) ? [] : outcomes))
}

function repetitiveCaseOf({ prose }: Shelf, seed: number, script: number): Case {
  const draw = drawFrom(seed * 2_000_003 + script)
  const isAny = script % 4 === 0
  const chances = { ...chancesOf(draw, prose), again: isAny ? SOME_AGAIN : 0 }
  const stories = repetitiveStories(prose, draw)
  const song = isAny ? stories.find((story) => story.name === SONG) : undefined
  const { name, draft } = song ?? draw.one(stories)
  const before = marked(draft, chances)
  const edits = Array.from({ length: draw.whole(1, 3) }, () => draw.one(isAny ? kindNames : around))
  const after = { ...before, draft: edited({ draft: before.draft, edits }, chances) }
  return { name: isAny ? `${name}${ANY_EDITS}` : name, edits, before, after }
}
