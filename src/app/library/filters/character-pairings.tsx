// Whoever asks for a character may mean them with somebody: their pairings, to be asked for as well.

import { useCallback, useMemo } from 'react'
import type { Asked, Known } from '../../../core/library/ask.ts'
import type { Facet } from '../../../core/library/facet.ts'
import { facetNamed } from '../../../core/library/facets.ts'
import { type Condition, type Filter, wishFor, withWish } from '../../../core/library/filter.ts'
import { pairingsWith } from '../../../core/library/pairings-with.ts'
import { Chip } from '../../ui/controls/chip.tsx'
import { wordsAlone } from './condition-words.ts'
import type { ChangeFilter } from './filter-part.ts'
import { useValues } from './use-values.ts'

interface Props {
  readonly known: Known
  readonly asked: Asked
  readonly filter: Filter
  readonly onChange: ChangeFilter
}

/** Pairings shown of one character, the commonest first. */
const MOST = 6

export function CharacterPairings(props: Props) {
  const { filter, known } = props
  const pairing = facetNamed('pairing')
  if (!pairing) return null
  const characters = filter.conditions.filter(({ facet, wish }) => facet === 'character' && wish === 'asked')
  return characters.map((condition) => (
    <PairingsOf
      key={condition.value}
      {...props}
      pairing={pairing}
      character={condition.value}
      words={wordsAlone(condition, known.catalogue)}
    />
  ))
}

interface OneProps extends Props {
  /** The facet of pairings. */
  readonly pairing: Facet
  readonly character: string
  readonly words: string
}

function PairingsOf({ known, asked, filter, onChange, pairing, character, words }: OneProps) {
  const values = useValues(known, pairing)
  const own = useMemo(() => pairingsWith(values, character), [values, character])
  const counts = useMemo(() => asked.countsOf(pairing), [asked, pairing])
  const listed = own.filter(
    ({ value, index }) => (counts[index] ?? 0) > 0 || wishFor(filter, 'pairing', value) !== null,
  )
  const onWish = useCallback(
    (value: string, wish: Condition['wish'] | null) =>
      onChange((whole) => withWish(whole, 'pairing', value, wish)),
    [onChange],
  )
  if (listed.length === 0) return null
  return (
    <>
      <h4 className="facet-with">With {words}</h4>
      <div className="facet-values" data-width="long">
        {listed.slice(0, MOST).map((one) => (
          <Chip
            value={one.value}
            key={one.value}
            label={one.words}
            isGuess={one.guesses > 0 && one.guesses === one.stories}
            count={counts[one.index] ?? 0}
            wish={wishFor(filter, 'pairing', one.value)}
            onWish={onWish}
          />
        ))}
      </div>
    </>
  )
}
