// The rating and the warnings of one's own file, to choose.

import { useId } from 'react'
import { warningNames } from '../../core/library/names.ts'
import { type Rating, ratings, warningKinds } from '../../core/story.ts'
import { TextField } from '../ui/controls/text-field.tsx'
import type { Correction } from './correction.ts'

interface RatingProps {
  readonly value: Rating | ''
  readonly onChange: (rating: Rating | '') => void
}

export function RatingField({ value, onChange }: RatingProps) {
  const id = useId()
  return (
    <div className="text-field">
      <label htmlFor={id}>Rating</label>
      <select
        id={id}
        value={value}
        onChange={({ target }) => onChange(ratings.find((one) => one === target.value) ?? '')}
      >
        <option value="">As the file says</option>
        {ratings.map((rating) => (
          <option key={rating}>{rating}</option>
        ))}
      </select>
    </div>
  )
}

const sayings = [
  ['', 'As the file says'],
  ['none', 'None'],
  ['withheld', 'The author chose not to say'],
  ['some', 'These'],
] as const

/** Whoever chooses a kind is told whose death is meant. */
const kindNames: typeof warningNames = {
  ...warningNames,
  'major-character-death': 'Death of a main character',
}

interface WarningProps {
  readonly correction: Correction
  readonly onChange: (change: Partial<Correction>) => void
}

export function WarningField({ correction: { warnings, kinds, words }, onChange }: WarningProps) {
  const id = useId()
  return (
    <>
      <div className="text-field">
        <label htmlFor={id}>Warnings</label>
        <select
          id={id}
          value={warnings}
          onChange={({ target }) =>
            onChange({ warnings: sayings.find(([said]) => said === target.value)?.[0] ?? '' })
          }
        >
          {sayings.map(([said, label]) => (
            <option key={said} value={said}>
              {label}
            </option>
          ))}
        </select>
      </div>
      {warnings === 'some' && (
        <div className="correct-kinds">
          {warningKinds.map((kind) => (
            <label key={kind} className="correct-kind">
              <input
                type="checkbox"
                checked={kinds.includes(kind)}
                onChange={({ target }) =>
                  onChange({
                    kinds: warningKinds.filter((one) =>
                      one === kind ? target.checked : kinds.includes(one),
                    ),
                  })
                }
              />
              {kindNames[kind]}
            </label>
          ))}
          <TextField
            label="In other words, with commas between"
            value={words}
            onChange={(next) => onChange({ words: next })}
          />
        </div>
      )}
    </>
  )
}
