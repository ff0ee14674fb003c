// One shelf: its name, how many stories stand on it, the first of them, and the rest when they are asked for.

import { type ReactNode, useId, useState } from 'react'
import type { Entry } from '../../core/catalogue/catalogue.ts'
import { Button } from '../ui/controls/button.tsx'
import { spellCount } from '../ui/count-words.ts'
import { useFirstNew } from '../ui/use-lost-focus.ts'
import { FetchShelf } from './fetch-shelf.tsx'
import './shelf-section.css'

/** So many are shown at first, and so many more each time. */
const FIRST = 6
const MORE = 60

interface Props {
  readonly name: string
  readonly entries: readonly Entry[]
  /** Said where nothing stands there. */
  readonly empty: ReactNode
  /** Beside the name. */
  readonly acts?: ReactNode
  /** Between the name and the stories. */
  readonly children?: ReactNode
  readonly row: (entry: Entry) => ReactNode
}

export function ShelfSection({ name, entries, empty, acts, children, row }: Props) {
  const heading = useId()
  const [shown, setShown] = useState(FIRST)
  const list = useFirstNew<HTMLUListElement>(shown)
  const rest = entries.length - shown
  return (
    <section className="shelf-section" aria-labelledby={heading}>
      <div className="shelf-head">
        <h2 id={heading} dir="auto">
          {name}
        </h2>
        {entries.length > 0 && <span className="shelf-number">{spellCount(entries.length)}</span>}
        {acts}
        <FetchShelf name={name} entries={entries} />
      </div>
      {children}
      {entries.length === 0 ? (
        <p className="shelf-empty">{empty}</p>
      ) : (
        <ul ref={list} className="shelf-rows">
          {entries.slice(0, shown).map((entry) => (
            <li key={entry.id}>{row(entry)}</li>
          ))}
        </ul>
      )}
      {rest > 0 && (
        <Button kind="quiet" onClick={() => setShown(shown + MORE)}>
          {rest <= MORE ? `Show all ${spellCount(entries.length)}` : `Show ${MORE} more`}
          <span className="visually-hidden"> of {name}</span>
        </Button>
      )}
    </section>
  )
}
