// The values of one facet as chips with counts. A long list shows its most frequent values and can be searched.

import { useCallback, useDeferredValue, useMemo, useState } from 'react'
import type { Asked, Known } from '../../../core/library/ask.ts'
import { BegunNames, isMeant } from '../../../core/library/begun-names.ts'
import { type Facet, type FacetName, fixedWords, NOT_STATED } from '../../../core/library/facet.ts'
import { valueIndex } from '../../../core/library/facet-column.ts'
import type { FacetValue } from '../../../core/library/facet-values.ts'
import {
  askedIn,
  type Condition,
  type Filter,
  wishFor,
  withAll,
  withRange,
  withWish,
} from '../../../core/library/filter.ts'
import { Button } from '../../ui/controls/button.tsx'
import { Chip } from '../../ui/controls/chip.tsx'
import { Choice } from '../../ui/controls/choice.tsx'
import { spellCount } from '../../ui/count-words.ts'
import { CharacterPairings } from './character-pairings.tsx'
import { wordsInGroup } from './condition-words.ts'
import { facetNote } from './facet-note.ts'
import { FacetSearch } from './facet-search.tsx'
import { type ChangeFilter, rangeOf } from './filter-part.ts'
import { RangeFields } from './range-fields.tsx'
import { RatingLimit } from './rating-limit.tsx'

/** Values shown of a long list before it is searched, and at most while it is. */
const TOP = { long: 4, middling: 6, short: 6 } as const
const MOST = 60

/** How much room a value's words need: as many columns as fit. */
const widths: Record<FacetName, 'short' | 'middling' | 'long'> = {
  pairing: 'long',
  character: 'long',
  rating: 'short',
  warning: 'middling',
  status: 'middling',
  length: 'middling',
  read: 'middling',
  fandom: 'long',
  author: 'long',
  genre: 'middling',
  series: 'long',
  date: 'short',
  language: 'middling',
  marked: 'middling',
  where: 'middling',
}

interface Props {
  readonly facet: Facet
  /** In the library as a whole. */
  readonly values: readonly FacetValue[]
  readonly known: Known
  readonly asked: Asked
  /** What is asked of this facet. */
  readonly filter: Filter
  readonly onChange: ChangeFilter
}

export function FacetValues(props: Props) {
  const { facet, values, known, asked, filter, onChange } = props
  const counts = useMemo(() => asked.countsOf(facet), [asked, facet])
  const [isSearched, setIsSearched] = useState(false)
  const [typed, setTyped] = useState('')
  const looked = useDeferredValue(typed).trim()
  const fixed = Object.keys(facet.fixed).length
  const top = TOP[widths[facet.name]]
  const isLong = values.length > top && fixed < values.length
  const wished = new Set(
    filter.conditions.filter((one) => one.facet === facet.name).map(({ value }) => value),
  )
  const unheard = unheardOf(known, facet, values, filter)
  const isLooked = isSearched && looked !== ''
  const names = useMemo(
    () => (isLooked ? new BegunNames(values.map(({ words }) => words)) : null),
    [isLooked, values],
  )
  const { meant, isNear } = useMemo(() => {
    const typed = names?.meant(looked)
    const near = typed?.length === 0 ? names?.near(looked) : undefined
    const meant = (near ?? typed)?.flatMap(({ index }) => values[index] ?? []) ?? values
    return { meant, isNear: near !== undefined && near.length > 0 }
  }, [names, looked, values])
  const fitting = [...meant, ...unheard.filter(({ words }) => !isLooked || isMeant(looked, words))]
  const most = isLong && !isSearched ? Math.max(top, fixed) : MOST
  const listed = fitting.filter(
    ({ value }, index) => index < most || value === NOT_STATED || wished.has(value),
  )
  const note = useMemo(() => facetNote(facet, values), [facet, values])
  const onWish = useCallback(
    (value: string, wish: Condition['wish'] | null) =>
      onChange((whole) => withWish(whole, facet.name, value, wish)),
    [facet, onChange],
  )
  return (
    <>
      {note !== '' && <p className="facet-note">{note}</p>}
      {facet.name === 'rating' && (
        <RatingLimit counts={counts} values={values} filter={filter} onChange={onChange} />
      )}
      {isSearched && <FacetSearch facet={facet} typed={typed} onType={setTyped} />}
      <div className="facet-values" data-width={widths[facet.name]}>
        {listed.map((one) => (
          <Chip
            key={one.value}
            label={wordsInGroup(facet, one.value, one.words)}
            isGuess={one.guesses > 0 && one.guesses === one.stories}
            count={counts[one.index] ?? 0}
            wish={wishFor(filter, facet.name, one.value)}
            value={one.value}
            onWish={onWish}
          />
        ))}
      </div>
      <AnyOrAll {...props} />
      {facet.name === 'character' && <CharacterPairings {...props} />}
      {isLong && !isSearched && (
        <Button kind="quiet" onClick={() => setIsSearched(true)}>
          Search all {spellCount(values.length)} {facet.plural}
        </Button>
      )}
      {isSearched && (
        <p className="facet-rest" role="status">
          {restWords(facet, fitting.length, listed.length, isNear)}
        </p>
      )}
      <Ranges {...props} />
    </>
  )
}

/** Offered once two values are asked for that one story may have both of. */
function AnyOrAll({ facet, filter, onChange }: Props) {
  const asked = askedIn(filter, facet.name).length
  if (!facet.isMany || asked < 2) return null
  return (
    <div className="any-or-all">
      <Choice
        name={`Several ${facet.plural}`}
        options={[
          { value: 'any', label: 'Any of these' },
          { value: 'all', label: asked === 2 ? 'Both of these' : 'All of these' },
        ]}
        value={filter.all.includes(facet.name) ? 'all' : 'any'}
        onChoose={(choice) => onChange((whole) => withAll(whole, facet.name, choice === 'all'))}
      />
    </div>
  )
}

function Ranges({ facet, filter, onChange }: Props) {
  const of = rangeOf[facet.name]
  if (!of) return null
  return (
    <RangeFields
      of={of}
      range={filter.ranges.find((range) => range.of === of) ?? null}
      onRange={(range) => onChange((whole) => withRange(whole, range))}
    />
  )
}

/** Values that an address asks for and no story has: they can be seen, and let go. */
function unheardOf(
  { catalogue }: Known,
  facet: Facet,
  values: readonly FacetValue[],
  filter: Filter,
): readonly FacetValue[] {
  return filter.conditions
    .filter((one) => one.facet === facet.name && !values.some(({ value }) => value === one.value))
    .map(({ value }) => ({
      value,
      words: fixedWords(facet, value) ?? value,
      index: valueIndex(catalogue, facet, value) ?? NOWHERE,
      stories: 0,
      guesses: 0,
    }))
}

/** An index that no count has. */
const NOWHERE = 2 ** 32 - 1

function restWords(facet: Facet, fitting: number, listed: number, isNear: boolean): string {
  const none = `No ${facet.title.toLowerCase()} has these letters`
  if (fitting === 0) return `${none}.`
  const rest = fitting - listed
  const more = rest > 0 ? `${spellCount(rest)} more. Type a few letters to narrow them.` : ''
  return isNear ? `${none}; this is nearly so. ${more}` : more
}
