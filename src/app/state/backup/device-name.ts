// What the reader calls this device, for telling it from their others.

import { create } from 'zustand'
import { isInstalled } from '../../device/installing.ts'
import { readPreference, writePreference } from '../../device/storage/preferences.ts'

const NAME = 'device-name'
const LONGEST_NAME = 60

interface DeviceNamed {
  readonly name: string
}

const platforms: readonly (readonly [RegExp, string])[] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows computer'],
  [/Mac OS X/, 'Mac'],
  [/Linux|CrOS/, 'Linux computer'],
]

export const useDeviceName = create<DeviceNamed>(() => {
  const stored = readPreference(NAME)
  return {
    name: typeof stored === 'string' && stored !== '' ? stored.slice(0, LONGEST_NAME) : platformName(),
  }
})

export function nameDevice(name: string): void {
  const kept = name.trim().slice(0, LONGEST_NAME)
  useDeviceName.setState({ name: kept === '' ? platformName() : kept })
  writePreference(NAME, kept)
}

function platformName(): string {
  const known = platforms.find(([sign]) => sign.test(navigator.userAgent))?.[1] ?? 'Another device'
  return isInstalled() ? `${known}, app` : known
}
