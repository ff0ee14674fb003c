// What is asked for and left out, above the list. Each is let go by touching it.

import { Check, Minus, X } from 'lucide-react'
import type { Entry } from '../../core/catalogue.ts'
import { type Condition, type Filter, without } from '../../core/filter.ts'
import { smallIconLine } from '../ui/icon-line.ts'
import { wordsAlone } from './condition-words.ts'
import { useFilterChange } from './use-filter-change.ts'
import './chosen-conditions.css'

interface Props {
  readonly filter: Filter
  readonly entries: readonly Entry[]
}

export function ChosenConditions({ filter, entries }: Props) {
  const changeFilter = useFilterChange()
  if (filter.conditions.length === 0) return null
  return (
    <ul className="chosen-conditions" aria-label="Chosen filters">
      {filter.conditions.map((condition) => (
        <li key={`${condition.facet} ${condition.value}`}>
          <button
            type="button"
            className={`condition ${condition.wish}`}
            onClick={() => changeFilter(without(filter, condition))}
          >
            <ConditionWords condition={condition} entries={entries} />
            <X {...smallIconLine} />
            <span className="visually-hidden">, let go</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

interface WordsProps {
  readonly condition: Condition
  readonly entries: readonly Entry[]
}

export function ConditionWords({ condition, entries }: WordsProps) {
  const isAsked = condition.wish === 'asked'
  return (
    <>
      {isAsked ? <Check {...smallIconLine} /> : <Minus {...smallIconLine} />}
      {!isAsked && <span className="visually-hidden">without </span>}
      <span className="condition-words">{wordsAlone(condition, entries)}</span>
    </>
  )
}
