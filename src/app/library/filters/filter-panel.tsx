// All facets with their counts: the inside of the filter sheet, and the standing column of a wide window. What most
// readers ask by stands open, the rest is folded to a line that says what is chosen in it.

import { type CSSProperties, useCallback, useMemo, useRef, useState } from 'react'
import { ASIDE, GUESS } from '../../../core/catalogue/stated-column.ts'
import type { Asked, Known } from '../../../core/library/ask.ts'
import type { FacetName } from '../../../core/library/facet.ts'
import { facets } from '../../../core/library/facets.ts'
import type { Filter } from '../../../core/library/filter.ts'
import { useHere } from '../../state/downloads/here.ts'
import { useSettings } from '../../state/settings.ts'
import { Switch } from '../../ui/controls/switch.tsx'
import { spellCount } from '../../ui/count-words.ts'
import { thisDevice } from '../../ui/this-device.ts'
import { useAfterPaint } from '../../ui/use-after-paint.ts'
import { FacetGroup } from './facet-group.tsx'
import type { ChangeFilter } from './filter-part.ts'
import './filter-panel.css'

const touch = thisDevice === 'phone' ? 'Tap' : 'Click'

const openAtFirst: readonly FacetName[] = ['pairing', 'rating', 'warning', 'status', 'length', 'read']
/** In discreet mode nothing that a glance could read stands open. */
const discreetly: readonly FacetName[] = ['status', 'length', 'read']

interface Props {
  readonly known: Known
  /** What the filter answers. */
  readonly asked: Asked
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
}

export function FilterPanel({ known, asked, filter, onFilter }: Props) {
  const hasStorage = useHere((here) => here.phase === 'ready')
  // What was tapped answers at once; the counts of all other values follow in the next frame.
  const counted = useAfterPaint(asked)
  const isDiscreet = useSettings((settings) => settings.discreet)
  /** Groups that were folded, or opened, by hand. */
  const [turned, setTurned] = useState<ReadonlySet<FacetName>>(new Set())
  const isOpen = (name: FacetName) =>
    (isDiscreet ? discreetly : openAtFirst).includes(name) !== turned.has(name)
  const fold = useCallback((name: FacetName) => {
    setTurned((last) => {
      const now = new Set(last)
      if (!now.delete(name)) now.add(name)
      return now
    })
  }, [])
  const now = useRef({ filter, onFilter })
  now.current = { filter, onFilter }
  const change = useCallback<ChangeFilter>((make) => now.current.onFilter(make(now.current.filter)), [])
  return (
    <div
      className="filter-panel"
      style={{ '--count-digits': spellCount(known.catalogue.size).length } as CSSProperties}
    >
      <p className="filter-hint">
        {touch} a word to ask for it. {touch} its <span aria-hidden="true">–</span>
        <span className="visually-hidden">“Leave out” button</span> to leave it out.
      </p>
      {facets.map((facet) =>
        facet.name === 'where' && !hasStorage ? null : (
          <FacetGroup
            key={facet.name}
            facet={facet}
            known={known}
            asked={counted}
            filter={filter}
            onChange={change}
            isOpen={isOpen(facet.name)}
            onFold={fold}
          />
        ),
      )}
      <WhatCounts known={known} filter={filter} onFilter={onFilter} />
    </div>
  )
}

/** What is to count as said at all; offered where it makes a difference. */
function WhatCounts({ known: { catalogue }, filter, onFilter }: Omit<Props, 'asked'>) {
  const { hasGuesses, hasAsides } = useMemo(() => {
    const has = (name: FacetName, bit: number) =>
      catalogue.stated(name)?.of.some((value) => (value & bit) !== 0) ?? false
    return { hasGuesses: facets.some(({ name }) => has(name, GUESS)), hasAsides: has('pairing', ASIDE) }
  }, [catalogue])
  if (!hasGuesses && !hasAsides && !filter.withoutGuesses && !filter.mainPairings) return null
  return (
    <div className="what-counts">
      {(hasAsides || filter.mainPairings) && (
        <Switch
          label="Main pairings only"
          below="Side, past and hinted pairings do not count."
          isOn={filter.mainPairings}
          onSwitch={(mainPairings) => onFilter({ ...filter, mainPairings })}
        />
      )}
      {(hasGuesses || filter.withoutGuesses) && (
        <Switch
          label="Leave out what we only guessed"
          below="What no author said counts as not said."
          isOn={filter.withoutGuesses}
          onSwitch={(withoutGuesses) => onFilter({ ...filter, withoutGuesses })}
        />
      )}
    </div>
  )
}
