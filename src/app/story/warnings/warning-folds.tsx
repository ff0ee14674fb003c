// Warnings in two folds, for they can spoil a story as much as they can save a reader: that there are some, then what
// kinds, then the author's own words.

import { FoldVertical, UnfoldVertical } from 'lucide-react'
import { type ReactNode, useId, useState } from 'react'
import type { Entry } from '../../../core/catalogue/catalogue.ts'
import { useSettings } from '../../state/settings.ts'
import { Button } from '../../ui/controls/button.tsx'
import { iconLine } from '../../ui/icon-line.ts'
import { namedKinds, saysMore, warningWords } from './warning-words.ts'
import './warning-folds.css'

interface Props {
  readonly said: Entry['warnings']
  /** The author's words about warnings; null where there are none, or while the story is not open. */
  readonly asWritten: string | null
}

export function WarningFolds({ said, asWritten: written }: Props) {
  const unfolded = useSettings((settings) => settings.warnings)
  const [isOpen, setOpen] = useState(unfolded !== 'folded')
  const asWritten = written !== null && saysMore(said, written) ? written : null
  const { lead, rest, below, kinds } = warningWords(said)
  const named = namedKinds(
    said,
    useSettings((settings) => settings.shownWarnings),
  )
  const inside = kinds.length > 0 ? 'kinds' : asWritten !== null ? 'words' : null
  const Icon = isOpen ? FoldVertical : UnfoldVertical
  const id = useId()
  return (
    <section className="warnings" aria-labelledby={id}>
      <h2 id={id} className="visually-hidden">
        Warnings
      </h2>
      <div className="warning-row">
        {inside && <Icon {...iconLine} />}
        <p>
          <strong>{lead}</strong>
          {rest}
          {kinds.length > 0 && !isOpen && ', folded'}
          {named.length > 0 && !isOpen && `. Among them: ${named.join(', ')}`}
          {below && <span className="warning-below">{below}</span>}
        </p>
        {inside && (
          <Button kind="quiet" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? 'Fold' : inside === 'kinds' ? 'Unfold the kinds' : 'Unfold the author’s words'}
          </Button>
        )}
      </div>
      {isOpen && inside === 'kinds' && <Kinds kinds={kinds} asWritten={asWritten} />}
      {isOpen && inside === 'words' && <AuthorsWords>{asWritten}</AuthorsWords>}
    </section>
  )
}

function Kinds({
  kinds,
  asWritten,
}: {
  readonly kinds: readonly string[]
  readonly asWritten: string | null
}) {
  const [isOpen, setOpen] = useState(useSettings((settings) => settings.warnings) === 'words')
  return (
    <div className="warning-fold">
      <div className="warning-row">
        <p>{kinds.join(' ')}</p>
        {asWritten !== null && (
          <Button kind="quiet" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? 'Fold the author’s words' : 'Unfold the author’s words'}
          </Button>
        )}
      </div>
      {asWritten !== null && !isOpen && (
        <p className="warning-next">The next fold may give away the story.</p>
      )}
      {isOpen && <AuthorsWords>{asWritten}</AuthorsWords>}
    </div>
  )
}

function AuthorsWords({ children }: { readonly children: ReactNode }) {
  return (
    <blockquote className="warning-words" dir="auto">
      “{children}”
    </blockquote>
  )
}
