// How many of how many stories are here, in figures, in a bar, and in words.

import type { CSSProperties } from 'react'
import { bytesWords } from '../ui/bytes-words.ts'
import { spellCount, storiesWords } from '../ui/count-words.ts'
import { hereIcon } from '../ui/story/here-mark.tsx'
import type { Shelf } from './shelf.ts'
import './shelf-count.css'

interface Props {
  readonly shelf: Shelf
  readonly total: number
}

export function ShelfCount({ shelf: { whole, inPart, none, bytesHere }, total }: Props) {
  const shares = {
    '--whole': `${(100 * whole) / Math.max(1, total)}%`,
    '--part': `${(100 * inPart.length) / Math.max(1, total)}%`,
  } as CSSProperties
  return (
    <section className="shelf-count" aria-labelledby="shelf-heading">
      <h2 id="shelf-heading">
        <span className="shelf-figure">{spellCount(whole)}</span> of {storiesWords(total)}{' '}
        {whole === 1 ? 'is' : 'are'} here
      </h2>
      <div className="shelf-bar" style={shares} aria-hidden="true">
        <span className="shelf-whole" />
        <span className="shelf-part" />
      </div>
      <ul className="shelf-kinds">
        <li>
          {hereIcon(1)} {spellCount(whole)} whole
        </li>
        {inPart.length > 0 && (
          <li>
            {hereIcon(0.5)} {spellCount(inPart.length)} in part
          </li>
        )}
        {none > 0 && (
          <li>
            {hereIcon(0)} {spellCount(none)} not here
          </li>
        )}
      </ul>
      <p className="shelf-bytes">{bytesWords(bytesHere)} of stories kept.</p>
    </section>
  )
}
