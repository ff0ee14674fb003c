// From and to, as numbers that may be typed as one likes. They count when one stops typing, or leaves the field.

import { useEffect, useId, useRef, useState } from 'react'
import type { Range } from '../../../core/library/filter.ts'
import { typedNumber } from '../../../core/library/typed-number.ts'

interface Props {
  readonly of: Range['of']
  /** Null while it is open on both sides. */
  readonly range: Range | null
  readonly onRange: (range: Range) => void
}

const names = { words: 'Words', year: 'Years' } as const
const examples = { words: ['1000', '15k'], year: ['1998', '2004'] } as const

/** A pause this long, in milliseconds, means that the number is typed. */
const PAUSE = 600

export function RangeFields({ of, range, onRange }: Props) {
  const id = useId()
  const [typed, setTyped] = useState(() => writtenFrom(range))
  const timer = useRef(0)
  const sent = useRef(range)
  useEffect(() => () => window.clearTimeout(timer.current), [])
  // What comes from elsewhere (Back, "Clear") is written into the fields; what was typed in them stays as typed.
  useEffect(() => {
    if (isSame(sent.current, range)) return
    sent.current = range
    setTyped(writtenFrom(range))
  }, [range])

  const isWrong = typed.some((one) => one.trim() !== '' && typedNumber(one) === null)
  const send = (now: readonly [string, string]) => {
    window.clearTimeout(timer.current)
    const next = rangeFrom(of, now)
    if (!next || isSame(next, sent.current)) return
    sent.current = next
    onRange(next)
  }
  const type = (now: readonly [string, string]) => {
    setTyped(now)
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(() => send(now), PAUSE)
  }
  const field = (words: string, at: 0 | 1) => (
    <label>
      <span>{words}</span>
      <input
        type="text"
        inputMode="text"
        autoComplete="off"
        spellCheck="false"
        maxLength={12}
        aria-label={`${names[of]} ${words}`}
        aria-describedby={isWrong ? id : undefined}
        placeholder={examples[of][at]}
        value={typed[at]}
        onChange={({ target }) => type(at === 0 ? [target.value, typed[1]] : [typed[0], target.value])}
        onBlur={() => send(typed)}
        onKeyDown={({ key }) => {
          if (key === 'Enter') send(typed)
        }}
      />
    </label>
  )
  return (
    <>
      <fieldset className="range-fields">
        <legend>{names[of]}</legend>
        {field('from', 0)}
        {field('to', 1)}
      </fieldset>
      <p id={id} className="facet-rest" role="status">
        {isWrong ? `Write a number, such as ${examples[of].join(' or ')}.` : ''}
      </p>
    </>
  )
}

function writtenFrom(range: Range | null): readonly [string, string] {
  return [String(range?.from ?? ''), String(range?.to ?? '')]
}

/** Numbers that stand the wrong way round are turned; null where there is something that is no number. */
function rangeFrom(of: Range['of'], [first, last]: readonly [string, string]): Range | null {
  const [from, to] = [first, last].map((one) => (one.trim() === '' ? null : typedNumber(one)))
  if ((from === null && first.trim() !== '') || (to === null && last.trim() !== '')) return null
  if (from === undefined || to === undefined) return null
  return from !== null && to !== null && from > to ? { of, from: to, to: from } : { of, from, to }
}

function isSame(a: Range | null, b: Range | null): boolean {
  return (a?.from ?? null) === (b?.from ?? null) && (a?.to ?? null) === (b?.to ?? null)
}
