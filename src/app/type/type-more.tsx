// The choices that few need every day: the finer measures of type, and how the text is laid out.

import { change, type Settings, useSettings } from '../state/settings.ts'
import { Choice } from '../ui/controls/choice.tsx'
import { Switch } from '../ui/controls/switch.tsx'
import { DimSetting } from './dim-setting.tsx'
import { NumberSetting } from './number-setting.tsx'

const alignmentOptions: readonly { value: Settings['alignment']; label: string }[] = [
  { value: 'left', label: 'Ragged edge' },
  { value: 'justified', label: 'Straight edges' },
]

const partsOptions: readonly { value: Settings['parts']; label: string }[] = [
  { value: 'one', label: 'Part by part' },
  { value: 'whole', label: 'The whole story' },
]

export function TypeMore() {
  const paragraphs = useSettings((settings) => settings.paragraphs)
  const alignment = useSettings((settings) => settings.alignment)
  const parts = useSettings((settings) => settings.parts)
  const flow = useSettings((settings) => settings.flow)
  const typography = useSettings((settings) => settings.typography)
  const progressLine = useSettings((settings) => settings.progressLine)
  return (
    <>
      <div>
        <NumberSetting of="measure" />
        <NumberSetting of="weight" />
        <NumberSetting of="letterSpacing" />
        <NumberSetting of="wordSpacing" />
        {paragraphs === 'spaced' && <NumberSetting of="paragraphSpace" />}
        <DimSetting />
      </div>
      <Choice
        name="Right edge of the text"
        options={alignmentOptions}
        value={alignment}
        onChoose={(value) => change({ alignment: value })}
      />
      {flow === 'scroll' && (
        <Choice
          name="On the page"
          options={partsOptions}
          value={parts}
          onChoose={(value) => change({ parts: value })}
        />
      )}
      <Switch
        label="Printer’s signs"
        below="Curly quotation marks, real dashes and ellipses where the author typed stand-ins. The text itself is not changed."
        isOn={typography}
        onSwitch={(isOn) => change({ typography: isOn })}
      />
      <Switch
        label="Thin line of progress"
        below="At the foot of the page while you read."
        isOn={progressLine}
        onSwitch={(isOn) => change({ progressLine: isOn })}
      />
    </>
  )
}
