// The faces that come only when they are chosen: what they are made of, and whether they are here.

import dyslexicItalic from '@fontsource/opendyslexic/files/opendyslexic-latin-400-italic.woff2?url'
import dyslexic from '@fontsource/opendyslexic/files/opendyslexic-latin-400-normal.woff2?url'
import dyslexicBoldItalic from '@fontsource/opendyslexic/files/opendyslexic-latin-700-italic.woff2?url'
import dyslexicBold from '@fontsource/opendyslexic/files/opendyslexic-latin-700-normal.woff2?url'
import sansExtendedItalic from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-ext-wght-italic.woff2?url'
import sansExtended from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-ext-wght-normal.woff2?url'
import sansItalic from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-italic.woff2?url'
import sans from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url'
import { create } from 'zustand'
import { addFace, type FontFile, keepExtras } from '../device/worker/extras.ts'
import type { Face } from './settings.ts'
import { useVersion } from './version.ts'

type ChosenFace = 'sans' | 'dyslexic'

/** `not-here`: it could not be had, and another one stands in for it. */
type FaceState = 'unasked' | 'coming' | 'here' | 'not-here'

export const useFaces = create<Readonly<Record<ChosenFace, FaceState>>>(() => ({
  sans: 'unasked',
  dyslexic: 'unasked',
}))

const LATIN =
  'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308, U+0329, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD'
const LATIN_EXTENDED =
  'U+0100-0130, U+0132-0151, U+0154-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+1D00-1DBF, U+1E00-1E9F, U+1EF2-1EFF, U+20A0-20AB, U+20AD-20C0, U+2113, U+2C60-2C7F, U+A720-A7FF'

const ALL_WEIGHTS = '200 900'

const made: Readonly<Record<ChosenFace, { readonly family: string; readonly files: readonly FontFile[] }>> = {
  sans: {
    family: 'Source Sans 3',
    files: [
      { url: sans, style: 'normal', weight: ALL_WEIGHTS, unicodeRange: LATIN },
      { url: sansItalic, style: 'italic', weight: ALL_WEIGHTS, unicodeRange: LATIN },
      { url: sansExtended, style: 'normal', weight: ALL_WEIGHTS, unicodeRange: LATIN_EXTENDED },
      { url: sansExtendedItalic, style: 'italic', weight: ALL_WEIGHTS, unicodeRange: LATIN_EXTENDED },
    ],
  },
  dyslexic: {
    family: 'OpenDyslexic',
    files: [
      { url: dyslexic, style: 'normal', weight: '400' },
      { url: dyslexicItalic, style: 'italic', weight: '400' },
      { url: dyslexicBold, style: 'normal', weight: '700' },
      { url: dyslexicBoldItalic, style: 'italic', weight: '700' },
    ],
  },
}

/** Whether a face must be brought before it can be shown. */
export function isBrought(face: Face): face is ChosenFace {
  return face === 'sans' || face === 'dyslexic'
}

/** Brings a face, and keeps it for when there is no network. Asking again tries again where it failed. */
export async function bringFace(face: Face): Promise<void> {
  if (!isBrought(face)) return
  const state = useFaces.getState()[face]
  if (state === 'coming' || state === 'here') return
  useFaces.setState({ [face]: 'coming' })
  const { family, files } = made[face]
  try {
    await addFace(family, files)
    useFaces.setState({ [face]: 'here' })
    keepBrought()
  } catch {
    useFaces.setState({ [face]: 'not-here' })
  }
}

/** What the worker keeps: a face may be chosen before there is one. */
function keepBrought(): void {
  if (!useVersion.getState().isShellHere) return
  const faces = useFaces.getState()
  const urls = Object.entries(made).flatMap(([face, { files }]) =>
    faces[face as ChosenFace] === 'here' ? files.map(({ url }) => url) : [],
  )
  if (urls.length > 0) void keepExtras(urls)
}

useVersion.subscribe((version, before) => {
  if (version.isShellHere && !before.isShellHere) keepBrought()
})

globalThis.addEventListener?.('online', () => {
  for (const [face, state] of Object.entries(useFaces.getState())) {
    if (state === 'not-here') void bringFace(face as ChosenFace)
  }
})
