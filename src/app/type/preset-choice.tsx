// The presets, and the way back from them.

import { Check } from 'lucide-react'
import { useId } from 'react'
import { Button } from '../ui/controls/button.tsx'
import { smallIconLine } from '../ui/icon-line.ts'
import { choosePreset, presets, useIsChosen, usePutBackPresets } from './presets.ts'
import './preset-choice.css'

export function PresetChoice() {
  const putBack = usePutBackPresets()
  const id = useId()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row everywhere.
    <div role="group" aria-labelledby={id}>
      <p id={id} className="preset-name">
        Ready-made
      </p>
      <div className="preset-choice">
        {presets.map((preset) => (
          <PresetButton key={preset.name} preset={preset} />
        ))}
      </div>
      {putBack && (
        <Button kind="quiet" onClick={putBack}>
          Put back as it was
        </Button>
      )}
    </div>
  )
}

function PresetButton({ preset }: { readonly preset: (typeof presets)[number] }) {
  const isChosen = useIsChosen(preset)
  return (
    <button type="button" className="preset" aria-pressed={isChosen} onClick={() => choosePreset(preset)}>
      {isChosen && <Check {...smallIconLine} />}
      {preset.name}
    </button>
  )
}
