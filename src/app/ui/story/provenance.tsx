// Who says so: the mark beside a fact, and the fact itself as its source allows it to be shown.

import { Brackets, Minus, PencilLine, Quote } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Source } from '../../../core/story.ts'
import './provenance.css'

const marks = {
  stated: { Icon: Quote, word: 'stated', readAs: 'stated by the author' },
  inferred: { Icon: Brackets, word: 'inferred', readAs: 'inferred' },
  override: { Icon: PencilLine, word: 'set here', readAs: 'set here by hand' },
  unknown: { Icon: Minus, word: 'unknown', readAs: 'unknown' },
} satisfies Record<Source, unknown>

interface Props {
  readonly source: Source
  /** What it was inferred from, such as `the header's “H/W”`. */
  readonly evidence?: string
}

export function Provenance({ source, evidence }: Props) {
  const { Icon, word, readAs } = marks[source]
  return (
    <span className="provenance">
      <Icon size={16} strokeWidth={1.75} aria-hidden="true" />
      <span aria-hidden="true">{word}</span>
      <span className="visually-hidden">{evidence ? `${readAs}, from ${evidence}` : readAs}</span>
    </span>
  )
}

/**
 * A fact in words: as it is when stated or set, in [brackets] when guessed, and an italic blank when unknown, which
 * `otherwise` words: `no date given`. Not an element of its own, since every row of a list says four.
 */
export function said(source: Source, otherwise: string, words: ReactNode): ReactNode {
  if (source === 'unknown') return <i className="said-unknown">{otherwise}</i>
  if (source !== 'inferred') return words
  return typeof words === 'string' ? `[${words}]` : <>[{words}]</>
}
