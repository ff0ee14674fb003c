// The reader's choices. One store; read it by single-field selectors: useSettings((settings) => settings.theme).

import { create } from 'zustand'
import { type Ceiling, ceilings, type MeetingChoices } from '../../core/meeting/meeting.ts'
import { type WarningKind, warningKinds } from '../../core/story.ts'
import { onPreferenceChange, readPreference, writePreference } from '../device/storage/preferences.ts'

const themes = ['system', 'light', 'sepia', 'dark', 'black', 'own'] as const
export type Theme = (typeof themes)[number]

const faces = ['literata', 'sans', 'hyperlegible', 'dyslexic', 'phone'] as const
export type Face = (typeof faces)[number]

export interface Settings {
  readonly theme: Theme
  /** Colours of the reader's own theme, `#rrggbb`. */
  readonly ownPaper: string
  readonly ownInk: string
  /** How much of the light is taken from the page, in percent: 0 to 80. */
  readonly dim: number
  readonly face: Face
  /** Size of story text in CSS pixels at the browser's default size; null: as the page's width suggests. */
  readonly size: number | null
  readonly lineHeight: number
  /** Side margin of story text in CSS pixels; null: as the page's width suggests. */
  readonly margin: number | null
  /** Longest line of story text in em; null: the design's. */
  readonly measure: number | null
  /** Weight of story text, 300 to 700. */
  readonly weight: number
  /** Room added between letters and between words, in hundredths of an em. */
  readonly letterSpacing: number
  readonly wordSpacing: number
  readonly paragraphs: 'indented' | 'spaced'
  /** Air between spaced paragraphs, in em. */
  readonly paragraphSpace: number
  readonly alignment: 'left' | 'justified'
  /** Quotation marks, dashes and ellipses shown as a printer would set them; the text itself stays as it was written. */
  readonly typography: boolean
  /** A part as one long scroll, or in pages. */
  readonly flow: 'scroll' | 'pages'
  /** One part on the page at a time, or each next one under the last (when scrolling). */
  readonly parts: 'one' | 'whole'
  /** The thin line of progress while reading. */
  readonly progressLine: boolean
  /** Keys that are a single letter or sign. */
  readonly letterKeys: boolean
  /** A button after every paragraph that says to the page where a screen reader is. */
  readonly hereButtons: boolean
  /** The screen stays on while reading. */
  readonly keepAwake: boolean
  /** Words a minute at which the page moves by itself. */
  readonly scrollPace: number
  /** Read aloud: the name of the platform's voice (null: its own choice) and its speed, 1 as it comes. */
  readonly voice: string | null
  readonly voiceSpeed: number
  /** Days, words and minutes are kept on this device. */
  readonly statistics: boolean
  /** How far warnings are unfolded of themselves: only that there are some, their kinds, the author's words. */
  readonly warnings: 'folded' | 'kinds' | 'words'
  /** The adult question's answer on this device. */
  readonly adult: 'unasked' | 'unwrapped' | 'wrapped'
  /** Single adult stories that were opened without unwrapping all of them. */
  readonly unwrapped: readonly string[]
  /** The highest rating that may be met. */
  readonly ceiling: Ceiling
  /** What a story without a stated rating is taken for. */
  readonly unratedAs: MeetingChoices['unratedAs']
  /** Kinds of warnings that are named at once, wherever warnings are told of. */
  readonly shownWarnings: readonly WarningKind[]
  /** The saved filter that a visit begins with; null: all stories. */
  readonly startFilter: string | null
  /** The house's own filters that are put away. */
  readonly hiddenStarters: readonly string[]
  /** The order on shelves that are filled by hand. */
  readonly shelfOrder: 'added' | 'title'
  /** Neutral names and covers, and no summaries, for a glance over the shoulder. */
  readonly discreet: boolean
  readonly layout: 'rows' | 'grid'
}

