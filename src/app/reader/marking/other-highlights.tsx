// The highlights that lie on the same words as another one: an older one that is wholly covered is reached from here.

import { findHighlight } from '../../../core/marks/find-highlight.ts'
import { colourNames, type Highlight } from '../../../core/marks/highlight.ts'
import { useHighlights } from '../../state/marks/highlights.ts'
import { useReader } from '../reader.ts'
import type { Section } from '../text/sections.ts'
import { openHighlight } from './open-highlight.ts'

export function OtherHighlights({ highlight }: { readonly highlight: Highlight }) {
  const { sections } = useReader()
  const all = useHighlights((highlights) => highlights.all)
  const others = all.filter(({ id, story }) => id !== highlight.id && story === highlight.story)
  const here = others.filter((other) => sections.some((section) => doMeet(section, highlight, other)))
  if (here.length === 0) return null
  return (
    <div className="other-highlights">
      <p>On the same words:</p>
      <ul>
        {here.map(({ id, colour, words, note }) => (
          <li key={id}>
            <button type="button" onClick={() => openHighlight(id)}>
              <span className="colour-sample" data-colour={colour} aria-hidden="true" />
              <span className="visually-hidden">{colourNames[colour]}: </span>
              <span className="other-words" dir="auto">
                {note === '' ? words : note}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Whether both lie on one letter at least of a part. */
function doMeet({ ground }: Section, one: Highlight, other: Highlight): boolean {
  const stretches = findHighlight(ground, other) ?? []
  return (findHighlight(ground, one) ?? []).some(({ block, from, to }) =>
    stretches.some((stretch) => stretch.block === block && stretch.from < to && stretch.to > from),
  )
}
