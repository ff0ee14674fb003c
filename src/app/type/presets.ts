// Whole sets of type in one tap. What a preset does not name stays as the reader has it.

import { create } from 'zustand'
import { change, type Settings, useSettings } from '../state/settings.ts'

interface Preset {
  readonly name: string
  readonly sets: Partial<Settings>
}

export const presets: readonly Preset[] = [
  {
    name: 'Day',
    sets: {
      theme: 'light',
      dim: 0,
      face: 'literata',
      size: null,
      lineHeight: 1.6,
      weight: 400,
      letterSpacing: 0,
      wordSpacing: 0,
      paragraphs: 'indented',
      alignment: 'left',
    },
  },
  { name: 'Night', sets: { theme: 'dark', dim: 20 } },
  {
    name: 'Paper',
    sets: {
      theme: 'sepia',
      dim: 0,
      face: 'literata',
      weight: 400,
      letterSpacing: 0,
      wordSpacing: 0,
      paragraphs: 'indented',
      alignment: 'justified',
      typography: true,
    },
  },
  {
    name: 'Low vision',
    sets: {
      dim: 0,
      face: 'hyperlegible',
      size: 28,
      lineHeight: 1.8,
      margin: 16,
      measure: null,
      weight: 600,
      letterSpacing: 3,
      wordSpacing: 10,
      paragraphs: 'spaced',
      paragraphSpace: 1,
      alignment: 'left',
    },
  },
  {
    name: 'Dyslexia',
    sets: {
      theme: 'sepia',
      dim: 0,
      face: 'dyslexic',
      size: null,
      lineHeight: 1.8,
      weight: 400,
      // The face itself is set wide.
      letterSpacing: 0,
      wordSpacing: 0,
      paragraphs: 'spaced',
      paragraphSpace: 1,
      alignment: 'left',
    },
  },
]

/** What stood before the first of the presets that were tried one after another; null where none was. */
const usePutBack = create<{ readonly before: Partial<Settings> | null }>(() => ({ before: null }))

/** Whether all of a preset is so. */
export function useIsChosen({ sets }: Preset): boolean {
  return useSettings((settings) => isSo(settings, sets))
}

export function choosePreset({ sets }: Preset): void {
  const settings = useSettings.getState()
  const before = Object.fromEntries(Object.keys(sets).map((name) => [name, Reflect.get(settings, name)]))
  usePutBack.setState((known) => ({ before: { ...before, ...known.before } }))
  change(sets)
}

/** Puts back what the presets have changed; null where there is nothing to put back. */
export function usePutBackPresets(): (() => void) | null {
  const before = usePutBack((state) => state.before)
  const isSame = useSettings((settings) => before === null || isSo(settings, before))
  if (!before || isSame) return null
  return () => {
    change(before)
    usePutBack.setState({ before: null })
  }
}

function isSo(settings: Settings, wanted: Partial<Settings>): boolean {
  return Object.entries(wanted).every(([name, value]) => Reflect.get(settings, name) === value)
}
