// How reading goes: the screen, keys, and what helps a screen reader.

import { change, useSettings } from '../state/settings.ts'
import { Switch } from '../ui/controls/switch.tsx'
import { thisDevice } from '../ui/this-device.ts'

export function ReadingSettings() {
  const keepAwake = useSettings((settings) => settings.keepAwake)
  const letterKeys = useSettings((settings) => settings.letterKeys)
  const hereButtons = useSettings((settings) => settings.hereButtons)
  return (
    <>
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
