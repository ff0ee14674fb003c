// What may be met: the highest rating, what an unrated story is taken for, the adult question's answer, the hide-list.

import type { Ceiling } from '../../core/meeting/meeting.ts'
import { addresses } from '../addresses.ts'
import { useHideList } from '../state/hide-list.ts'
import { change, type Settings, useSettings } from '../state/settings.ts'
import { Button, LinkButton } from '../ui/controls/button.tsx'
import { Choice } from '../ui/controls/choice.tsx'

const ceilingOptions: readonly { value: Ceiling; label: string }[] = [
  { value: 'none', label: 'All' },
  { value: 'R', label: 'Up to R' },
  { value: 'PG-13', label: 'Up to PG-13' },
  { value: 'PG', label: 'Up to PG' },
  { value: 'G', label: 'Only G' },
]

const unratedOptions: readonly { value: Settings['unratedAs']; label: string }[] = [
  { value: 'adult', label: 'As adult stories' },
  { value: 'as-any', label: 'Like any other' },
]

const answerOptions: readonly { value: Settings['adult']; label: string }[] = [
  { value: 'unasked', label: 'Ask me before I open one' },
  { value: 'unwrapped', label: 'Unwrapped: I am old enough where I live' },
  { value: 'wrapped', label: 'Wrapped, and do not ask' },
]

export function AdultSettings() {
  const ceiling = useSettings((settings) => settings.ceiling)
  const unratedAs = useSettings((settings) => settings.unratedAs)
  const adult = useSettings((settings) => settings.adult)
  return (
    <>
      <h3>Ratings to be shown</h3>
      <p className="settings-words">{ceilingWords(ceiling, unratedAs)}</p>
      <Choice
        name="Ratings to be shown"
        options={ceilingOptions}
        value={ceiling}
        onChoose={(value) => change({ ceiling: value })}
      />
      <h3>Stories whose authors gave no rating</h3>
      <p className="settings-words">A guess of ours counts as no rating. Old stories often have none.</p>
      <Choice
        name="Stories whose authors gave no rating are taken"
        options={unratedOptions}
        value={unratedAs}
        onChoose={(value) => change({ unratedAs: value })}
      />
      <h3>Adult stories are</h3>
      <p className="settings-words">
        {unratedAs === 'adult'
          ? 'Stories rated R or NC-17, and those without a rating, are kept wrapped until you say otherwise.'
          : 'Stories rated R or NC-17 are kept wrapped until you say otherwise.'}
      </p>
      <Choice
        name="Adult stories are"
        layout="stack"
        options={answerOptions}
        value={adult}
        onChoose={(value) => change({ adult: value })}
      />
      <UnwrappedOnes />
    </>
  )
}

function ceilingWords(ceiling: Ceiling, unratedAs: Settings['unratedAs']): string {
  if (ceiling === 'none') return 'Nothing is kept out for its rating. Adult stories are wrapped, as below.'
  const unrated = unratedAs === 'adult' ? ', and none without a rating' : ''
  return `Nothing above ${ceiling} is in any list, search, shelf or history${unrated}. Links to such stories stay closed.`
}

/** Stories that were unwrapped one by one. */
function UnwrappedOnes() {
  const count = useSettings((settings) => settings.unwrapped.length)
  if (count === 0) return null
  return (
    <p className="settings-words">
      {count === 1 ? '1 story was' : `${count} stories were`} unwrapped singly.{' '}
      <Button kind="quiet" onClick={() => change({ unwrapped: [] })}>
        {count === 1 ? 'Wrap it again' : 'Wrap them again'}
      </Button>
    </p>
  )
}

/** The way to what is hidden by name. */
export function HiddenSettings() {
  const count = useHideList((list) => list.rules.length)
  return (
    <>
      <p className="settings-words">
        {count === 0
          ? 'Pairings, characters, authors, warnings, fandoms, genres, words or single stories that you do not want to meet.'
          : `${count === 1 ? '1 thing is' : `${count} things are`} on your list.`}
      </p>
      <LinkButton to={addresses.hidden}>{count === 0 ? 'Hide something' : 'Open your list'}</LinkButton>
    </>
  )
}
