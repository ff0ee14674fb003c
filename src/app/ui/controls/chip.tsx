// One condition in three states: asked for, left out, or neither. The word asks for it, its own minus leaves it out,
// and a second tap on either takes it back.

import { memo } from 'react'
import { spellCount, storiesWords } from '../count-words.ts'
import './chip.css'

type Wish = 'asked' | 'left-out' | null

interface Props {
  /** What it stands for, for `onWish`. */
  readonly value: string
  readonly label: string
  /** Nobody has said it of any story: it stands in brackets. */
  readonly isGuess?: boolean
  /** How many stories there would be with it in the place of what is asked beside it; not shown while it is left out. */
  readonly count: number
  readonly wish: Wish
  /** The same from one drawing to the next, or every chip is drawn again. */
  readonly onWish: (value: string, wish: Wish) => void
}

export const Chip = memo(function Chip({ value, label, isGuess = false, count, wish, onWish }: Props) {
  return (
    <span className={`chip ${wish ?? 'neither'}`}>
      <button
        type="button"
        className="chip-word"
        aria-pressed={wish === 'asked'}
        aria-label={`${label}${isGuess ? ', guessed' : ''}, ${storiesWords(count)}`}
        onClick={() => onWish(value, wish === 'asked' ? null : 'asked')}
      >
        <span className="chip-label">{isGuess ? `[${label}]` : label}</span>
        {wish !== 'left-out' && <span className="chip-count">{spellCount(count)}</span>}
      </button>
      <button
        type="button"
        className="chip-minus"
        aria-pressed={wish === 'left-out'}
        aria-label={`Leave out ${label}`}
        onClick={() => onWish(value, wish === 'left-out' ? null : 'left-out')}
      />
    </span>
  )
})
