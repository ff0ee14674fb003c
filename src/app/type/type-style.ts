// The reader's type as custom properties: everything that the text's size and air depend on.

import type { CSSProperties } from 'react'
import { type Face, useSettings } from '../state/settings.ts'
import { useTypeDefaults } from './type-defaults.ts'

const families: Record<Face, string> = {
  literata: 'var(--serif)',
  hyperlegible: 'var(--sans)',
  phone: 'ui-serif, Georgia, serif',
}

export function useTypeStyle() {
  const face = useSettings((settings) => settings.face)
  const size = useSettings((settings) => settings.size)
  const lineHeight = useSettings((settings) => settings.lineHeight)
  const margin = useSettings((settings) => settings.margin)
  const paragraphs = useSettings((settings) => settings.paragraphs)
  const defaults = useTypeDefaults()
  const variables = {
    '--text-face': families[face],
    '--text-line-height': lineHeight,
    '--text-size': `${(size ?? defaults.size) / 16}rem`,
    '--text-margin': `${margin ?? defaults.margin}px`,
  } as CSSProperties
  return { variables, paragraphs }
}
