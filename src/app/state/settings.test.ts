import { describe, expect, test, vi } from 'vitest'
import { change, defaultSettings, settingsFrom, useSettings } from './settings.ts'

const storage = vi.hoisted(() => ({ isFull: false, stored: undefined as unknown }))

vi.mock('../device/storage/preferences.ts', () => ({
  onPreferenceChange: () => undefined,
  readPreference: () => storage.stored,
  writePreference: (_name: string, value: unknown) => {
    if (!storage.isFull) storage.stored = value
    return !storage.isFull
  },
}))

describe('stored settings', () => {
  test.each([undefined, null, 7, 'text', []])('%s gives the defaults', (stored) => {
    expect(settingsFrom(stored)).toEqual(defaultSettings)
  })

  test('what is right is kept, what is wrong falls back alone', () => {
    const stored = {
      theme: 'sepia',
      size: 900,
      lineHeight: 1.8,
      unwrapped: ['a', 3],
      ceiling: 'PG-14',
      shownWarnings: ['violence', 'rain'],
      discreet: true,
    }
    expect(settingsFrom(stored)).toEqual({
      ...defaultSettings,
      theme: 'sepia',
      lineHeight: 1.8,
      discreet: true,
    })
  })

  test('who kept adult stories out before there was a ceiling has one at PG-13', () => {
    expect(settingsFrom({ hideAdult: true, adult: 'unwrapped' })).toEqual({
      ...defaultSettings,
      adult: 'unwrapped',
      ceiling: 'PG-13',
    })
    expect(settingsFrom({ hideAdult: false }).ceiling).toBe('none')
    expect(settingsFrom({ hideAdult: true, ceiling: 'none' }).ceiling).toBe('none')
  })

  test('settings survive being stored', () => {
    const settings = { ...defaultSettings, adult: 'unwrapped' as const, unwrapped: ['a'], size: 24 }
    expect(settingsFrom(JSON.parse(JSON.stringify(settings)))).toEqual(settings)
  })
})

test('a choice that storage does not keep outlasts the next one', () => {
  change({ theme: 'sepia' })
  storage.isFull = true
  change({ theme: 'dark' })
  change({ size: 24 })
  expect(useSettings.getState()).toMatchObject({ theme: 'dark', size: 24 })

  // Once it keeps them again, what another tab has changed stands.
  storage.isFull = false
  change({ margin: 40 })
  storage.stored = { ...useSettings.getState(), discreet: true }
  change({ weight: 500 })
  expect(storage.stored).toMatchObject({ theme: 'dark', size: 24, margin: 40, discreet: true, weight: 500 })
})