/** What may stand under each name, and what stands there where nothing was chosen. */
const choices: { readonly [Name in keyof Settings]: Choice<Settings[Name]> } = {
  theme: among(themes, 'system'),
  ownPaper: colour('#fbfbf8'),
  ownInk: colour('#1b1c1a'),
  dim: between(0, 80, 0),
  face: among(faces, 'literata'),
  size: orNull(between(14, 40, 19)),
  lineHeight: between(1.2, 2.4, 1.6),
  margin: orNull(between(8, 96, 28)),
  measure: orNull(between(18, 60, 31)),
  weight: between(300, 700, 400),
  letterSpacing: between(0, 20, 0),
  wordSpacing: between(0, 50, 0),
  paragraphs: among(['indented', 'spaced'], 'indented'),
  paragraphSpace: between(0.2, 3, 0.8),
  alignment: among(['left', 'justified'], 'left'),
  typography: yesOrNo(true),
  flow: among(['scroll', 'pages'], 'scroll'),
  parts: among(['one', 'whole'], 'one'),
  progressLine: yesOrNo(true),
  letterKeys: yesOrNo(true),
  hereButtons: yesOrNo(false),
  keepAwake: yesOrNo(false),
  scrollPace: between(40, 600, 200),
  voice: orNull(text()),
  voiceSpeed: between(0.5, 3, 1),
  statistics: yesOrNo(true),
  warnings: among(['folded', 'kinds', 'words'], 'folded'),
  adult: among(['unasked', 'unwrapped', 'wrapped'], 'unasked'),
  unwrapped: { isRight: isStrings, otherwise: [] },
  ceiling: among(ceilings, 'none'),
  unratedAs: among(['adult', 'as-any'], 'adult'),
  shownWarnings: { isRight: isWarningKinds, otherwise: [] },
  startFilter: orNull(text()),
  hiddenStarters: { isRight: isStrings, otherwise: [] },
  shelfOrder: among(['added', 'title'], 'added'),
  discreet: yesOrNo(false),
  layout: among(['rows', 'grid'], 'grid'),
}

interface Choice<T> {
  readonly isRight: (value: unknown) => value is T
  readonly otherwise: T
}

const NAME = 'settings'

/** What stands where nothing was chosen. */
export const defaultSettings: Settings = settingsFrom(null)

export const useSettings = create<Settings>(() => settingsFrom(readPreference(NAME)))

onPreferenceChange(NAME, (stored) => useSettings.setState(settingsFrom(stored)))

/** Where storage refuses, what stands there is older than what was chosen since. */
let isKept = true

/** Changes some settings and keeps them: what another tab has changed meanwhile stands. */
export function change(part: Partial<Settings>): void {
  const stored = isKept ? readPreference(NAME) : undefined
  const settings = { ...(stored === undefined ? useSettings.getState() : settingsFrom(stored)), ...part }
  useSettings.setState(settings)
  isKept = writePreference(NAME, settings)
}

/** Settings from whatever stood in storage: what is not of the right kind falls back to its default. */
export function settingsFrom(stored: unknown): Settings {
  const from: object = typeof stored === 'object' && stored !== null ? migrated(stored) : {}
  const settings = Object.entries(choices).map(([name, { isRight, otherwise }]) => {
    const value: unknown = Reflect.get(from, name)
    return [name, isRight(value) ? value : otherwise]
  })
  return Object.fromEntries(settings) as Settings
}

/** Who kept adult stories out before there was a ceiling has one at PG-13. */
function migrated(stored: object): object {
  const isOld = Reflect.get(stored, 'hideAdult') === true && !('ceiling' in stored)
  return isOld ? { ...stored, ceiling: 'PG-13' satisfies Ceiling } : stored
}

function among<const T extends string>(values: readonly T[], otherwise: NoInfer<T>): Choice<T> {
  return { isRight: (value): value is T => values.some((known) => known === value), otherwise }
}

function between(low: number, high: number, otherwise: number): Choice<number> {
  return {
    isRight: (value): value is number => typeof value === 'number' && value >= low && value <= high,
    otherwise,
  }
}

function orNull<T>({ isRight }: Choice<T>): Choice<T | null> {
  return { isRight: (value): value is T | null => value === null || isRight(value), otherwise: null }
}

function yesOrNo(otherwise: boolean): Choice<boolean> {
  return { isRight: (value): value is boolean => typeof value === 'boolean', otherwise }
}

function colour(otherwise: string): Choice<string> {
  return {
    isRight: (value): value is string => typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value),
    otherwise,
  }
}

function text(): Choice<string> {
  return { isRight: (value): value is string => typeof value === 'string', otherwise: '' }
}

function isStrings(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string')
}

function isWarningKinds(value: unknown): value is readonly WarningKind[] {
  return isStrings(value) && value.every((item) => warningKinds.some((kind) => kind === item))
}
