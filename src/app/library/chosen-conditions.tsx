// What is asked for and left out, above the list. Each is let go by touching it.

import { Check, Minus, X } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Catalogue } from '../../core/catalogue.ts'
import { type Condition, type Filter, type Range, without, withRange } from '../../core/filter.ts'
import { ratingLimit, withRatingLimit } from '../../core/rating-limit.ts'
import { smallIconLine } from '../ui/icon-line.ts'
import { rangeWords, switches, wordsAlone } from './condition-words.ts'
import { useFilterChange } from './use-filter-change.ts'
import './chosen-conditions.css'

interface Props {
  readonly filter: Filter
  readonly catalogue: Catalogue
}

export function ChosenConditions({ filter, catalogue }: Props) {
  const changeFilter = useFilterChange()
  const limit = ratingLimit(filter)
  const single = filter.conditions.filter(({ facet }) => limit === null || facet !== 'rating')
  const chips: readonly Chosen[] = [
    ...single.map((condition) => ({
      key: `${condition.facet} ${condition.value}`,
      wish: condition.wish,
      words: <ConditionWords condition={condition} catalogue={catalogue} />,
      rest: without(filter, condition),
    })),
    ...(limit
      ? [
          {
            key: 'limit',
            words: <AskedWords>At most {limit}</AskedWords>,
            rest: withRatingLimit(filter, null),
          },
        ]
      : []),
    ...filter.ranges.map((range) => ({
      key: range.of,
      words: <RangeWords range={range} />,
      rest: withRange(filter, { of: range.of, from: null, to: null }),
    })),
    ...switches
      .filter(([name]) => filter[name])
      .map(([name, words]) => ({
        key: name,
        words: <AskedWords>{words}</AskedWords>,
        rest: { ...filter, [name]: false },
      })),
  ]
  if (chips.length === 0) return null
  return (
    <ul className="chosen-conditions" aria-label="Chosen filters">
      {chips.map(({ key, wish = 'asked', words, rest }) => (
        <li key={key}>
          <button type="button" className={`condition ${wish}`} onClick={() => changeFilter(rest)}>
            {words}
            <X {...smallIconLine} />
            <span className="visually-hidden">, let go</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

interface Chosen {
  readonly key: string
  readonly wish?: Condition['wish']
  readonly words: ReactNode
  /** The filter without it. */
  readonly rest: Filter
}

function AskedWords({ children }: { readonly children: ReactNode }) {
  return (
    <>
      <Check {...smallIconLine} />
      <span className="condition-words">{children}</span>
    </>
  )
}

export function RangeWords({ range }: { readonly range: Range }) {
  return <AskedWords>{rangeWords(range)}</AskedWords>
}

interface WordsProps {
  readonly condition: Condition
  readonly catalogue: Catalogue
}

export function ConditionWords({ condition, catalogue }: WordsProps) {
  const isAsked = condition.wish === 'asked'
  return (
    <>
      {isAsked ? <Check {...smallIconLine} /> : <Minus {...smallIconLine} />}
      {!isAsked && <span className="visually-hidden">without </span>}
      <span className="condition-words">{wordsAlone(condition, catalogue)}</span>
    </>
  )
}
