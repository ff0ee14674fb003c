// Type and paper: everything about how a page of text looks. For Settings, which shows all of it, and for the reader's
// own sheet, where the few that are used most come first and the rest is folded.

import { change, defaultSettings, type Settings, useSettings } from '../state/settings.ts'
import { Button } from '../ui/controls/button.tsx'
import { Choice } from '../ui/controls/choice.tsx'
import { FaceChoice } from './face-choice.tsx'
import { NumberSetting } from './number-setting.tsx'
import { OwnColours } from './own-colours.tsx'
import { PresetChoice } from './preset-choice.tsx'
import { ThemeChoice } from './theme-choice.tsx'
import { TypeMore } from './type-more.tsx'
import './type-controls.css'

const paragraphOptions: readonly { value: Settings['paragraphs']; label: string }[] = [
  { value: 'indented', label: 'Indented' },
  { value: 'spaced', label: 'Spaced paragraphs' },
]

const flowOptions: readonly { value: Settings['flow']; label: string }[] = [
  { value: 'scroll', label: 'Scroll' },
  { value: 'pages', label: 'Pages' },
]

export function TypeControls({ isFolded = false }: { readonly isFolded?: boolean }) {
  const isOwn = useSettings((settings) => settings.theme === 'own')
  const paragraphs = useSettings((settings) => settings.paragraphs)
  const flow = useSettings((settings) => settings.flow)
  return (
    <div className="type-controls">
      {!isFolded && <PresetChoice />}
      <ThemeChoice />
      {isOwn && <OwnColours />}
      <FaceChoice />
      <div>
        <NumberSetting of="size" />
        <NumberSetting of="lineHeight" />
        <NumberSetting of="margin" />
      </div>
      <Choice
        name="Paragraphs"
        options={paragraphOptions}
        value={paragraphs}
        onChoose={(value) => change({ paragraphs: value })}
      />
      <Choice
        name="Scroll or pages"
        options={flowOptions}
        value={flow}
        onChoose={(value) => change({ flow: value })}
      />
      {isFolded ? (
        <details className="type-more">
          <summary>More</summary>
          <div className="type-controls">
            <PresetChoice />
            <TypeMore />
          </div>
        </details>
      ) : (
        <TypeMore />
      )}
      <AsItCame />
    </div>
  )
}

const typeNames = [
  'theme',
  'dim',
  'face',
  'size',
  'lineHeight',
  'margin',
  'measure',
  'weight',
  'letterSpacing',
  'wordSpacing',
  'paragraphs',
  'paragraphSpace',
  'alignment',
  'typography',
  'flow',
  'parts',
  'progressLine',
] as const

function AsItCame() {
  const isAsItCame = useSettings((settings) =>
    typeNames.every((name) => settings[name] === defaultSettings[name]),
  )
  return (
    <Button
      kind="quiet"
      aria-disabled={isAsItCame}
      onClick={() => change(Object.fromEntries(typeNames.map((name) => [name, defaultSettings[name]])))}
    >
      Everything as it came
    </Button>
  )
}
