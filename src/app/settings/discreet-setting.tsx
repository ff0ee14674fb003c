// For a glance over the shoulder.

import { change, useSettings } from '../state/settings.ts'
import { Switch } from '../ui/controls/switch.tsx'

export function DiscreetSetting() {
  const discreet = useSettings((settings) => settings.discreet)
  return (
    <Switch
      label="Discreet"
      below="Stories are called by their length, covers are wrapped, summaries and marked words put away, and the tab says only “Reader”. An icon on a home screen stays what it is."
      isOn={discreet}
      onSwitch={(isOn) => change({ discreet: isOn })}
    />
  )
}
