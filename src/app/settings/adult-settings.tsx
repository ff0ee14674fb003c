// The adult question's answer, to be changed, and the wish not to meet such stories at all.

import { change, type Settings, useSettings } from '../state/settings.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { Switch } from '../ui/switch.tsx'

const options: readonly { value: Settings['adult']; label: string }[] = [
  { value: 'unasked', label: 'Ask me before I open one' },
  { value: 'unwrapped', label: 'Unwrapped: I am old enough where I live' },
  { value: 'wrapped', label: 'Wrapped, and do not ask' },
]

export function AdultSettings() {
  const adult = useSettings((settings) => settings.adult)
  const hideAdult = useSettings((settings) => settings.hideAdult)
  return (
    <>
      <p className="settings-words">
        Stories rated R or NC-17, and those whose authors gave no rating, are kept wrapped until you say
        otherwise.
      </p>
      <Choice
        name="Adult stories are"
        layout="stack"
        options={options}
        value={adult}
        onChoose={(value) => change({ adult: value })}
      />
      <UnwrappedOnes />
      <Switch
        label="Keep adult stories out entirely"
        below="They are not in the library, and cannot be opened, whatever is chosen above."
        isOn={hideAdult}
        onSwitch={(isOn) => change({ hideAdult: isOn })}
      />
    </>
  )
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
