// Which paper the page is on, and how far it is dimmed. Used before the first paint and ever after.

import { luminance, mixed } from '../../core/colour.ts'
import { ownRoles } from './own-paper.ts'

/** Colours of the browser's own frame, as the tokens' paper. */
export const paperColours = { light: '#fbfbf8', sepia: '#f4ead6', dark: '#1b1d1e', black: '#000000' } as const

/** A paper of less relative luminance than this (WCAG 2, 0 to 1) is nearer to black than to white. */
const DARK = 0.18

type Paper = keyof typeof paperColours

/** What the look depends on. Anything may stand in storage: what is not understood falls back. */
export interface Look {
  readonly theme?: unknown
  readonly ownPaper?: unknown
  readonly ownInk?: unknown
  /** Percent of the light that is taken away. */
  readonly dim?: unknown
}

/** Puts the page on the paper of a look; whatever is no theme's name follows the system. */
export function showLook({ theme, ownPaper, ownInk, dim }: Look, prefersDark: boolean): void {
  const isOwn = theme === 'own' && isColour(ownPaper) && isColour(ownInk)
  const paper = isPaper(theme) ? theme : prefersDark ? 'dark' : 'light'
  const { dataset, style } = document.documentElement
  dataset.theme = isOwn ? 'own' : paper
  // The same names each time: on another paper they are taken away again.
  const roles = Object.entries(ownRoles(isOwn ? ownPaper : '#ffffff', isOwn ? ownInk : '#000000'))
  for (const [name, value] of roles) style.setProperty(name, isOwn ? value : '')
  const share = typeof dim === 'number' && dim > 0 ? Math.min(dim, 80) / 100 : 0
  style.setProperty('--dimmed', share > 0 ? String(share) : '')
  const ground = isOwn ? ownPaper : paperColours[paper]
  // Covers are bound in other cloth on a dark paper, whichever it is.
  dataset.scheme = luminance(ground) < DARK ? 'dark' : 'light'
  const frame = mixed(ground, '#000000', share)
  document.querySelector('meta[name="theme-color"]')?.setAttribute('content', frame)
}

function isPaper(theme: unknown): theme is Paper {
  return typeof theme === 'string' && Object.hasOwn(paperColours, theme)
}

function isColour(value: unknown): value is string {
  return typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value)
}
