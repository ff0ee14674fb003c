// How far the light of the page is taken away, and what that leaves of the text.

import { contrast, mixed } from '../../core/colour.ts'
import { change, useSettings } from '../state/settings.ts'
import { Stepper } from '../ui/controls/stepper.tsx'
import { contrastWords } from './contrast-words.ts'

export function DimSetting() {
  const dim = useSettings((settings) => settings.dim)
  // Read again when it changes: these are the page's own colours.
  useSettings((settings) => `${settings.theme} ${settings.ownPaper} ${settings.ownInk}`)
  const { isHard, words } = contrastWords(dimmedContrast(dim / 100))
  return (
    <div>
      <Stepper
        name="Dimmed, in percent"
        value={dim}
        low={0}
        high={80}
        step={10}
        onStep={(value) => change({ dim: value })}
      />
      {dim > 0 && (
        <p className={isHard ? 'contrast-words hard' : 'contrast-words'} role="status">
          {words}
        </p>
      )}
    </div>
  )
}

function dimmedContrast(share: number): number {
  const colours = getComputedStyle(document.documentElement)
  const dimmed = (role: string) => mixed(longForm(colours.getPropertyValue(role).trim()), '#000000', share)
  return contrast(dimmed('--paper'), dimmed('--ink'))
}

/** Built styles say `#000` for `#000000`. */
function longForm(colour: string): string {
  return colour.length === 4 ? `#${[...colour.slice(1)].map((digit) => digit + digit).join('')}` : colour
}
