// Where no story fits: each condition with what letting it go would give.

import { Search, X } from 'lucide-react'
import { type Release, releasesOf } from '../../core/counts.ts'
import { emptyFilter } from '../../core/filter.ts'
import { Button } from '../ui/button.tsx'
import { storiesWords } from '../ui/count-words.ts'
import { smallIconLine } from '../ui/icon-line.ts'
import { ConditionWords } from './chosen-conditions.tsx'
import { useFilterChange } from './use-filter-change.ts'
import type { Library } from './use-library.ts'
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
  const { entries, filter, context } = library
  const changeFilter = useFilterChange()
  const releases = releasesOf(entries, filter, context)
  return (
    <section className="nothing-fits">
      <h2>{titleFor(releases.length)}</h2>
      <p>{adviceFor(releases)}</p>
      <ul className="releases">
        {releases.map((release) => (
          <li
            key={release.kind === 'text' ? 'text' : `${release.condition.facet} ${release.condition.value}`}
          >
            <button type="button" onClick={() => changeFilter(release.filter)}>
              <span className="visually-hidden">Let go of </span>
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
              <X {...smallIconLine} />
            </button>
          </li>
        ))}
      </ul>
      {releases.length > 1 && (
        <Button onClick={() => changeFilter(emptyFilter)}>Clear everything and start again</Button>
      )}
    </section>
  )
}

function titleFor(conditions: number): string {
  if (conditions === 1) return 'No story here fits this.'
  return `No story here fits ${numbers[conditions] ?? 'all'} of these.`
}

function adviceFor(releases: readonly Release[]): string {
  if (releases.length === 1) return 'Let it go:'
  return releases.some(({ gives }) => gives > 0)
    ? 'Let one of them go:'
    : 'One is not enough. Let several of them go:'
}

function Released({ release, library }: { readonly release: Release; readonly library: Library }) {
  if (release.kind === 'condition') {
    return (
      <span className={`condition ${release.condition.wish}`}>
        <ConditionWords condition={release.condition} entries={library.entries} />
      </span>
    )
  }
  return (
    <span className="condition">
      <Search {...smallIconLine} />
      <span className="condition-words">“{release.text}”</span>
    </span>
  )
}
