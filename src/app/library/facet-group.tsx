// One facet: its values as chips with counts. A long list shows its most frequent values and can be searched.

import { useDeferredValue, useEffect, useId, useRef, useState } from 'react'
import type { FacetValue } from '../../core/counts.ts'
import { type Facet, type FacetName, NOT_STATED, OWN_WORDS } from '../../core/facets.ts'
import { type Filter, wishFor, withWish } from '../../core/filter.ts'
import { fold } from '../../core/search.ts'
import { Button } from '../ui/button.tsx'
import { Chip } from '../ui/chip.tsx'
import { spellCount } from '../ui/count-words.ts'
import { wordsInGroup } from './condition-words.ts'

/** Values shown of a long list before it is searched, and at most while it is. */
const TOP = 6
const MOST = 60

/** How much room a value's words need: as many columns as fit. */
const widths: Record<FacetName, 'short' | 'middling' | 'long'> = {
  pairing: 'long',
  rating: 'short',
  warning: 'middling',
  author: 'long',
  status: 'middling',
  read: 'middling',
  where: 'middling',
}

interface Props {
  readonly facet: Facet
  readonly values: readonly FacetValue[]
  readonly counts: ReadonlyMap<string, number>
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
}

export function FacetGroup({ facet, values, counts, filter, onFilter }: Props) {
  const heading = useId()
  const [isSearched, setIsSearched] = useState(false)
  const [words, setWords] = useState('')
  const looked = fold(useDeferredValue(words).trim())
  const isLong =
    values.length > TOP && facet.wordsIn !== null && Object.keys(facet.fixed).length < values.length
  const known = [...values, ...unheardOf(facet, values, filter)]
  const fitting =
    isSearched && looked !== '' ? known.filter((one) => fold(one.words).includes(looked)) : known
  const most = isLong && !isSearched ? Math.max(TOP, Object.keys(facet.fixed).length) : MOST
  const listed = fitting.filter(
    ({ value }, index) => index < most || value === NOT_STATED || wishFor(filter, facet.name, value) !== null,
  )
  if (known.length === 0) return null
  return (
    <section className="facet-group" aria-labelledby={heading}>
      <div className="facet-head">
        <h3 id={heading}>{facet.title}</h3>
        {isLong && <span>{values.length} in all</span>}
      </div>
      <FacetNotes facet={facet} values={values} />
      {isSearched && <FacetSearch facet={facet} words={words} onWords={setWords} />}
      <div className="facet-values" data-width={widths[facet.name]}>
        {listed.map((one) => (
          <Chip
            key={one.value}
            label={wordsInGroup(facet, one.value, one.words)}
            count={counts.get(one.value) ?? 0}
            wish={wishFor(filter, facet.name, one.value)}
            onWish={(wish) => onFilter(withWish(filter, facet.name, one.value, wish))}
          />
        ))}
      </div>
      {isLong && !isSearched && (
        <Button kind="quiet" onClick={() => setIsSearched(true)}>
          Search all {values.length} {facet.plural}
        </Button>
      )}
      {isSearched && (
        <p className="facet-rest" role="status">
          {restWords(facet, fitting.length, listed.length)}
        </p>
      )}
    </section>
  )
}

/** What the chips alone would not say: what a kind of warning cannot know, and how much of a value is our guess. */
function FacetNotes({ facet, values }: Pick<Props, 'facet' | 'values'>) {
  const own = values.find(({ value }) => facet.name === 'warning' && value === OWN_WORDS)?.stories ?? 0
  const notes = [
    ...(own > 0 ? [`Kinds are what authors state. ${ownWords(own)} in words of their own.`] : []),
    ...values
      .filter(({ guesses }) => guesses > 0)
      .map(({ words, stories, guesses }) => `${words}: ${guesses} of ${stories} [inferred].`),
  ]
  return notes.length > 0 && <p className="facet-note">{notes.join(' ')}</p>
}

function ownWords(stories: number): string {
  return stories === 1 ? '1 story warns' : `${spellCount(stories)} stories warn`
}

interface SearchProps {
  readonly facet: Facet
  readonly words: string
  readonly onWords: (words: string) => void
}

function FacetSearch({ facet, words, onWords }: SearchProps) {
  const input = useRef<HTMLInputElement>(null)
  // It appears because it was asked for, so it takes the focus from the button that is gone.
  useEffect(() => input.current?.focus(), [])
  return (
    <input
      ref={input}
      className="facet-search"
      type="search"
      autoComplete="off"
      spellCheck="false"
      aria-label={`Search ${facet.plural}`}
      placeholder={`Search ${facet.plural}`}
      value={words}
      onChange={(event) => onWords(event.target.value)}
    />
  )
}

/** Values that an address asks for and no story has: they can be seen, and let go. */
function unheardOf(facet: Facet, values: readonly FacetValue[], filter: Filter): readonly FacetValue[] {
  return filter.conditions
    .filter((one) => one.facet === facet.name && !values.some(({ value }) => value === one.value))
    .map(({ value }) => ({ value, words: facet.fixed[value] ?? value, stories: 0, guesses: 0 }))
}

function restWords(facet: Facet, fitting: number, listed: number): string {
  if (fitting === 0) return `No ${facet.title.toLowerCase()} has these letters.`
  const rest = fitting - listed
  return rest > 0 ? `${rest} more. Type a few letters to narrow them.` : ''
}
