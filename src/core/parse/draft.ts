// What the steps hand on: the file as far as it has been read.

import type { Note, Notice, Part } from '../story.ts'
import type { Ending } from './endings.ts'
import type { Field } from './header.ts'
import type { Heading } from './headings.ts'
import type { Layout } from './layout.ts'
import type { Role, Row } from './lines.ts'

export interface Origin {
  /** Path below the stories folder, with forward slashes. */
  readonly file: string
  readonly encoding?: string
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
  readonly notices: readonly Notice[]
}

/** Roles with some of them replaced. */
export function withRoles(roles: readonly Role[], changes: ReadonlyMap<number, Role>): readonly Role[] {
  if (changes.size === 0) return roles
  const next = [...roles]
  for (const [at, role] of changes) next[at] = role
  return next
}
