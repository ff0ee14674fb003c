// Where no story fits: each condition with what letting it go would give.

import { ChevronRight, Search, X } from 'lucide-react'
import { Link, useLocation } from 'react-router'
import { facetNamed } from '../../../core/library/facets.ts'
import { emptyFilter } from '../../../core/library/filter.ts'
import { type Release, releasesOf } from '../../../core/library/releases.ts'
import { sortFromQuery } from '../../../core/library/sort.ts'
import { ratingLimit } from '../../../core/meeting/rating-limit.ts'
import { addresses } from '../../addresses.ts'
import { SearchInside } from '../../search/search-inside.tsx'
import { Button } from '../../ui/controls/button.tsx'
import { spellCount, storiesWords } from '../../ui/count-words.ts'
import { smallIconLine } from '../../ui/icon-line.ts'
import { AboveCeiling } from '../above-ceiling.tsx'
import { libraryQuery } from '../library-query.ts'
import type { Library } from '../use-library.ts'
import { AskedWords, ConditionWords, RangeWords } from './chosen-conditions.tsx'
import { wordsAlone } from './condition-words.ts'
import { useFilterChange } from './use-filter-change.ts'
import './nothing-fits.css'

const numbers = [
  '',
  '',
  'both',
  'all three',
  'all four',
  'all five',
  'all six',
  'all seven',
  'all eight',
  'all nine',
]

export function NothingFits({ library }: { readonly library: Library }) {
  const { known, filter } = library
  const changeFilter = useFilterChange()
  const releases = releasesOf(known, filter)
  return (
    <section className="nothing-fits">
      <h2 id="nothing-heading" tabIndex={-1}>
        {titleFor(releases.filter(({ kind }) => kind !== 'eased').length)}
      </h2>
      <p>{adviceFor(releases)}</p>
      <ul className="releases">
        {releases.map((release) => (
          <li key={keyOf(release)}>
            <button type="button" onClick={() => changeFilter(release.filter)}>
              <span className="visually-hidden">{release.kind === 'eased' ? 'Ask for ' : 'Let go of '}</span>
              <Released release={release} library={library} />
              <span className="gives">
                {release.gives === 0 ? (
                  'still gives none'
                ) : (
                  <>
                    gives <b>{storiesWords(release.gives)}</b>
                  </>
                )}
              </span>
              {release.kind === 'eased' ? <ChevronRight {...smallIconLine} /> : <X {...smallIconLine} />}
            </button>
          </li>
        ))}
      </ul>
      <Hidden library={library} />
      <AboveCeiling library={library} />
      <SearchInside text={library.filter.text} />
      {releases.length > 1 && (
        <Button onClick={() => changeFilter(emptyFilter)}>Clear everything and start again</Button>
      )}
    </section>
  )
}

/** Stories that would fit, were they not on the reader's own list. */
function Hidden({ library: { filter, asked } }: { readonly library: Library }) {
  const { search } = useLocation()
  if (asked.hidden === 0) return null
  const words =
    asked.hidden === 1 ? '1 story fits, but it is' : `${spellCount(asked.hidden)} stories fit, but they are`
  return (
    <p className="nothing-more">
      {words} hidden by your list.{' '}
      <Link to={{ search: libraryQuery({ filter, sort: sortFromQuery(search), isHiddenShown: true }) }}>
        {asked.hidden === 1 ? 'Show it' : 'Show them'}
      </Link>{' '}
      <Link to={addresses.hidden}>Your list</Link>
    </p>
  )
}

function keyOf(release: Release): string {
  if (release.kind === 'any' || release.kind === 'eased') return `${release.kind} ${release.facet}`
  if (release.kind === 'text') return 'text'
  if (release.kind === 'range') return release.range.of
  return `${release.condition.facet} ${release.condition.value}`
}

function titleFor(conditions: number): string {
  if (conditions === 1) return 'No story here fits this.'
  return `No story here fits ${numbers[conditions] ?? 'all'} of these.`
}

function adviceFor(releases: readonly Release[]): string {
  if (releases.length === 1) return 'Let it go:'
  const helpful = releases.filter(({ gives }) => gives > 0)
  if (helpful.length === 0) return 'One is not enough. Let several of them go:'
  return helpful.every(({ kind }) => kind === 'eased')
    ? 'Ask for any of them, not for all:'
    : 'Let one of them go:'
}

function Released({ release, library }: { readonly release: Release; readonly library: Library }) {
  if (release.kind === 'condition') {
    return (
      <span className={`condition ${release.condition.wish}`}>
        <ConditionWords condition={release.condition} catalogue={library.known.catalogue} />
      </span>
    )
  }
  if (release.kind === 'any' || release.kind === 'eased') {
    const limit = release.facet === 'rating' ? ratingLimit(library.filter) : null
    const words = release.values.map((value) => wordsAlone(value, library.known.catalogue)).join(' or ')
    const title = facetNamed(release.facet)?.title ?? release.facet
    return (
      <span className="condition asked">
        <AskedWords about={release.kind === 'eased' ? `${title}: any of them` : title}>
          {limit ? `At most ${limit}` : words}
        </AskedWords>
      </span>
    )
  }
  if (release.kind === 'range') {
    return (
      <span className="condition asked">
        <RangeWords range={release.range} />
      </span>
    )
  }
  return (
    <span className="condition">
      <Search {...smallIconLine} />
      {/* They stand in the search box, too. */}
      <span className="condition-words">“{release.text}”</span>
    </span>
  )
}
