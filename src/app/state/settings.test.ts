import { describe, expect, test } from 'vitest'
import { defaultSettings, settingsFrom } from './settings.ts'

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
