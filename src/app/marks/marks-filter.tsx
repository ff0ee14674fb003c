// Which marks are shown: of which kind, of which colour, with which words. All of it stands in the address.

import { useEffect, useRef } from 'react'
import { useSearchParams } from 'react-router'
import { type HighlightColour, highlightColours } from '../../core/marks/highlight.ts'
import {
  type MarkFilter,
  type MarkKind,
  markFilterFromQuery,
  markKinds,
  queryFromMarkFilter,
} from '../../core/marks/mark.ts'
import { ColourName } from '../ui/controls/colour-choice.tsx'
import './marks-filter.css'

/** The filter of this address, and how it is changed. */
export function useMarkFilter(): readonly [MarkFilter, (change: Partial<MarkFilter>) => void] {
  const [query, setQuery] = useSearchParams()
  const filter = markFilterFromQuery((name) => query.get(name))
  const change = (part: Partial<MarkFilter>) => {
    // What was asked last may stand in the address alone yet, and not on the page.
    const asked = new URLSearchParams(window.location.search)
    const latest = markFilterFromQuery((name) => asked.get(name))
    setQuery({ ...queryFromMarkFilter({ ...latest, ...part }) }, { replace: true })
  }
  return [filter, change]
}

const kindNames: Readonly<Record<MarkKind, string>> = {
  all: 'All',
  corners: 'Dog-ears',
  highlights: 'Highlights',
  notes: 'Notes',
}

interface Props {
  readonly filter: MarkFilter
  readonly counts: Readonly<Record<MarkKind, number>>
  readonly onChange: (change: Partial<MarkFilter>) => void
}

export function MarksFilter({ filter, counts, onChange }: Props) {
  const input = useRef<HTMLInputElement>(null)
  // The field is the browser's own: while one types, the address follows it, and not the other way round.
  useEffect(() => {
    if (input.current && input.current !== document.activeElement) input.current.value = filter.text
  }, [filter.text])
  // The address may not have the last letters yet.
  const change = (part: Partial<MarkFilter>) => onChange({ text: input.current?.value ?? '', ...part })
  const hasColours = filter.kind !== 'corners' && counts.highlights > 0
  return (
    <search className="marks-filter">
      <fieldset className="marks-kinds">
        <legend className="visually-hidden">Which marks</legend>
        {markKinds.map((kind) => (
          <button
            key={kind}
            type="button"
            className="marks-kind"
            aria-pressed={kind === filter.kind}
            onClick={() => change({ kind })}
          >
            {kindNames[kind]} {counts[kind]}
          </button>
        ))}
      </fieldset>
      <div className="marks-narrow">
        <input
          ref={input}
          type="search"
          className="marks-words"
          aria-label="Words in your marks"
          placeholder="Words in your marks"
          autoComplete="off"
          defaultValue={filter.text}
          onInput={() => change({})}
        />
        {hasColours && <Colours colour={filter.colour} onChange={change} />}
      </div>
    </search>
  )
}

interface ColoursProps extends Pick<Props, 'onChange'> {
  readonly colour: HighlightColour | null
}

/** A second touch on a colour takes it back. */
function Colours({ colour, onChange }: ColoursProps) {
  return (
    <fieldset className="marks-colours">
      <legend className="visually-hidden">Of one colour</legend>
      {highlightColours.map((one) => (
        <button
          key={one}
          type="button"
          className="marks-colour"
          aria-pressed={one === colour}
          onClick={() => onChange({ colour: one === colour ? null : one })}
        >
          <ColourName colour={one} />
        </button>
      ))}
    </fieldset>
  )
}
