// The large letters of a cover: two initials over a slash, two beside an ampersand, or one alone.

import { type Cover, LEFT, letterShare, RIGHT } from '../../../core/cover/cover.ts'

/** Type size and baselines of a fraction, in units of the cover's field, and the size of a single initial. */
const SIZE = 76
const FIRST = 188
const SECOND = 236
const ALONE = 150

export function CoverFigure({ cover: { figure, form } }: { readonly cover: Cover }) {
  switch (figure.kind) {
    case 'initial':
      return <Letter letter={figure.letter} size={ALONE} x={RIGHT} y={SECOND} anchor="end" />
    case 'fraction':
      return (
        <>
          <path className="cover-slash" d="M148 134L64 234" />
          <Letter letter={figure.first} size={SIZE} x={LEFT[form]} y={FIRST} anchor="start" />
          <Letter letter={figure.second} size={SIZE} x={RIGHT + 1} y={SECOND} anchor="end" />
        </>
      )
    case 'friendship': {
      // Three letters want more room than two, and most of all on a small cover.
      const three = SIZE * 0.76
      return (
        <>
          <Letter letter={figure.first} size={three} x={LEFT[form]} y={FIRST} anchor="start" />
          <text
            className="cover-figure ampersand"
            fontSize={three * 1.1}
            x="106"
            y={(FIRST + SECOND) / 2 + 4}
            textAnchor="middle"
          >
            &amp;
          </text>
          <Letter letter={figure.second} size={three} x={RIGHT + 1} y={SECOND + 4} anchor="end" />
        </>
      )
    }
  }
}

interface LetterProps {
  readonly letter: string
  readonly size: number
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'end'
}

function Letter({ letter, size, x, y, anchor }: LetterProps) {
  return (
    <text className="cover-figure" fontSize={size * letterShare(letter)} x={x} y={y} textAnchor={anchor}>
      {letter}
    </text>
  )
}
