// How reading goes: warnings, the screen, keys, and what helps a screen reader.

import { change, type Settings, useSettings } from '../state/settings.ts'
import { Choice } from '../ui/choice.tsx'
import { Switch } from '../ui/switch.tsx'
import { thisDevice } from '../ui/this-device.ts'

const warningOptions: readonly { value: Settings['warnings']; label: string }[] = [
  { value: 'folded', label: 'Say only that there are some' },
  { value: 'kinds', label: 'Show their kinds' },
  { value: 'words', label: 'Show the author’s own words' },
]

export function ReadingSettings() {
  const warnings = useSettings((settings) => settings.warnings)
  const keepAwake = useSettings((settings) => settings.keepAwake)
  const letterKeys = useSettings((settings) => settings.letterKeys)
  const hereButtons = useSettings((settings) => settings.hereButtons)
  return (
    <>
      <p className="settings-words">Warnings can spoil a story as much as they can save a reader.</p>
      <Choice
        name="Warnings"
        layout="stack"
        options={warningOptions}
        value={warnings}
        onChoose={(value) => change({ warnings: value })}
      />
      <Switch
        label="Keep the screen on"
        below="While a text is open. It takes more of the battery."
        isOn={keepAwake}
        onSwitch={(isOn) => change({ keepAwake: isOn })}
      />
      <Switch
        label="Keys that are a single letter or sign"
        below="Switch them off where something else types for you: dictation, a screen reader."
        isOn={letterKeys}
        onSwitch={(isOn) => change({ letterKeys: isOn })}
      />
      <Switch
        label="“I am here” after every paragraph"
        below={`For screen readers: a button that tells the ${thisDevice} where you are, as scrolling does for others.`}
        isOn={hereButtons}
        onSwitch={(isOn) => change({ hereButtons: isOn })}
      />
    </>
  )
}
