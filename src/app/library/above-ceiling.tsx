// That stories above the reader's ceiling are kept out. How many of those would fit a filter is not said: what is kept
// out is not counted by name.

import { Link } from 'react-router'
import { isEmpty } from '../../core/library/filter.ts'
import { addresses } from '../addresses.ts'
import { useMeetingChoices } from '../state/adult.ts'
import { keptOutWords, uncountedKeptOutWords } from './kept-out-words.ts'
import type { Library } from './use-library.ts'

export function AboveCeiling({ library: { filter, keptOut } }: { readonly library: Library }) {
  const choices = useMeetingChoices()
  if (keptOut === 0) return null
  return (
    <p className="kept-out">
      {isEmpty(filter) ? keptOutWords(keptOut, choices) : uncountedKeptOutWords(choices)}{' '}
      <Link to={addresses.settings}>Settings</Link>
    </p>
  )
}
