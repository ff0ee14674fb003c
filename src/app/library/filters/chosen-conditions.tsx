// What is asked for and left out, above the list. Each is let go by touching it. In discreet mode a condition says what it
// is about, not which pairing, author or warning it names.

import { Check, Minus, X } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Catalogue } from '../../../core/catalogue/catalogue.ts'
import { facetNamed } from '../../../core/library/facets.ts'
import {
  askedIn,
  type Condition,
  type Filter,
  type Range,
  without,
  withRange,
} from '../../../core/library/filter.ts'
import { ratingLimit, withRatingLimit } from '../../../core/meeting/rating-limit.ts'
import { useSettings } from '../../state/settings.ts'
import { smallIconLine } from '../../ui/icon-line.ts'
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
      words: (
        <ConditionWords condition={condition} catalogue={catalogue} joint={jointOf(filter, condition)} />
      ),
      rest: without(filter, condition),
    })),
    ...(limit
      ? [
          {
            key: 'limit',
            words: <AskedWords about="Rating">At most {limit}</AskedWords>,
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
        words: <AskedWords about={words}>{words}</AskedWords>,
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

/** How a value joins the one before it in its facet; null where it is the first, or left out. */
function jointOf(filter: Filter, condition: Condition): 'and' | 'or' | null {
  if (condition.wish !== 'asked' || askedIn(filter, condition.facet)[0] === condition) return null
  return filter.all.includes(condition.facet) ? 'and' : 'or'
}

interface KeptWordsProps {
  /** Said in discreet mode. */
  readonly about: string
  readonly children: ReactNode
}

/** Words that discreet mode keeps to itself. */
function KeptWords({ about, children }: KeptWordsProps) {
  const isDiscreet = useSettings((settings) => settings.discreet)
  return <span className="condition-words">{isDiscreet ? about : children}</span>
}

export function AskedWords(props: KeptWordsProps) {
  return (
    <>
      <Check {...smallIconLine} />
      <KeptWords {...props} />
    </>
  )
}

export function RangeWords({ range }: { readonly range: Range }) {
  const words = rangeWords(range)
  return <AskedWords about={words}>{words}</AskedWords>
}

interface WordsProps {
  readonly condition: Condition
  readonly catalogue: Catalogue
  readonly joint?: 'and' | 'or' | null
}

export function ConditionWords({ condition, catalogue, joint = null }: WordsProps) {
  const isAsked = condition.wish === 'asked'
  return (
    <>
      {isAsked ? <Check {...smallIconLine} /> : <Minus {...smallIconLine} />}
      {!isAsked && <span className="visually-hidden">without </span>}
      {joint && <span className="condition-joint">{joint}</span>}
      <KeptWords about={facetNamed(condition.facet)?.title ?? condition.facet}>
        {wordsAlone(condition, catalogue)}
      </KeptWords>
    </>
  )
}
