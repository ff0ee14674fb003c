// A reader's own paper and ink, made into all the roles of colour that the tokens have. The story is set in the ink as
// it was chosen. Everything that one operates keeps 7 to 1, or as much as the paper lets it: its ink goes on towards
// black or white where the chosen one is too near, and hues are taken in only as far as that holds.

import { contrast, luminance, mixed } from '../../core/colour.ts'

/** The contrast that all text of the app has. */
export const READABLE = 7
/** The contrast of edges that say where a control is. */
const VISIBLE = 3
const STEP = 0.04

/** Custom properties by name, for a paper and an ink (`#rrggbb`). */
export function ownRoles(paper: string, textInk: string): Readonly<Record<string, string>> {
  const [onBlack, onWhite] = [contrast(paper, '#000000'), contrast(paper, '#ffffff')]
  const best = Math.min(READABLE, Math.max(onBlack, onWhite))
  const isDark = contrast(paper, textInk) >= best ? luminance(paper) < luminance(textInk) : onWhite > onBlack
  const ink = strongest(
    1,
    (share) => mixed(isDark ? '#ffffff' : '#000000', textInk, share),
    (colour) => contrast(paper, colour) >= best,
  )
  const floor = Math.min(READABLE, contrast(paper, ink))
  /** As much of a hue in a ground, up to `most`, as the ink bears. */
  const ground = (hue: string, most: number) =>
    strongest(
      most,
      (share) => mixed(paper, hue, share),
      (colour) => contrast(colour, ink) >= floor,
    )
  /** The story's own ink lies on these. */
  const readable = Math.min(READABLE, contrast(paper, textInk))
  const highlight = (hue: string) =>
    strongest(
      0.5,
      (share) => mixed(paper, hue, share),
      (colour) => contrast(colour, textInk) >= readable,
    )
  const sunk = ground(ink, 0.07)
  const wash = ground(isDark ? '#2a6a66' : '#8fc4bb', 0.32)
  const grounds = [paper, sunk, wash]
  /** As much of a hue in the ink as all grounds bear. */
  const text = (hue: string, most: number) =>
    strongest(
      most,
      (share) => mixed(ink, hue, share),
      (colour) => grounds.every((one) => contrast(one, colour) >= floor),
    )
  const accent = text(isDark ? '#8ad3ca' : '#0a5552', 1)
  const edge = strongest(
    0.6,
    (share) => mixed(ink, paper, share),
    (colour) => [paper, sunk].every((one) => contrast(one, colour) >= VISIBLE),
  )
  return {
    '--paper': paper,
    '--ink': ink,
    '--text-ink': textInk,
    '--sunk': sunk,
    '--wash': wash,
    '--ink2': text(paper, 0.25),
    '--line': mixed(paper, ink, 0.18),
    '--board': mixed(paper, ink, 0.18),
    '--edge': edge,
    '--accent': accent,
    '--on-accent': paper,
    '--madder': text(isDark ? '#f3aba4' : '#861d2a', 1),
    '--ochre': text(isDark ? '#e8c27e' : '#64430a', 1),
    '--highlight-1': highlight(isDark ? '#8a7310' : '#f0cf4a'),
    '--highlight-2': highlight(isDark ? '#1f8a5a' : '#8fd0a4'),
    '--highlight-3': highlight(isDark ? '#a04448' : '#f0a8a2'),
    '--highlight-4': highlight(isDark ? '#3a6cb0' : '#9cc0ec'),
    '--dim': isDark ? 'rgb(0 0 0 / 0.6)' : 'rgb(20 20 20 / 0.45)',
    '--scheme': isDark ? 'dark' : 'light',
  }
}

/** The strongest mix, in steps down to none, that fits; none is always an answer. */
function strongest(most: number, mix: (share: number) => string, fits: (colour: string) => boolean): string {
  for (let share = most; share > STEP / 2; share -= STEP) {
    const colour = mix(share)
    if (fits(colour)) return colour
  }
  return mix(0)
}
