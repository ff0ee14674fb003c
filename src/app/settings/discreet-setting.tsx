// For a glance over the shoulder.

import { change, useSettings } from '../state/settings.ts'
import { Switch } from '../ui/switch.tsx'

export function DiscreetSetting() {
  const discreet = useSettings((settings) => settings.discreet)
  return (
    <Switch
      label="Discreet"
      below="All covers are wrapped, summaries and marked words are put away, and the tab says only “Dogear”."
      isOn={discreet}
      onSwitch={(isOn) => change({ discreet: isOn })}
    />
  )
}
