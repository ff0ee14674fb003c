// The reader's choices. One store; read it by single-field selectors: useSettings((settings) => settings.theme).

import { create } from 'zustand'
import { onPreferenceChange, readPreference, writePreference } from '../device/preferences.ts'

const themes = ['system', 'light', 'sepia', 'dark', 'black'] as const
export type Theme = (typeof themes)[number]

const faces = ['literata', 'hyperlegible', 'phone'] as const
export type Face = (typeof faces)[number]

export interface Settings {
  readonly theme: Theme
  readonly face: Face
  /** Size of story text in CSS pixels at the browser's default size; null: as the page's width suggests. */
  readonly size: number | null
  readonly lineHeight: number
  /** Side margin of story text in CSS pixels; null: as the page's width suggests. */
  readonly margin: number | null
  readonly paragraphs: 'indented' | 'spaced'
  /** The adult question's answer on this device. */
  readonly adult: 'unasked' | 'unwrapped' | 'wrapped'
  /** Single adult stories that were opened without unwrapping all of them. */
  readonly unwrapped: readonly string[]
  /** Keep adult stories out of the library entirely. */
  readonly hideAdult: boolean
  /** Neutral covers and no summaries, for a glance over the shoulder. */
  readonly discreet: boolean
  readonly layout: 'rows' | 'grid'
}

export const defaultSettings: Settings = {
  theme: 'system',
  face: 'literata',
  size: null,
  lineHeight: 1.6,
  margin: null,
  paragraphs: 'indented',
  adult: 'unasked',
  unwrapped: [],
  hideAdult: false,
  discreet: false,
  layout: 'grid',
}

const NAME = 'settings'

export const useSettings = create<Settings>(() => settingsFrom(readPreference(NAME)))

onPreferenceChange(NAME, (stored) => useSettings.setState(settingsFrom(stored)))

/** Changes some settings and keeps them: what another tab has changed meanwhile stands. */
export function change(part: Partial<Settings>): void {
  const stored = readPreference(NAME)
  const settings = { ...(stored === undefined ? useSettings.getState() : settingsFrom(stored)), ...part }
  useSettings.setState(settings)
  writePreference(NAME, settings)
}

/** Settings from whatever stood in storage: what is not of the right kind falls back to its default. */
export function settingsFrom(stored: unknown): Settings {
  if (typeof stored !== 'object' || stored === null) return defaultSettings
  const from = stored as Record<string, unknown>
  const one = <T>(name: keyof Settings, isRight: (value: unknown) => value is T, otherwise: T): T => {
    const value = from[name]
    return isRight(value) ? value : otherwise
  }
  return {
    theme: one('theme', among(themes), defaultSettings.theme),
    face: one('face', among(faces), defaultSettings.face),
    size: one('size', numberBetween(14, 40), defaultSettings.size),
    lineHeight: one('lineHeight', numberBetween(1.2, 2.4), defaultSettings.lineHeight),
    margin: one('margin', numberBetween(8, 96), defaultSettings.margin),
    paragraphs: one('paragraphs', among(['indented', 'spaced'] as const), defaultSettings.paragraphs),
    adult: one('adult', among(['unasked', 'unwrapped', 'wrapped'] as const), defaultSettings.adult),
    unwrapped: one('unwrapped', isStrings, defaultSettings.unwrapped),
    hideAdult: one('hideAdult', isBoolean, defaultSettings.hideAdult),
    discreet: one('discreet', isBoolean, defaultSettings.discreet),
    layout: one('layout', among(['rows', 'grid'] as const), defaultSettings.layout),
  }
}

function among<T extends string>(values: readonly T[]) {
  return (value: unknown): value is T => values.some((known) => known === value)
}

function numberBetween(low: number, high: number) {
  return (value: unknown): value is number => typeof value === 'number' && value >= low && value <= high
}

function isBoolean(value: unknown): value is boolean {
  return typeof value === 'boolean'
}

function isStrings(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string')
}
