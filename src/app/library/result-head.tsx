// How many stories there are or fit, said aloud when it changes, and what is kept out of the count.

import { Link } from 'react-router'
import { emptyFilter, isEmpty } from '../../core/filter.ts'
import { addresses } from '../addresses.ts'
import { Button } from '../ui/button.tsx'
import { spellCount, storiesWords } from '../ui/count-words.ts'
import { LayoutChoice } from './layout-choice.tsx'
import { useFilterChange } from './use-filter-change.ts'
import type { Library } from './use-library.ts'
import './result-head.css'

export function ResultHead({ library }: { readonly library: Library }) {
  const { filter, shown, entries, keptOut } = library
  const changeFilter = useFilterChange()
  const isAll = isEmpty(filter)
  return (
    <div className="result-head">
      <h2>{isAll ? 'All stories' : storiesWords(shown.length)}</h2>
      {isAll ? (
        <span className="result-count">{spellCount(entries.length)}</span>
      ) : (
        <Button kind="quiet" onClick={() => changeFilter(emptyFilter)}>
          Clear all
        </Button>
      )}
      <LayoutChoice />
      {keptOut > 0 && (
        <p className="kept-out">
          {keptOut === 1 ? '1 adult story is' : `${spellCount(keptOut)} adult stories are`} kept out.{' '}
          <Link to={addresses.settings}>Settings</Link>
        </p>
      )}
    </div>
  )
}
