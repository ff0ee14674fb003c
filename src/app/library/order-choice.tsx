// In which order the stories stand: said in words, and changed where it is said.

import { ArrowDownUp, Dices } from 'lucide-react'
import { useLocation, useNavigate } from 'react-router'
import { nameOf, type Sort, sortFromQuery } from '../../core/library/sort.ts'
import { smallIconLine } from '../ui/icon-line.ts'
import { withSort } from './library-query.ts'
import { hasEquals, orders, secondOrders, withFirst } from './order-words.ts'
import './order-choice.css'

interface Props {
  readonly sort: Sort
  /** Whether words are looked for, so that some stories match better than others. */
  readonly isLooking: boolean
  /** The stories of one series stand in its order until another is chosen. */
  readonly isSeries: boolean
}

/** Seeds are short, so that an address that is passed on stays readable. */
const SEEDS = 10_000

const SERIES = 'series'

const arrows = <ArrowDownUp {...smallIconLine} />

export function OrderChoice({ sort, isLooking, isSeries }: Props) {
  const navigate = useNavigate()
  const { search } = useLocation()
  const go = (next: Sort | null) => void navigate({ search: withSort(search, next) })
  const isOwn = sortFromQuery(search) === null
  const { by, second } = sort
  return (
    <div className="order-choice">
      <Select
        label="Order"
        value={isSeries && isOwn ? SERIES : nameOf(by)}
        options={[
          ...(isSeries ? [{ value: SERIES, words: 'In the order of the series' }] : []),
          ...orders
            .filter(({ key }) => key !== 'relevance' || isLooking || by.key === 'relevance')
            .map((order) => ({ value: nameOf(order), words: order.words })),
        ]}
        onChange={(name) => {
          if (name === SERIES) go(null)
          const order = orders.find((one) => nameOf(one) === name)
          if (!order) return
          const isUsual = !isSeries && name === (isLooking ? 'relevance' : 'title')
          const next = withFirst(sort, order, Math.floor(Math.random() * SEEDS))
          go(isUsual && !next.second ? null : next)
        }}
      />
      {hasEquals(by.key) && !isOwn && (
        <Select
          label="Where several stand alike"
          value={second ? nameOf(second) : ''}
          options={[
            { value: '', words: 'then by title' },
            ...secondOrders
              .filter(({ key }) => key !== by.key)
              .map((order) => ({ value: nameOf(order), words: order.words })),
          ]}
          onChange={(name) => {
            const order = secondOrders.find((one) => nameOf(one) === name)
            go({ ...sort, second: order ? { key: order.key, isReversed: order.isReversed } : null })
          }}
        />
      )}
      {by.key === 'random' && (
        <button
          type="button"
          className="order-again"
          onClick={() => go({ ...sort, seed: (sort.seed + 1) % SEEDS })}
        >
          <Dices {...smallIconLine} />
          Draw again
        </button>
      )}
    </div>
  )
}

interface SelectProps {
  readonly label: string
  readonly value: string
  readonly options: readonly { readonly value: string; readonly words: string }[]
  readonly onChange: (value: string) => void
}

/** The browser's own list of choices: it is at home on every phone, and with every key. */
function Select({ label, value, options, onChange }: SelectProps) {
  // An address may ask for an order that is not offered: it is named all the same.
  const isOffered = options.some((one) => one.value === value)
  return (
    <span className="order-select">
      {arrows}
      <select aria-label={label} value={value} onChange={({ target }) => onChange(target.value)}>
        {!isOffered && <option value={value}>{value.replace('-', 'the other way round: ')}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.words}
          </option>
        ))}
      </select>
    </span>
  )
}
