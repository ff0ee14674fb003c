// What the steps hand on: the file as far as it has been read.

import type { Note, Notice, Part } from '../story.ts'
import type { Ending } from './edges/endings.ts'
import type { Field } from './header/header.ts'
import type { Heading } from './headings/headings.ts'
import type { Layout } from './layout/layout.ts'
import type { Role, Row } from './lines.ts'
import type { RunningText } from './running-text.ts'

export interface Origin {
  /** Path below the stories folder, with forward slashes. */
  readonly file: string
  readonly encoding?: string
  /** People whom the archive's keeper has named, with what else they are called. */
  readonly cast?: readonly CastMember[]
  /** Names of people in the archive's other stories. */
  readonly archiveNames?: readonly string[]
  /** Where the parts begin, if that is known: nothing else is then taken for a heading. */
  readonly headings?: readonly GivenHeading[]
}

/** A part begins at this line (from 1). The line is its heading, or where `isText` its first line already. */
export interface GivenHeading {
  readonly line: number
  readonly title: string | null
  readonly isText: boolean
}

export interface CastMember {
  readonly name: string
  readonly nicknames: readonly string[]
}

/** Rows of a part, without its heading: `from` up to but not including `to`. */
export interface Stretch {
  readonly heading: Heading | null
  readonly from: number
  readonly to: number
}

export interface Draft {
  readonly origin: Origin
  readonly rows: readonly Row[]
  /** One for each row. */
  readonly roles: readonly Role[]
  /** Column at which the file wraps its lines, or null. */
  readonly width: number | null
  readonly headings: readonly Heading[]
  readonly fields: readonly Field[]
  readonly stretches: readonly Stretch[]
  readonly notes: readonly Note[]
  /** The last part's ending, and how it is written. */
  readonly ending: { readonly kind: Ending | null; readonly text: string }
  readonly layout: Layout | null
  readonly parts: readonly Part[]
  /** The words of each part. */
  readonly texts: readonly RunningText[]
  readonly notices: readonly Notice[]
}

/** Roles with some of them replaced. */
export function withRoles(roles: readonly Role[], changes: ReadonlyMap<number, Role>): readonly Role[] {
  if (changes.size === 0) return roles
  const next = [...roles]
  for (const [at, role] of changes) next[at] = role
  return next
}
