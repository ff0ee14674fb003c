// The large letters of a cover: two initials over a slash, two beside an ampersand, or one alone.

import { type Cover, LEFT, RIGHT } from '../../core/cover.ts'

export type Cut = 'full' | 'small' | 'tiny'

/** Type size, baselines and slash of a fraction, in units of the cover's field, and the size of a single initial. */
const fraction = {
  full: { size: 76, first: 188, second: 236, slash: 'M148 134L64 234', alone: 150, aloneAt: 236 },
  small: { size: 110, first: 111, second: 214, slash: 'M172 54L41 206', alone: 190, aloneAt: 214 },
  tiny: { size: 112, first: 112, second: 216, slash: 'M172 54L41 206', alone: 190, aloneAt: 214 },
} as const

interface Props {
  readonly cover: Cover
  readonly cut: Cut
}

export function CoverFigure({ cover, cut }: Props) {
  const { figure, form } = cover
  const { size, first, second, slash, alone, aloneAt } = fraction[cut]
  switch (figure.kind) {
    case 'initial':
      return <Letter letter={figure.letter} size={alone} x={RIGHT} y={aloneAt} anchor="end" />
    case 'fraction':
      return (
        <>
          <path className="cover-slash" d={slash} />
          <Letter letter={figure.first} size={size} x={LEFT[form]} y={first} anchor="start" />
          <Letter letter={figure.second} size={size} x={RIGHT + 1} y={second} anchor="end" />
        </>
      )
    case 'friendship': {
      // Three letters want more room than two, and most of all on a small cover.
      const three = size * (cut === 'full' ? 0.76 : 0.66)
      const high = cut === 'full' ? first : first - 8
      return (
        <>
          <Letter letter={figure.first} size={three} x={LEFT[form]} y={high} anchor="start" />
          <text
            className="cover-figure ampersand"
            fontSize={three * 1.1}
            x="106"
            y={(high + second) / 2 + 4}
            textAnchor="middle"
          >
            &amp;
          </text>
          <Letter letter={figure.second} size={three} x={RIGHT + 1} y={second + 4} anchor="end" />
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

/** W and M are set at three quarters: at full width they strike the slash, as the tail of a Q would. */
function Letter({ letter, size, x, y, anchor }: LetterProps) {
  return (
    <text
      className="cover-figure"
      fontSize={size * (/[WMŴ]/.test(letter) ? 0.75 : letter === 'Q' ? 0.85 : 1)}
      x={x}
      y={y}
      textAnchor={anchor}
    >
      {letter}
    </text>
  )
}
