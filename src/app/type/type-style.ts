// The reader's type as custom properties: everything that the text's size and air depend on.

import { type CSSProperties, useEffect, useMemo } from 'react'
import { bringFace } from '../state/faces.ts'
import { type Face, useSettings } from '../state/settings.ts'
import { useTypeDefaults } from './type-defaults.ts'

const families: Record<Face, string> = {
  literata: 'var(--serif)',
  sans: 'var(--plain)',
  hyperlegible: 'var(--sans)',
  dyslexic: 'var(--dyslexic)',
  phone: 'ui-serif, Georgia, serif',
}

export function useTypeStyle() {
  const face = useSettings((settings) => settings.face)
  const size = useSettings((settings) => settings.size)
  const lineHeight = useSettings((settings) => settings.lineHeight)
  const margin = useSettings((settings) => settings.margin)
  const measure = useSettings((settings) => settings.measure)
  const weight = useSettings((settings) => settings.weight)
  const letterSpacing = useSettings((settings) => settings.letterSpacing)
  const wordSpacing = useSettings((settings) => settings.wordSpacing)
  const paragraphs = useSettings((settings) => settings.paragraphs)
  const paragraphSpace = useSettings((settings) => settings.paragraphSpace)
  const alignment = useSettings((settings) => settings.alignment)
  const defaults = useTypeDefaults()
  useEffect(() => void bringFace(face), [face])
  return useMemo(() => {
    const variables = {
      '--text-face': families[face],
      '--text-line-height': lineHeight,
      '--text-size': `${(size ?? defaults.size) / 16}rem`,
      '--text-margin': `${margin ?? defaults.margin}px`,
      '--text-measure': measure === null ? 'min(31em, 650px)' : `${measure}em`,
      '--text-weight': weight,
      '--letter-spacing': `${letterSpacing / 100}em`,
      '--word-spacing': `${wordSpacing / 100}em`,
      '--paragraph-space': `${paragraphSpace}em`,
    } as CSSProperties
    return { variables, paragraphs, alignment }
  }, [
    face,
    lineHeight,
    size,
    margin,
    measure,
    weight,
    letterSpacing,
    wordSpacing,
    paragraphs,
    paragraphSpace,
    alignment,
    defaults.size,
    defaults.margin,
  ])
}
