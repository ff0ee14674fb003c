// What is known of a story, a row a fact, each with who says so.

import { Fragment } from 'react'
import { Link } from 'react-router'
import { storiesWith } from '../../library/library-query.ts'
import { Provenance, said } from '../../ui/story/provenance.tsx'
import { TakeDown } from '../take-down.tsx'
import type { Fact } from './facts.ts'
import './fact-list.css'

export function FactList({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <section className="fact-list" aria-labelledby="facts-heading">
      <h2 id="facts-heading" className="visually-hidden">
        What is known, and who says so
      </h2>
      <dl>
        {facts.map((fact, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two facts may be alike in everything; a story's never move.
          <div key={index} className="fact-row">
            <dt>{fact.name}</dt>
            <dd className="fact-words" dir="auto">
              {said(fact.source, fact.words, <FactWords fact={fact} />)}
              {fact.below && <span className="fact-below">{fact.below}</span>}
            </dd>
            <dd className="fact-source">
              <Provenance source={fact.source} />
            </dd>
          </div>
        ))}
      </dl>
      <TakeDown />
    </section>
  )
}

/** A fact's words; each that other stories may share leads to them. */
function FactWords({ fact: { words, shared } }: { readonly fact: Fact }) {
  if (!shared) return words
  const rest = words.slice(shared.values.join(', ').length)
  return (
    <>
      {shared.values.map((value, index) => (
        <Fragment key={value}>
          {index > 0 && ', '}
          <Link to={storiesWith(shared.facet, value)}>{value}</Link>
        </Fragment>
      ))}
      {rest}
    </>
  )
}
