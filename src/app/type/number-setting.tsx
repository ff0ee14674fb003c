// A setting that is a number, with a smaller and a larger.

import { change, type Settings, useSettings } from '../state/settings.ts'
import { Stepper } from '../ui/controls/stepper.tsx'
import { useTypeDefaults } from './type-defaults.ts'

const numbers = {
  size: { name: 'Size', low: 14, high: 40, step: 1 },
  lineHeight: { name: 'Line height', low: 1.2, high: 2.4, step: 0.1 },
  margin: { name: 'Margins', low: 8, high: 96, step: 4 },
  measure: { name: 'Longest line', low: 18, high: 60, step: 1 },
  weight: { name: 'Weight', low: 300, high: 700, step: 50 },
  letterSpacing: { name: 'Between letters', low: 0, high: 20, step: 1 },
  wordSpacing: { name: 'Between words', low: 0, high: 50, step: 2 },
  paragraphSpace: { name: 'Between paragraphs', low: 0.2, high: 3, step: 0.2 },
} as const satisfies Partial<Record<keyof Settings, Omit<Parameters<typeof Stepper>[0], 'value' | 'onStep'>>>

export function NumberSetting({ of }: { readonly of: keyof typeof numbers }) {
  const chosen = useSettings((settings) => settings[of])
  const { size, margin } = useTypeDefaults()
  const usual = { size, margin, measure: 31 }
  const value = chosen ?? usual[of as keyof typeof usual]
  return <Stepper {...numbers[of]} value={value} onStep={(next) => change({ [of]: next })} />
}
