// The way from a mark to its place in the text; only words where there is none.

import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { Entry } from '../../core/catalogue/catalogue.ts'
import type { Mark } from '../../core/marks/mark.ts'
import { readAddress } from '../addresses.ts'

interface Props {
  readonly mark: Mark
  /** Null where the story is gone. */
  readonly entry: Entry | null
  readonly part: number
  readonly children: ReactNode
}

export function MarkLink({ mark, entry, part, children }: Props) {
  if (!entry || part >= entry.parts.length) {
    return (
      <p className="mark-words" dir="auto">
        {children}
      </p>
    )
  }
  return (
    <Link className="mark-words" dir="auto" to={`${readAddress(entry.id, part)}#m${mark.id}`}>
      {children}
    </Link>
  )
}
