// Type and paper: everything about how a page of text looks. For Settings, and for the reader's own sheet.

import { change, defaultSettings, type Face, type Settings, useSettings } from '../state/settings.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { Stepper } from '../ui/stepper.tsx'
import { thisDevice } from '../ui/this-device.ts'
import { ThemeChoice } from './theme-choice.tsx'
import { useTypeDefaults } from './type-defaults.ts'
import './type-controls.css'

const faceOptions: readonly { value: Face; label: string; className: string }[] = [
  { value: 'literata', label: 'Literata', className: 'face-literata' },
  { value: 'hyperlegible', label: 'Hyperlegible', className: 'face-hyperlegible' },
  { value: 'phone', label: `The ${thisDevice}’s`, className: 'face-device' },
]

const paragraphOptions: readonly { value: Settings['paragraphs']; label: string }[] = [
  { value: 'indented', label: 'Indented' },
  { value: 'spaced', label: 'Spaced paragraphs' },
]

export function TypeControls() {
  const face = useSettings((settings) => settings.face)
  const size = useSettings((settings) => settings.size)
  const lineHeight = useSettings((settings) => settings.lineHeight)
  const margin = useSettings((settings) => settings.margin)
  const paragraphs = useSettings((settings) => settings.paragraphs)
  const defaults = useTypeDefaults()
  return (
    <div className="type-controls">
      <ThemeChoice />
      <Choice name="Face" options={faceOptions} value={face} onChoose={(value) => change({ face: value })} />
      <div className="type-steppers">
        <Stepper
          name="Size"
          value={size ?? defaults.size}
          low={14}
          high={40}
          step={1}
          onStep={(value) => change({ size: value })}
        />
        <Stepper
          name="Line height"
          value={lineHeight}
          low={1.2}
          high={2.4}
          step={0.1}
          onStep={(value) => change({ lineHeight: value })}
        />
        <Stepper
          name="Margins"
          value={margin ?? defaults.margin}
          low={8}
          high={96}
          step={4}
          onStep={(value) => change({ margin: value })}
        />
      </div>
      <Choice
        name="Paragraphs"
        options={paragraphOptions}
        value={paragraphs}
        onChoose={(value) => change({ paragraphs: value })}
      />
      <PutBack />
    </div>
  )
}

const typeNames = ['theme', 'face', 'size', 'lineHeight', 'margin', 'paragraphs'] as const

function PutBack() {
  const isAsItWas = useSettings((settings) =>
    typeNames.every((name) => settings[name] === defaultSettings[name]),
  )
  const { theme, face, size, lineHeight, margin, paragraphs } = defaultSettings
  return (
    <Button
      kind="quiet"
      aria-disabled={isAsItWas}
      onClick={() => change({ theme, face, size, lineHeight, margin, paragraphs })}
    >
      Put everything back as it was
    </Button>
  )
}
