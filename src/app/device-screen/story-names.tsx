// A few stories by name, and how many more there are. Who may not be met is counted, not named.

import { Link } from 'react-router'
import type { Entry } from '../../core/catalogue/catalogue.ts'
import { storyAddress } from '../addresses.ts'
import { isKeptOut, useIsWrapped, useMeeting } from '../state/adult.ts'
import { useReadyCatalogue } from '../state/catalogue.ts'
import { useSettings } from '../state/settings.ts'
import { spellCount } from '../ui/count-words.ts'
import { StoryName } from '../ui/story/story-name.tsx'
import './story-names.css'

const MOST = 5

export function StoryNames({ ordinals }: { readonly ordinals: readonly number[] }) {
  const catalogue = useReadyCatalogue()
  const meeting = useMeeting()
  const isDiscreet = useSettings((settings) => settings.discreet)
  if (!catalogue || isDiscreet) return null
  const few = ordinals.slice(0, 4 * MOST).map((ordinal) => catalogue.entryAt(ordinal))
  const shown = few.filter((entry) => !isKeptOut(entry, meeting)).slice(0, MOST)
  const others = ordinals.length - shown.length
  return (
    <ul className="story-names">
      {shown.map((entry) => (
        <li key={entry.id}>
          <Name entry={entry} />
        </li>
      ))}
      {others > 0 && shown.length > 0 && <li>and {spellCount(others)} more</li>}
    </ul>
  )
}

function Name({ entry }: { readonly entry: Entry }) {
  const isWrapped = useIsWrapped(entry)
  return (
    <Link to={storyAddress(entry.id)}>
      <StoryName entry={entry} isWrapped={isWrapped} />
    </Link>
  )
}
