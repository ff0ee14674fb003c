// The help sheet of keys, with the switch for those that are a single letter.

import { change, useSettings } from '../../state/settings.ts'
import { Switch } from '../../ui/controls/switch.tsx'
import { Sheet } from '../../ui/sheet/sheet.tsx'
import { letterWords, namedKeys } from './keys.ts'

interface Props {
  readonly isOpen: boolean
  readonly onClose: () => void
}

export function KeySheet({ isOpen, onClose }: Props) {
  const areOn = useSettings((settings) => settings.letterKeys)
  return (
    <Sheet title="Keys" isOpen={isOpen} onClose={onClose}>
      <dl className="key-list">
        {[...namedKeys, ...(areOn ? letterWords : [])].map(({ keys, does }) => (
          <div key={does} className="key-row">
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <Switch
        label="Keys that are a single letter or sign"
        below="Switch them off where something else types for you: dictation, a screen reader."
        isOn={areOn}
        onSwitch={(isOn) => change({ letterKeys: isOn })}
      />
    </Sheet>
  )
}
